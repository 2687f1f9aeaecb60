using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Inspections;

/// <summary>Some inspections that an account may see, the newest first, with the names of their facilities.</summary>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record InspectionList(
    IReadOnlyList<InspectionRow> Rows,
    IReadOnlyDictionary<long, string> Names,
    string? Next
)
{
    public const int PageSize = 25;

    /// <param name="from">What <see cref="Next"/> said; null for the first page. Words that say nothing start anew.</param>
    /// <param name="facility">Only inspections of this one.</param>
    public static async Task<InspectionList> OfAsync(
        PlumblineContext context,
        Guid account,
        string? from = null,
        Guid? facility = null,
        CancellationToken stop = default
    )
    {
        var rows = VisibleTo(context, account);
        if (facility is { } of)
            rows = rows.Where(i => i.Facility == of);
        if (Read(from) is var (day, journal))
            rows = rows.Where(i => i.LastDay < day || (i.LastDay == day && i.Journal < journal));
        var found = await rows.OrderByDescending(i => i.LastDay)
            .ThenByDescending(i => i.Journal)
            .Take(PageSize + 1)
            .ToListAsync(stop);
        var page = found.Take(PageSize).ToList();
        return new InspectionList(
            page,
            await PlannedNames.OfAsync(context, page, stop),
            found.Count > PageSize ? $"{page[^1].LastDay:yyyy-MM-dd}.{page[^1].Journal}" : null
        );
    }

    /// <summary>All that the account may see, in no order.</summary>
    internal static IQueryable<InspectionRow> VisibleTo(PlumblineContext context, Guid account) =>
        context
            .Set<InspectionRow>()
            .AsNoTracking()
            .Where(i => context.Set<AccessRow>().Any(a => a.Account == account && a.Journal == i.Journal));

    private static (DateOnly Day, long Journal)? Read(string? from) =>
        from?.Split('.') is [var day, var journal]
        && DateOnly.TryParseExact(
            day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var d
        )
        && long.TryParse(journal, NumberStyles.None, CultureInfo.InvariantCulture, out var j)
            ? (d, j)
            : null;
}
