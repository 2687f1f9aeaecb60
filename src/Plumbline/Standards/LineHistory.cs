namespace Plumbline.Standards;

/// <summary>A line of another edition that stands in the history of one.</summary>
/// <param name="How">How it is linked with the one, or with the line in between, in a sentence.</param>
public sealed record HistoryStep(Edition Edition, Requirement Line, string How);

/// <summary>The same duty through the editions of one issuer.</summary>
public static class LineHistory
{
    /// <summary>
    /// Editions in order of their dates, without the line itself. Goes on from a line only where that one asks exactly the
    /// same or was carried over, so that a chain never leads to another duty.
    /// </summary>
    public static IReadOnlyList<HistoryStep> Of(Catalog catalog, Requirement line)
    {
        var own = EditionOf(catalog, line);
        var later = catalog
            .Editions.SelectMany(e => e.Requirements)
            .Where(r => r.CarriedFrom is not null)
            .ToLookup(r => r.CarriedFrom!);
        var known = new HashSet<string> { line.Id };
        var steps = new List<HistoryStep>();
        var open = new Queue<Requirement>([line]);
        while (open.TryDequeue(out var here))
        {
            var name = here == line ? "this one" : $"the line of {EditionOf(catalog, here).Short}";
            foreach (var (id, how, goesOn) in Linked(catalog, here, later, name))
            {
                if (catalog.Requirement(id) is not { } there || (here != line && !goesOn))
                    continue;

                var edition = EditionOf(catalog, there);
                if (edition == own || !IsOfOneIssuer(edition, own) || !known.Add(id))
                    continue;

                steps.Add(new HistoryStep(edition, there, how));
                if (goesOn)
                    open.Enqueue(there);
            }
        }

        return
        [
            .. steps
                .OrderBy(
                    s => s.Edition.Published ?? s.Edition.Effective ?? s.Edition.Short,
                    StringComparer.Ordinal
                )
                .ThenBy(s => s.Line.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Id, string How, bool GoesOn)> Linked(
        Catalog catalog,
        Requirement line,
        ILookup<string, Requirement> later,
        string name
    )
    {
        if (line.CarriedFrom is { } from)
            yield return (from, $"From here {name} was carried over, and not checked.", true);
        foreach (var carried in later[line.Id])
            yield return (carried.Id, $"Carried over from {name}, and not checked.", true);
        foreach (var there in catalog.CounterpartsOf(line.Id))
            yield return (
                there.Id,
                $"It {RelationWords.Sentence(there.Relation.Turned(), name)}.",
                there.Relation == Relation.Equal
            );
    }

    /// <summary>Also where an issuer is named together with the one that it followed.</summary>
    private static bool IsOfOneIssuer(Edition one, Edition other) =>
        one.Issuer.Contains(other.Issuer, StringComparison.Ordinal)
        || other.Issuer.Contains(one.Issuer, StringComparison.Ordinal);

    private static Edition EditionOf(Catalog catalog, Requirement line) =>
        catalog.Edition(catalog.Standard(line.Standard)!.Edition)!;
}
