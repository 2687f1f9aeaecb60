namespace Plumbline.Standards;

/// <summary>A line of another edition that stands in the history of one.</summary>
/// <param name="How">How it is linked, as words that follow the name of the line.</param>
/// <param name="Through">The line in between, where it is not linked with the one that was asked about.</param>
public sealed record HistoryStep(Edition Edition, Requirement Line, string How, Requirement? Through);

/// <summary>The same duty through the editions of one issuer.</summary>
public static class LineHistory
{
    /// <summary>
    /// Editions in order of their dates, without the line itself. Goes on from a line only where that one asks exactly the
    /// same or was carried over, so that a chain never leads to another duty.
    /// </summary>
    public static IReadOnlyList<HistoryStep> Of(Catalog catalog, Requirement line)
    {
        var issuer = EditionOf(catalog, line).Issuer;
        var later = catalog
            .Editions.SelectMany(e => e.Requirements)
            .Where(r => r.CarriedFrom is not null)
            .ToLookup(r => r.CarriedFrom!);
        var known = new HashSet<string> { line.Id };
        var steps = new List<HistoryStep>();
        var open = new Queue<Requirement>([line]);
        while (open.TryDequeue(out var here))
            foreach (var (id, how, goesOn) in Linked(catalog, here, later))
            {
                if (catalog.Requirement(id) is not { } there || (here != line && !goesOn))
                    continue;

                var edition = EditionOf(catalog, there);
                if (edition.Issuer != issuer || !known.Add(id))
                    continue;

                steps.Add(new HistoryStep(edition, there, how, here == line ? null : here));
                if (goesOn)
                    open.Enqueue(there);
            }

        return
        [
            .. steps
                .OrderBy(s => s.Edition.Published ?? s.Edition.Effective, StringComparer.Ordinal)
                .ThenBy(s => s.Line.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Id, string How, bool GoesOn)> Linked(
        Catalog catalog,
        Requirement line,
        ILookup<string, Requirement> later
    )
    {
        if (line.CarriedFrom is { } from)
            yield return (from, "was carried over, and not checked against the later edition", true);
        foreach (var carried in later[line.Id])
            yield return (carried.Id, "was carried over from it, and not checked", true);
        foreach (var there in catalog.CounterpartsOf(line.Id))
            yield return (
                there.Id,
                RelationWords.Sentence(there.Relation.Turned(), "it"),
                there.Relation == Relation.Equal
            );
    }

    private static Edition EditionOf(Catalog catalog, Requirement line) =>
        catalog.Edition(catalog.Standard(line.Standard)!.Edition)!;
}
