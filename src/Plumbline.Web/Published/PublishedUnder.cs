using Microsoft.EntityFrameworkCore;
using Plumbline.Published;
using Plumbline.Standards;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Published;

/// <summary>Where one line of the catalog was found deficient, as others published it.</summary>
internal static class PublishedUnder
{
    /// <summary>Newest first. A component that stands for several lines counts under each: nobody printed which was meant.</summary>
    public static async Task<
        IReadOnlyList<(PublishedInspection Inspection, PublishedFinding Finding)>
    > LineAsync(
        PlumblineContext context,
        Resolver resolver,
        Edition edition,
        Requirement line,
        CancellationToken stop
    )
    {
        var numbers = (line.Components ?? []).Select(Number).OfType<int>().Distinct().ToList();
        if (numbers.Count == 0)
            return [];

        var rows = await context
            .Set<PublishedFindingRow>()
            .AsNoTracking()
            .Where(f => f.Component != null && f.Abbreviation != null && f.Edition != null)
            .Where(f => numbers.Contains(f.Component!.Value))
            .Select(f => new
            {
                f.Inspection,
                f.Number,
                f.Edition,
                f.Abbreviation,
                f.Component,
            })
            .ToListAsync(stop);
        var meant = rows.Where(f =>
                resolver.Edition(f.Edition!)?.Id == edition.Id
                && resolver.Resolve(edition, $"{f.Abbreviation}-{f.Component}")
                    is { Match: MatchKind.Exact, Ids: var ids }
                && ids.Contains(line.Id)
            )
            .ToLookup(f => f.Inspection, f => f.Number);
        var inspections = meant.Select(m => m.Key).ToList();
        var reports = await context
            .Set<PublishedInspection>()
            .AsNoTracking()
            .Where(i => inspections.Contains(i.Id))
            .ToListAsync(stop);
        return
        [
            .. reports
                .OrderByDescending(i => i.End)
                .ThenBy(i => i.Id, StringComparer.Ordinal)
                .SelectMany(i => i.Findings.Where(f => meant[i.Id].Contains(f.Number)).Select(f => (i, f))),
        ];
    }

    private static int? Number(string component)
    {
        var digits = string.Concat(component.Reverse().TakeWhile(char.IsAsciiDigit).Reverse());
        return int.TryParse(digits, out var number) ? number : null;
    }
}
