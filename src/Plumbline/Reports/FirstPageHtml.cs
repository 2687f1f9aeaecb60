namespace Plumbline.Reports;

/// <summary>Page 1.</summary>
internal static class FirstPageHtml
{
    public static void Write(Html html, ComplianceReport report)
    {
        var first = report.First;
        html.Add($"<header class=\"first\">\n");
        if (report.Invented)
            html.Add($"<p class=\"invented\">{ReportWords.Invented}</p>\n");
        html.Add($"<h1>{report.Title}</h1>\n<p class=\"meta\">{report.Subtitle} {report.State.Words}.</p>\n");
        html.Add(
            $"<div class=\"duo\"><p class=\"answer\">{first.Answer}</p>\n<div class=\"unseen\"><h2>What we could not see</h2>\n"
        );
        html.List(first.NotSeen).Add($"</div></div>\n");
        html.Add($"<section class=\"facts\"><div><h2>Who we are</h2>\n")
            .Facts(first.Who)
            .Add($"</div></section>\n");
        Worst(html, first);
        if (first.Recommendations.Count > 0)
        {
            html.Add($"<h2>What should happen</h2>\n");
            HtmlReport.RecommendationTable(html, first.Recommendations, "Recommendations, the soonest first");
        }

        html.Add($"<section class=\"facts\"><div><h2>Who answers for the place</h2>\n")
            .Facts(first.Answerable);
        html.Add($"</div></section>\n<section class=\"facts\"><div><h2>What this report is</h2>\n")
            .Facts(first.Standing)
            .Add($"</div></section>\n</header>\n");
    }

    private static void Worst(Html html, FirstPage first)
    {
        html.Add($"<h2>What matters most</h2>\n");
        if (first.Worst.Count == 0)
        {
            html.Add($"<p>No deficiency was written up.</p>\n");
            return;
        }

        html.Add($"<div class=\"scroll\"><table>")
            .Head("The gravest deficiencies by harm", "Finding", "People affected", "How we know")
            .Add($"<tbody>\n");
        foreach (var worst in first.Worst)
        {
            html.Add($"<tr><th scope=\"row\">");
            if (worst.Dangerous)
                html.Add($"<span class=\"tag bad\">Dangerous</span>");
            html.Add($"{worst.Text}</th>").Cell(worst.PeopleAffected).Cell(worst.Known).Add($"</tr>\n");
        }

        html.Add($"</tbody></table></div>\n");
    }
}
