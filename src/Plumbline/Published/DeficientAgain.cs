namespace Plumbline.Published;

/// <summary>A line found deficient more than once at one facility, or a repeat that only the report asserts.</summary>
/// <param name="Title">The duty or the finding, in a paraphrase.</param>
/// <param name="Line">Edition, standard and line.</param>
/// <param name="Flag">Repeat, recurring, found by another body, or repeat as printed.</param>
/// <param name="Times">The inspections, newest first, each with its finding.</param>
public sealed record DeficientAgain(
    string Title,
    string Line,
    string Flag,
    IReadOnlyList<(PublishedInspection Inspection, PublishedFinding Finding)> Times
)
{
    /// <summary>
    /// Lines are compared by edition and line number, or by edition and printed section; never by likeness. A component of
    /// the contractor's worksheet is another number and is not compared with ODO's.
    /// </summary>
    public static IReadOnlyList<DeficientAgain> Of(IReadOnlyList<PublishedInspection> inspections)
    {
        var findings = inspections
            .SelectMany(i => i.Findings.Where(f => !f.Concern).Select(f => (Inspection: i, Finding: f)))
            .OrderByDescending(f => f.Inspection.End)
            .ThenBy(f => f.Finding.Number)
            .ToList();
        var again = findings
            .Select(f => (Key: Key(f.Finding), f))
            .Where(f => f.Key is not null)
            .GroupBy(f => f.Key, f => f.f)
            .Where(g => g.Select(f => f.Inspection.Id).Distinct().Count() > 1)
            .ToList();
        var explained = again.SelectMany(g => g).Select(f => (f.Inspection.Id, f.Finding.Number)).ToHashSet();
        var asserted = findings.Where(f =>
            f.Finding.Repeat && !explained.Contains((f.Inspection.Id, f.Finding.Number))
        );
        return
        [
            .. again.Select(g =>
                Entry([.. g.DistinctBy(f => f.Inspection.Id)], Flagged([.. g], inspections))
            ),
            .. asserted.Select(f => Entry([f], "Repeat as printed")),
        ];
    }

    /// <summary>Standards found deficient in more than one inspection, most often first.</summary>
    public static IReadOnlyList<(string Standard, IReadOnlyList<PublishedInspection> Times)> Standards(
        IReadOnlyList<PublishedInspection> inspections
    ) =>
        [
            .. inspections
                .SelectMany(i =>
                    i.Findings.Where(f => !f.Concern)
                        .Select(f => f.Standard)
                        .Concat(i.ByStandard.Where(s => s.Count > 0).Select(s => s.Standard))
                        .Distinct()
                        .Select(standard => (standard, i))
                )
                .GroupBy(s => s.standard, s => s.i)
                .Where(g => g.Count() > 1)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                    (g.Key, (IReadOnlyList<PublishedInspection>)[.. g.OrderByDescending(i => i.End)])
                ),
        ];

    private static DeficientAgain Entry(
        IReadOnlyList<(PublishedInspection Inspection, PublishedFinding Finding)> times,
        string flag
    )
    {
        var finding = times[0].Finding;
        return new DeficientAgain(
            finding.Duty ?? finding.Summary,
            string.Join(
                ", ",
                new[]
                {
                    finding.Citation ?? finding.Edition,
                    finding.Citation is null ? finding.Standard : null,
                    finding.Code,
                }.OfType<string>()
            ),
            flag,
            times
        );
    }

    private static string? Key(PublishedFinding finding) =>
        finding is { Edition: { } edition, Abbreviation: { } letters, Component: { } component }
            ? $"{edition}|{letters}|{component}"
        : finding.Citation is { } citation ? $"{citation}"
        : null;

    private static string Flagged(
        IReadOnlyList<(PublishedInspection Inspection, PublishedFinding Finding)> times,
        IReadOnlyList<PublishedInspection> all
    )
    {
        var bodies = times.Select(t => t.Inspection.By).Distinct().ToList();
        if (bodies.Count == times.Select(t => t.Inspection.Id).Distinct().Count())
            return "Found by another body";
        var newest = times[0].Inspection;
        var before = all.Where(i => i.By == newest.By && i.End < newest.End).MaxBy(i => i.End);
        return before is not null && times.Any(t => t.Inspection.Id == before.Id) ? "Repeat" : "Recurring";
    }
}
