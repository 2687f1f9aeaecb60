using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Published;
using Plumbline.Standards;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Published;

/// <summary>What inspections by others found deficient at a facility, led to the lines of the catalog where they lead.</summary>
public static class PublishedEarlier
{
    /// <summary>Newest first, at most 400. They are public: whoever asks sees them.</summary>
    public static async Task<IReadOnlyList<EarlierDeficiency>> AtAsync(
        PlumblineContext context,
        Resolver resolver,
        Guid facility,
        Guid account,
        CancellationToken stop
    )
    {
        var rows = await context
            .Set<PublishedFindingRow>()
            .AsNoTracking()
            .Where(f => f.Facility == facility)
            .OrderByDescending(f => f.End)
            .ThenBy(f => f.Inspection)
            .ThenBy(f => f.Number)
            .Take(400)
            .ToListAsync(stop);
        return [.. rows.SelectMany(row => Lead(resolver, row))];
    }

    /// <summary>
    /// Id of the one line that the finding's component, or else its citation, names in its own edition; null where it names
    /// none, or several.
    /// </summary>
    public static string? Line(Resolver resolver, PublishedFinding finding)
    {
        if (finding.Edition is null || resolver.Edition(finding.Edition) is not { } edition)
            return null;
        var standard = resolver.Resolve(edition, finding.Standard)
            is { Match: MatchKind.Exact, Ids: [var id] }
            ? edition.Standards.FirstOrDefault(s => s.Id == id)
            : null;
        // A section number alone may stand in several standards.
        return Only(finding is { Abbreviation: { } code, Component: { } number } ? $"{code}-{number}" : null)
            ?? (
                Only(finding.Citation) is { } cited && standard?.Requirements.Any(r => r.Id == cited) == true
                    ? cited
                    : null
            );

        string? Only(string? printed) =>
            printed is not null
            && resolver.Resolve(edition, printed) is { Match: MatchKind.Exact, Ids: [var only] }
            && edition.Requirements.Any(r => r.Id == only)
                ? only
                : null;
    }

    // A component that stands for several lines is one finding on each of them: nobody printed on which.
    private static IEnumerable<EarlierDeficiency> Lead(Resolver resolver, PublishedFindingRow row)
    {
        var component = row is { Abbreviation: { } code, Component: { } number } ? $"{code}-{number}" : null;
        var found =
            component is not null && row.Edition is not null && resolver.Edition(row.Edition) is { } edition
                ? resolver.Resolve(edition, component)
                : null;
        var lines = found is { Match: MatchKind.Exact } ? found.Ids.Cast<string?>() : [null];
        return lines.Select(line => new EarlierDeficiency(
            line,
            component,
            PublishedWords.By(row.By),
            row.End,
            row.Summary
        ));
    }
}
