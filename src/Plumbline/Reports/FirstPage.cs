using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>What a reader who reads only one page must know, in this order.</summary>
/// <param name="Answer">One sentence with its denominators, and what is still open.</param>
/// <param name="NotSeen">What could not be seen, and who refused.</param>
/// <param name="Who">Who we are, on what mandate, announced or not, people held that day.</param>
/// <param name="Worst">The three to five gravest deficiencies, where there are so many.</param>
/// <param name="Answerable">Who answers for the place.</param>
/// <param name="Standing">Ratings, draft or final, legal force, basis, contact, corrections, how to verify.</param>
public sealed record FirstPage(
    string Answer,
    IReadOnlyList<string> NotSeen,
    IReadOnlyList<Fact> Who,
    IReadOnlyList<WorstFinding> Worst,
    IReadOnlyList<RecommendationRow> Recommendations,
    IReadOnlyList<Fact> Answerable,
    IReadOnlyList<Fact> Standing
)
{
    internal static FirstPage Of(
        Material material,
        IReadOnlyList<PartOfStandards> standards,
        Counts totals,
        IReadOnlyList<PartOfFindings> findings,
        IReadOnlyList<RecommendationRow> recommendations
    ) =>
        new(
            AnswerOf(material, standards.Sum(p => p.Standards.Count), totals),
            NotSeenOf(material, totals),
            FirstPageFacts.Who(material),
            WorstFinding.Of(findings),
            [.. recommendations.Take(5)],
            FirstPageFacts.Answerable(material),
            FirstPageFacts.Standing(material, totals)
        );

    private static string AnswerOf(Material material, int standards, Counts totals)
    {
        var deficient = material
            .Lines.Where(l => l.Verdict == Verdict.Deficient)
            .Select(l => l.Line.Id)
            .ToList();
        var dangerous = deficient.Count(r => material.DeficienciesUnder(r).Any(f => f.Thing!.Dangerous));
        var corrected = deficient.Count(r =>
            material.DeficienciesUnder(r).Any()
            && material.DeficienciesUnder(r).All(f => f.Thing!.Corrected is not null)
        );
        var hours = material.Inspection.Plan.VisitFacts?.Thing?.HoursOnSite is { } h
            ? $"In {h.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} {(h == 1 ? "hour" : "hours")} on site we"
            : "We";
        var answer =
            $"{hours} examined {totals.Examined:N0} of {Count(totals.InScope, "requirement")} in scope, in {Count(standards, "standard")}. ";
        if (totals.Deficient == 0)
            return answer
                + (
                    totals.Deficiencies == 0
                        ? "No deficiency was found in what was examined."
                        : "None was decided as not met."
                );
        answer += $"{totals.Deficient:N0} {(totals.Deficient == 1 ? "was" : "were")} not met";
        if (dangerous > 0)
            answer += $", {dangerous} of them dangerous to life or health";
        if (corrected > 0)
            answer += $". {corrected} {(corrected == 1 ? "was" : "were")} corrected while we were there";
        return answer
            + $"; {deficient.Count - corrected} {(deficient.Count - corrected == 1 ? "is" : "are")} still open.";
    }

    private static List<string> NotSeenOf(Material material, Counts totals)
    {
        var lines = new List<string>();
        var open = totals.Unable + totals.NotAssessed + totals.Contested;
        if (open > 0)
            lines.Add(
                $"{Count(open, "requirement")} in scope without a result: "
                    + List(Reasons.Of(material).Select(r => $"{r.Requirements.Count} {r.Because}"))
                    + "."
            );
        if (material.Plan.SetAside is { Count: > 0 } aside)
            lines.Add(
                $"{Count(aside.Count, "requirement")} set aside before the visit, because it could not show them."
            );
        foreach (var access in material.Inspection.Plan.Access.Select(a => a.Thing).OfType<Access>())
            if (access.Outcome is AccessOutcome.Refused or AccessOutcome.Partly)
                lines.Add(
                    (access.Outcome == AccessOutcome.Refused ? "Refused: " : "Given in part: ")
                        + Open(access.Asked)
                        + (
                            PlainOrNull(access.ReasonGiven) is { } reason
                                ? $" (reason given: {Open(reason)})"
                                : " (no reason given)"
                        )
                        + "."
                );
        if (lines.Count == 0)
            lines.Add("Every requirement in scope has a result, and no refusal is recorded.");
        return lines;
    }
}

/// <summary>A name and what there is to say under it.</summary>
public sealed record Fact(string Name, string Text);
