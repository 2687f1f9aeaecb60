namespace Plumbline.Reports;

/// <summary>What is not as it should be.</summary>
internal static class ExceptionsHtml
{
    public static void Write(Html html, ComplianceReport report)
    {
        html.Add($"<section><h2 id=\"exceptions\">Late, contested and erased</h2>\n")
            .List(Lines(report))
            .Add($"</section>\n");
    }

    /// <summary>One sentence for each, or that there is none.</summary>
    internal static IEnumerable<string> Lines(ComplianceReport report)
    {
        var exceptions = report.Exceptions;
        if (!exceptions.Any)
            yield return "No entry came after the sign-off, no line is contested, nothing was erased.";
        foreach (var late in exceptions.Late)
            yield return $"Late, after the sign-off: {late.Kind} by {late.By}, {ReportText.Minute(late.At)}.";
        foreach (var contested in exceptions.Contested)
            yield return $"Contested: {contested.Code}, {string.Join("; ", contested.Verdicts)}. It counts under no verdict.";
        foreach (var erased in exceptions.Erased)
            yield return $"Erased: {erased.Kind}, by {erased.By}, {ReportText.Minute(erased.At)}. Reason: {ReportText.Sentence(erased.Reason)}";
        if (exceptions.LookAgain.Count > 0)
            yield return $"To be decided again on newer or erased evidence: {string.Join(", ", exceptions.LookAgain)}.";
    }
}

/// <summary>Every requirement in scope.</summary>
internal static class AnnexHtml
{
    public static void Write(Html html, ComplianceReport report)
    {
        html.Add(
            $"<section class=\"annex\"><h2 id=\"annex\">Annex: every requirement in scope</h2>\n<p class=\"meta\">{ReportText.Count(report.Requirements.Count, "row")}, those without a deficiency and those not assessed among them.</p>\n"
        );
        html.Add($"<div class=\"scroll\"><table>")
            .Head(
                "Requirements in scope, in the order of their lines",
                "#Line",
                "Code and citation",
                "Duty, in our words",
                "Basis",
                "Verdict",
                "Why",
                "How known",
                "#Deficiencies",
                "Standard reviewed"
            )
            .Add($"<tbody>\n");
        foreach (var row in report.Requirements)
            html.Add($"<tr>")
                .Number(row.Line)
                .Add(
                    $"<th scope=\"row\">{(row.Code == row.Citation ? row.Code : $"{row.Code}; {row.Citation}")}</th>"
                )
                .Cell(row.Duty)
                .Cell(row.Basis)
                .Cell(VerdictWords(row))
                .Cell(WhyWords(row))
                .Cell(KnownWords(row))
                .Number(row.Deficiencies)
                .Cell(row.Coverage)
                .Add($"</tr>\n");
        html.Add($"</tbody></table></div>\n</section>\n");
    }

    /// <summary>"Compliant" reads in a report as "no deficiency found".</summary>
    internal static string VerdictWords(RequirementRow row) =>
        row.Verdict == "compliant" ? "no deficiency found" : row.Verdict;

    internal static string WhyWords(RequirementRow row) =>
        string.Join(": ", new[] { row.Why, row.Reason }.OfType<string>());

    internal static string KnownWords(RequirementRow row) =>
        row.Observations == 0
            ? row.ErasedObservations > 0
                ? $"{row.ErasedObservations} erased"
                : "nothing observed"
            : $"{row.Observations}: {string.Join(", ", row.Methods)}; {string.Join(", ", row.Origins)}"
                + (row.Contradicted ? "; contradicted" : "")
                + (row.ErasedObservations > 0 ? $"; {row.ErasedObservations} erased" : "");
}
