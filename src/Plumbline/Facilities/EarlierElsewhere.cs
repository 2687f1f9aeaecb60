using Plumbline.Standards;

namespace Plumbline.Facilities;

/// <summary>Leads earlier deficiencies to the lines of other editions that ask the same.</summary>
public static class EarlierElsewhere
{
    /// <summary>
    /// The deficiencies, each followed by itself on every line that was carried over from its own, that its own was carried
    /// over from, or that a crosswalk calls equal; with the edition it was found under.
    /// </summary>
    public static IEnumerable<EarlierDeficiency> In(Catalog catalog, IReadOnlyList<EarlierDeficiency> earlier)
    {
        var found = earlier.Select(e => e.Requirement).ToHashSet();
        var carried = catalog
            .Editions.SelectMany(e => e.Requirements)
            .Where(r => r.CarriedFrom is { } from && found.Contains(from))
            .ToLookup(r => r.CarriedFrom!, r => r.Id);
        foreach (var deficiency in earlier)
        {
            yield return deficiency;
            if (deficiency.Requirement is not { } id || catalog.Requirement(id) is not { } line)
                continue;
            string?[] same =
            [
                line.CarriedFrom,
                .. carried[id],
                .. catalog.CounterpartsOf(id).Where(c => c.Relation == Relation.Equal).Select(c => c.Id),
            ];
            foreach (var there in same.Distinct())
                if (there is not null && catalog.Requirement(there) is not null)
                    yield return deficiency with
                    {
                        Requirement = there,
                        Under = catalog.Edition(catalog.Standard(line.Standard)!.Edition)?.Short,
                    };
        }
    }
}
