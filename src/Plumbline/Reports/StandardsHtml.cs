namespace Plumbline.Reports;

/// <summary>The table of standards by part, and the bar above it.</summary>
internal static class StandardsHtml
{
    private static readonly string[] Fills =
    [
        "#0b7a6f",
        "#9d1c1c",
        "#9aa7a5",
        "#b7791f",
        "#d7dedc",
        "#5b3f8c",
    ];

    public static void Write(Html html, ComplianceReport report)
    {
        html.Add(
            $"<section class=\"page\"><h2 id=\"standards\">Standards examined</h2>\n<p class=\"meta\">Every standard in scope is listed, those without a deficiency too, so that rates can be computed. Deficiencies are findings; the other columns count requirements.</p>\n"
        );
        Bar(html, report.Totals);
        html.Add($"<div class=\"scroll\"><table>")
            .Head(
                "Requirements in scope by verdict, and deficiencies",
                "Standard",
                "#In scope",
                "#No deficiency found",
                "#Not met",
                "#Not applicable",
                "#Unable",
                "#Not assessed",
                "#Contested",
                "#Deficiencies",
                "Reviewed"
            );
        foreach (var part in report.Standards)
        {
            html.Add(
                $"<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"10\">{part.Edition}: {part.Part}, {ReportText.Count(part.Counts.Deficiencies, "deficiency", "deficiencies")}</th></tr>\n"
            );
            foreach (var standard in part.Standards)
                Numbers(html.Add($"<tr><th scope=\"row\">{standard.Name}</th>"), standard.Counts)
                    .Cell(standard.Coverage)
                    .Add($"</tr>\n");
            html.Add($"</tbody>\n");
        }

        Numbers(
                html.Add(
                    $"<tfoot><tr><th scope=\"row\">{ReportText.Count(report.AllStandards.Count(), "standard")}</th>"
                ),
                report.Totals
            )
            .Cell($"{report.AllStandards.Count(s => s.Reviewed == "in full")} in full")
            .Add($"</tr></tfoot></table></div>\n</section>\n");
    }

    private static Html Numbers(Html html, Counts counts) =>
        html.Number(counts.InScope)
            .Number(counts.Compliant)
            .Number(counts.Deficient)
            .Number(counts.NotApplicable)
            .Number(counts.Unable)
            .Number(counts.NotAssessed)
            .Number(counts.Contested)
            .Number(counts.Deficiencies);

    private static void Bar(Html html, Counts counts)
    {
        if (counts.InScope == 0)
            return;
        (string Name, int N)[] shares =
        [
            ("no deficiency found", counts.Compliant),
            ("not met", counts.Deficient),
            ("not applicable", counts.NotApplicable),
            ("unable", counts.Unable),
            ("not assessed", counts.NotAssessed),
            ("contested", counts.Contested),
        ];
        var words = string.Join(", ", shares.Where(s => s.N > 0).Select(s => $"{s.N} {s.Name}"));
        html.Add(
            $"<svg class=\"bar\" viewBox=\"0 0 700 30\" role=\"img\" aria-labelledby=\"bar-title bar-words\"><title id=\"bar-title\">{ReportText.Count(counts.InScope, "requirement")} in scope by verdict</title><desc id=\"bar-words\">{words}.</desc>"
        );
        var x = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            var width = 700.0 * shares[i].N / counts.InScope;
            if (width > 0)
                html.Add(
                    $"<rect x=\"{x:0.##}\" y=\"2\" width=\"{width:0.##}\" height=\"26\" fill=\"{Fills[i]}\" stroke=\"#fff\" stroke-width=\"1\"/>"
                );
            x += width;
        }

        html.Add($"</svg>\n<p class=\"fine\">From the left: {words}.</p>\n");
    }
}
