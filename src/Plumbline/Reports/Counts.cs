using Plumbline.Evidence;

namespace Plumbline.Reports;

/// <summary>
/// Requirements in scope by verdict, and beside them the deficiencies, which are findings and never determinations.
/// The first is always the sum of the next six.
/// </summary>
/// <param name="Compliant">Reads in a report as "no deficiency found".</param>
/// <param name="Contested">Decided differently by two people and not settled.</param>
public sealed record Counts(
    int InScope,
    int Compliant,
    int Deficient,
    int NotApplicable,
    int Unable,
    int NotAssessed,
    int Contested,
    int Deficiencies
)
{
    /// <summary>Compliant, deficient or not applicable.</summary>
    public int Examined => Compliant + Deficient + NotApplicable;

    public static Counts Sum(IEnumerable<Counts> counts) =>
        counts.Aggregate(
            new Counts(0, 0, 0, 0, 0, 0, 0, 0),
            (a, b) =>
                new Counts(
                    a.InScope + b.InScope,
                    a.Compliant + b.Compliant,
                    a.Deficient + b.Deficient,
                    a.NotApplicable + b.NotApplicable,
                    a.Unable + b.Unable,
                    a.NotAssessed + b.NotAssessed,
                    a.Contested + b.Contested,
                    a.Deficiencies + b.Deficiencies
                )
        );

    internal static Counts Of(IReadOnlyCollection<LineState> lines, int deficiencies)
    {
        int Count(Verdict verdict) => lines.Count(l => l.Verdict == verdict);
        return new Counts(
            lines.Count,
            Count(Verdict.Compliant),
            Count(Verdict.Deficient),
            Count(Verdict.NotApplicable),
            Count(Verdict.Unable),
            lines.Count(l => l.Verdict is null && !l.IsContested),
            lines.Count(l => l.IsContested),
            deficiencies
        );
    }
}

/// <summary>The standards of one part of one edition.</summary>
public sealed record PartOfStandards(
    string Edition,
    string Part,
    Counts Counts,
    IReadOnlyList<StandardRow> Standards
);

/// <summary>One standard in the table of standards.</summary>
/// <param name="Held">Lines that the catalog held of it on the day of the plan, in scope or not.</param>
/// <param name="Reviewed">in full, in part, not reviewed.</param>
/// <param name="Coverage">The same in words, such as "in part, 37 of 62".</param>
/// <param name="CompliedWith">Reviewed in full, something complied with, and nothing found against it.</param>
public sealed record StandardRow(
    string Id,
    string Edition,
    string Number,
    string Code,
    string Title,
    string Part,
    int Held,
    Counts Counts,
    string Reviewed,
    string Coverage,
    bool CompliedWith
)
{
    /// <summary>"4.3 Medical Care (MC)".</summary>
    public string Name => Number == Code ? $"{Number} {Title}" : $"{Number} {Title} ({Code})";

    internal static IReadOnlyList<PartOfStandards> ByPart(Material material)
    {
        var lines = material.Lines.ToLookup(l => l.Line.Requirement.Standard);
        var deficiencies = material.Deficiencies.ToLookup(f =>
            material.StandardOf(material.Line(f.Thing!.Requirement))?.Id
        );
        return
        [
            .. material
                .Coverage.Where(c => c.InScope > 0 || deficiencies[c.Standard.Id].Any())
                .Select(c => Row(material, c, [.. lines[c.Standard.Id]], deficiencies[c.Standard.Id].Count()))
                .GroupBy(r => (r.Edition, r.Part))
                .Select(g => new PartOfStandards(
                    g.Key.Edition,
                    g.Key.Part,
                    Counts.Sum(g.Select(r => r.Counts)),
                    [.. g]
                )),
        ];
    }

    private static StandardRow Row(
        Material material,
        Coverage coverage,
        IReadOnlyCollection<LineState> lines,
        int deficiencies
    )
    {
        var standard = coverage.Standard;
        var counts = Counts.Of(lines, deficiencies);
        return new StandardRow(
            standard.Id,
            material.Edition(standard.Edition)?.Short ?? standard.Edition,
            standard.Number,
            standard.Code,
            standard.Title,
            standard.Part,
            standard.Held,
            counts,
            coverage.Reviewed switch
            {
                Plumbline.Evidence.Reviewed.InFull => "in full",
                Plumbline.Evidence.Reviewed.InPart => "in part",
                _ => "not reviewed",
            },
            coverage.Words,
            coverage.Reviewed == Plumbline.Evidence.Reviewed.InFull
                && counts is { Compliant: > 0, Deficient: 0, Contested: 0, Deficiencies: 0 }
                && !lines.Any(l => material.DeficienciesUnder(l.Line.Id).Any())
        );
    }
}
