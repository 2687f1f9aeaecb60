using System.Text;
using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>
/// The report as one self-contained page: no script, no address of anything outside itself. The same report gives the same
/// bytes. Here and not in the host, so that a draft can be made without a network.
/// </summary>
public static class HtmlReport
{
    /// <summary>Marks the issued data inside a page, as base64 of a <see cref="ReportFile"/>.</summary>
    internal const string DataMark = "data:application/json;base64,";

    /// <param name="issued">The sealed file to carry along, so that the page can be verified; null for a draft.</param>
    /// <param name="toPrint">For paper only: nothing is laid out for a screen first.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(ComplianceReport report, ReportFile? issued = null, bool toPrint = false)
    {
        var html = new Html();
        html.Add(
            $"<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        );
        html.Add(
            $"<meta name=\"generator\" content=\"{report.Maker}\">\n<title>{ReportWords.Title(report)}</title>\n"
        );
        html.Add(
            $"<style>\n{new Html.Trusted(ReportStyle.Of(report) + (toPrint ? ReportStyle.NoScreen : ""))}</style>\n</head>\n<body>\n<main>\n"
        );
        if (!report.State.Final)
            html.Add(
                $"<div class=\"watermark\" aria-hidden=\"true\"><svg viewBox=\"0 0 400 120\"><text x=\"200\" y=\"100\" text-anchor=\"middle\" font-size=\"110\" font-weight=\"700\" letter-spacing=\"6\" stroke-width=\"1.5\" font-family=\"system-ui, sans-serif\">DRAFT</text></svg></div>\n"
            );
        FirstPageHtml.Write(html, report);
        VisitHtml.Write(html, report);
        StandardsHtml.Write(html, report);
        FindingsHtml.Write(html, report);
        Recommendations(html, report);
        ExceptionsHtml.Write(html, report);
        html.Add($"<section><h2 id=\"conclusion\">Conclusion</h2>\n");
        foreach (var sentence in report.Conclusion)
            html.Add($"<p>{sentence}</p>\n");
        html.Add($"</section>\n");
        AnnexHtml.Write(html, report);
        if (issued?.Seal is { } seal)
            html.Add(
                $"<p class=\"fine no-print\">SHA-256 of the issued report: <code>{seal.Sha256}</code>. <a download=\"report.json\" href=\"{DataMark}{Convert.ToBase64String(issued.ToBytes())}\">Save its data</a></p>\n"
            );
        html.Add($"</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    internal static void RecommendationTable(Html html, IEnumerable<RecommendationRow> rows, string caption)
    {
        html.Add($"<div class=\"scroll\"><table>")
            .Head(caption, "Who", "What", "By", "Because of")
            .Add($"<tbody>\n");
        foreach (var row in rows)
            html.Add($"<tr><th scope=\"row\">{row.Who}</th>")
                .Cell(row.What)
                .Cell(row.By)
                .Cell(List(row.Because))
                .Add($"</tr>\n");
        html.Add($"</tbody></table></div>\n");
    }

    private static void Recommendations(Html html, ComplianceReport report)
    {
        html.Add($"<section><h2 id=\"recommendations\">Recommendations</h2>\n");
        if (report.Recommendations.Count == 0)
            html.Add($"<p>None.</p>\n");
        else
            RecommendationTable(
                html,
                report.Recommendations,
                "Who should do what by when, because of which findings"
            );
        html.Add($"</section>\n");
    }
}
