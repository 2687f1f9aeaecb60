namespace Plumbline.Reports;

/// <summary>What is not as it should be.</summary>
internal static class ExceptionsHtml
{
    public static void Write(Html html, ComplianceReport report)
    {
        html.Add($"<section><h2 id=\"exceptions\">Late, contested and erased</h2>\n")
            .List(ReportWords.Lines(report.Exceptions))
            .Add($"</section>\n");
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
                "Requirements in scope, in the order of their lines; citations below their edition and standard",
                "Line",
                "Duty, in our words, and how we know the words",
                "Verdict and why",
                "How known"
            );
        foreach (var group in AnnexGroup.Of(report))
            Standard(html, group);
        html.Add($"</table></div>\n</section>\n");
    }

    private static void Standard(Html html, AnnexGroup group)
    {
        html.Add(
            $"<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"4\">{group.Heading}</th></tr>\n"
        );
        foreach (var (row, cited) in group.Rows)
            // Few cells, because a browser spends its time on printing by the cell.
            html.Add($"<tr><th scope=\"row\">{row.Line}: {cited}</th>")
                .Cell($"{row.Duty} ({row.Basis})")
                .Cell(Decided(row))
                .Cell(ReportWords.Known(row))
                .Add($"</tr>\n");
        html.Add($"</tbody>\n");
    }

    /// <summary>"deficient, 2 deficiencies: the reason", without what there is none of.</summary>
    private static string Decided(RequirementRow row)
    {
        var verdict = ReportWords.Verdict(row);
        if (row.Deficiencies > 0)
            verdict += ", " + ReportText.Count(row.Deficiencies, "deficiency", "deficiencies");
        var why = ReportWords.Why(row);
        return why.Length == 0 ? verdict : $"{verdict}: {why}";
    }
}
