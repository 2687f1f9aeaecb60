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
        var rows = report.Requirements;
        for (int from = 0, to; from < rows.Count; from = to)
        {
            for (to = from + 1; to < rows.Count && IsSame(rows[from], rows[to]); )
                to++;
            Standard(html, report, rows.Skip(from).Take(to - from).ToList());
        }

        html.Add($"</table></div>\n</section>\n");
    }

    private static bool IsSame(RequirementRow one, RequirementRow other) =>
        (one.Edition, one.Standard) == (other.Edition, other.Standard);

    private static void Standard(Html html, ComplianceReport report, IReadOnlyList<RequirementRow> rows)
    {
        var first = rows[0];
        var standard = report.AllStandards.FirstOrDefault(s =>
            (s.Edition, s.Code) == (first.Edition, first.Standard)
        );
        html.Add(
            $"<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"8\">{first.Edition}, {standard?.Name ?? first.Standard}: reviewed {first.Coverage}</th></tr>\n"
        );
        foreach (var row in rows)
            html.Add($"<tr>")
                .Number(row.Line)
                .Add($"<th scope=\"row\">{Cited(row, standard)}</th>")
                .Cell(row.Duty)
                .Cell(row.Basis)
                .Cell(ReportWords.Verdict(row))
                .Cell(ReportWords.Why(row))
                .Cell(ReportWords.Known(row))
                .Number(row.Deficiencies)
                .Add($"</tr>\n");
        html.Add($"</tbody>\n");
    }

    /// <summary>The code, and of the citation what the heading above does not say.</summary>
    private static string Cited(RequirementRow row, StandardRow? standard)
    {
        var above = $"{row.Edition}, {standard?.Number} {standard?.Title}, ";
        var rest = row.Citation.StartsWith(above, StringComparison.Ordinal)
            ? row.Citation[above.Length..]
            : row.Citation;
        return rest == row.Code || rest == $"component {row.Code}" ? row.Code : $"{row.Code}; {rest}";
    }
}
