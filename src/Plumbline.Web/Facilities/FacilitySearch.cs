using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Facilities;

/// <summary>Search and paging of facilities, by key and never by offset.</summary>
public static class FacilitySearch
{
    /// <param name="query">Words that must all occur in name, alias, city, state, code or field office.</param>
    public static IQueryable<Facility> Of(
        PlumblineContext context,
        string? query,
        string? office = null,
        string? type = null,
        string? runBy = null
    )
    {
        var facilities = context.Set<Facility>().AsNoTracking();
        foreach (
            var word in FacilityName
                .Normal(query ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Take(8)
        )
            facilities = facilities.KnownBy(context, word);
        if (!string.IsNullOrEmpty(office))
            facilities = facilities.Where(f => f.Office == office);
        if (!string.IsNullOrEmpty(type))
            facilities = facilities.Where(f => f.Type == type);
        if (!string.IsNullOrEmpty(runBy))
            facilities = facilities.Where(f => f.Operator == runBy);
        return facilities;
    }

    /// <summary>Facilities known by the word: by what public lists say, or by a name recorded here.</summary>
    /// <param name="word">In its normal form.</param>
    public static IQueryable<Facility> KnownBy(
        this IQueryable<Facility> facilities,
        PlumblineContext context,
        string word
    ) =>
        facilities.Where(f =>
            f.SearchText.Contains(word)
            || context.Set<RecordedNames>().Any(n => n.Facility == f.Id && n.Text.Contains(word))
        );

    /// <summary>The next facilities by name after the one given.</summary>
    public static Task<List<Facility>> PageAsync(
        IQueryable<Facility> facilities,
        string? after,
        Guid? afterId,
        int take
    )
    {
        if (after is not null)
        {
            var id = afterId ?? Guid.Empty;
            facilities = facilities.Where(f =>
                string.Compare(f.SortName, after) > 0 || (f.SortName == after && f.Id > id)
            );
        }

        return facilities.OrderBy(f => f.SortName).ThenBy(f => f.Id).Take(take).ToListAsync();
    }

    /// <summary>Address of the page that follows the facility.</summary>
    public static string Address(string? query, string? office, string? type, string? runBy, Facility last)
    {
        var parts = new List<string>();
        Add("q", query);
        Add("office", office);
        Add("type", type);
        Add("operator", runBy);
        Add("after", last.SortName);
        Add("id", last.Id.ToString());
        return "facilities?" + string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }
}
