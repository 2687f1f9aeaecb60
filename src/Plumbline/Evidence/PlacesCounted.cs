using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline.Evidence;

/// <summary>What was seen of one line at one place, the newest thing first.</summary>
/// <param name="Place">Null for what belongs to no place.</param>
public sealed record SeenAtPlace(Place? Place, IReadOnlyList<Recorded<Observation>> Observations)
{
    /// <summary>What the newest look that saw anything showed; not seen where none did.</summary>
    public Shows Shows =>
        Observations.Select(o => o.Thing!.Shows).FirstOrDefault(s => s != Shows.NotSeen, Shows.NotSeen);
}

/// <summary>Counts the extent of a failure from the places where people looked.</summary>
public static class PlacesCounted
{
    /// <summary>What was seen of a line, place by place, in the order in which places were first looked at.</summary>
    public static IReadOnlyList<SeenAtPlace> ByPlace(this LineState line, PlanRecord plan) =>
        [
            .. line
                .Seen.Where(o => o.IsHere)
                .GroupBy(o => o.Thing!.Place)
                .Select(g => new SeenAtPlace(
                    plan.Places.FirstOrDefault(p => p.Id == g.Key),
                    [.. g.Reverse()]
                )),
        ];

    /// <summary>
    /// n of N as an observation counted it, where exactly one did; else how many of the places that were seen do not meet the
    /// duty, with the noun of their type; null while fewer than two places were seen.
    /// </summary>
    public static Extent? Extent(this LineState line, PlanRecord plan)
    {
        var counted = line
            .Seen.Where(o => o.Thing is { Extent: not null, Shows: Shows.NotMet })
            .Select(o => o.Thing!.Extent!)
            .ToList();
        if (counted is [var only])
            return only;
        var seen = line.ByPlace(plan).Where(p => p.Place is not null && p.Shows != Shows.NotSeen).ToList();
        if (seen.Count < 2)
            return null;
        var types = seen.Select(p => p.Place!.Type).Distinct().ToList();
        return new Extent(
            seen.Count(p => p.Shows == Shows.NotMet),
            seen.Count,
            types is [{ Length: > 0 } type] ? Plural(type) : "places seen"
        );
    }

    private static string Plural(string noun) =>
        noun.EndsWith('s') ? noun
        : noun.EndsWith('y') && noun.Length > 1 && !"aeiou".Contains(noun[^2]) ? noun[..^1] + "ies"
        : noun + "s";
}
