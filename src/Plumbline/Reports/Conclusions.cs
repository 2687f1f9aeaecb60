using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>The sentences at the end of a report, each a consequence of its counts.</summary>
internal static class Conclusions
{
    /// <summary>Requirements that the deficiencies cite, as primary or other.</summary>
    public static int Cited(Material material) =>
        material.Deficiencies.SelectMany(f => f.Thing!.Requirements).Distinct().Count();

    public static IReadOnlyList<string> Of(
        Material material,
        IReadOnlyList<PartOfStandards> parts,
        Counts totals,
        IReadOnlyList<PartOfFindings> findings
    )
    {
        var standards = parts.SelectMany(p => p.Standards).ToList();
        var reviewed = standards.Where(s => s.Reviewed != "not reviewed").ToList();
        var full = standards.Count(s => s.Reviewed == "in full");
        var clean = reviewed.Count(s => s.Counts is { Deficient: 0, Deficiencies: 0, Contested: 0 });
        var complied = standards.Where(s => s.CompliedWith).ToList();
        var earlier = findings
            .SelectMany(p => p.Standards)
            .SelectMany(s => s.Deficiencies)
            .Select(d => d.Earlier);
        var repeats = earlier.Count(e => e?.Relation == "repeat");
        var sentences = new List<string>
        {
            $"We reviewed {reviewed.Count} of {Count(standards.Count, "standard")} under {List(material.Editions.Select(e => Plain(e.Short)))}, {full} of them in full.",
            totals.Deficiencies == 0
                ? "No deficiency found in what was examined."
                : $"We found {Count(totals.Deficiencies, "deficiency", "deficiencies")} under {Count(Cited(material), "requirement")}"
                    + (
                        repeats > 0
                            ? $", which included {Count(repeats, "repeat deficiency", "repeat deficiencies")}"
                            : ""
                    )
                    + ".",
            complied.Count == 0
                ? "No standard counts as complied with: none was reviewed in full without a deficiency."
                : $"{Count(complied.Count, "standard")} reviewed in full and without a deficiency {(complied.Count == 1 ? "counts" : "count")} as complied with: "
                    + List(
                        complied.Select(s => s.Coverage == "in full" ? s.Code : $"{s.Code} ({s.Coverage})")
                    )
                    + ".",
        };
        if (clean > complied.Count)
            sentences.Add(
                $"In {Count(clean - complied.Count, "other standard")} no deficiency was found in what was examined, which was not all of {(clean - complied.Count == 1 ? "it" : "them")}."
            );
        if (totals.Unable + totals.NotAssessed + totals.Contested is > 0 and var open)
            sentences.Add(
                $"{Count(open, "requirement")} of {totals.InScope} in scope {(open == 1 ? "has" : "have")} no result: {totals.Unable} unable to determine, {totals.NotAssessed} not assessed, {totals.Contested} contested."
            );
        if (Trend(material, totals) is { } trend)
            sentences.Add(trend);
        sentences.Add("No rating is given. This report is not a legal finding.");
        return sentences;
    }

    private static string? Trend(Material material, Counts totals) =>
        material
            .History.Inspections.Where(i =>
                i.Body == material.Plan.Organization && i.Deficiencies is not null
            )
            .OrderByDescending(i => i.Date, StringComparer.Ordinal)
            .FirstOrDefault()
            is { } last
            ? $"In {AsPublished(last.Date)} we found {Count(last.Deficiencies!.Value, "deficiency", "deficiencies")}"
                + (last.StandardsReviewed is { } n ? $" in {Count(n, "standard")}" : "")
                + $", now {totals.Deficiencies}. Where the scope was another, the two totals make no trend."
            : null;
}
