using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Web.Facilities;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Inspections;

/// <summary>Looks for inspections by the words of their facilities.</summary>
public static class InspectionSearch
{
    // A plan made elsewhere may name a facility that is not listed here; its name is then read from the plan.
    private const int Unlisted = 200;

    /// <summary>
    /// Inspections that the account may see and in whose facility's names and places every word stands, the newest
    /// first; at most <paramref name="most"/>. Without words: none.
    /// </summary>
    public static async Task<InspectionList> FindAsync(
        PlumblineContext context,
        Guid account,
        IReadOnlyList<string> words,
        int most,
        CancellationToken stop
    )
    {
        if (words.Count == 0)
            return new InspectionList([], new Dictionary<long, string>(), null);
        var wanted = words.Select(word => FacilityName.Normal(word)).ToList();
        var named = context.Set<Facility>().AsQueryable();
        foreach (var word in wanted)
            named = named.KnownBy(context, word);
        var visible = InspectionList.VisibleTo(context, account);
        var listed = await visible
            .Where(i => named.Any(f => f.Id == i.Facility))
            .OrderByDescending(i => i.LastDay)
            .Take(most)
            .ToListAsync(stop);
        var others = await visible
            .Where(i => !context.Set<Facility>().Any(f => f.Id == i.Facility))
            .OrderByDescending(i => i.LastDay)
            .Take(Unlisted)
            .ToListAsync(stop);
        var names = await PlannedNames.OfAsync(context, [.. listed, .. others], stop);
        return new InspectionList(
            [
                .. listed
                    .Concat(others.Where(i => Holds(names[i.Journal], wanted)))
                    .OrderByDescending(i => i.LastDay)
                    .Take(most),
            ],
            names,
            null
        );
    }

    private static bool Holds(string name, List<string> words)
    {
        var text = FacilityName.Normal(name);
        return words.TrueForAll(word => text.Contains(word, StringComparison.Ordinal));
    }
}
