namespace Plumbline.Evidence;

/// <summary>What a team goes through at the end of a day: the lines that wait for somebody to decide.</summary>
public sealed record Debrief(
    IReadOnlyList<LineState> Contested,
    IReadOnlyList<LineState> LookAgain,
    IReadOnlyList<LineState> Undecided
)
{
    /// <param name="lines">Every line in scope.</param>
    /// <param name="holds">Whether the reader may decide the line; those come first, contradictions on top.</param>
    public static Debrief Of(IEnumerable<LineState> lines, Func<LineState, bool> holds)
    {
        var all = lines
            .OrderBy(l => !holds(l))
            .ThenBy(l => !l.Corroboration.IsContradicted)
            .ThenBy(l => l.Line.Number)
            .ToList();
        return new Debrief(
            [.. all.Where(l => l.IsContested)],
            [.. all.Where(l => l is { IsContested: false, LookAgain: true })],
            [.. all.Where(l => l.Observations.Count > 0 && l.Determinations.Count == 0)]
        );
    }

    public int Count => Contested.Count + LookAgain.Count + Undecided.Count;
}
