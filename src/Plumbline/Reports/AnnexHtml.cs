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
                "#Line",
                "Code and citation",
                "Duty, in our words",
                "Basis",
                "Verdict",
                "Why",
                "How known",
                "#Deficiencies"
            );
        foreach (var group in AnnexGroup.Of(report))
            Standard(html, group);
        html.Add($"</table></div>\n</section>\n");
    }

    private static void Standard(Html html, AnnexGroup group)
    {
        html.Add(
            $"<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"8\">{group.Heading}</th></tr>\n"
        );
        foreach (var (row, cited) in group.Rows)
            html.Add($"<tr>")
                .Number(row.Line)
                .Add($"<th scope=\"row\">{cited}</th>")
                .Cell(row.Duty)
                .Cell(row.Basis)
                .Cell(ReportWords.Verdict(row))
                .Cell(ReportWords.Why(row))
                .Cell(ReportWords.Known(row))
                .Number(row.Deficiencies)
                .Add($"</tr>\n");
        html.Add($"</tbody>\n");
    }
}
