namespace Plumbline.Reports;

/// <summary>The findings: deficiencies by part and standard, and what is no deficiency.</summary>
internal static class FindingsHtml
{
    public static void Write(Html html, ComplianceReport report)
    {
        html.Add(
            $"<section class=\"page\"><h2 id=\"findings\">Findings</h2>\n<p class=\"meta\">{ReportWords.Summary(report)}</p>\n"
        );
        foreach (var part in report.Findings)
        {
            html.Add($"<h3>{part.Edition}{(part.Edition.Length > 0 ? ": " : "")}{part.Part}</h3>\n");
            foreach (var standard in part.Standards)
            {
                html.Add($"<h4>{standard.Standard}</h4>\n");
                foreach (var deficiency in standard.Deficiencies)
                    Deficiency(html, deficiency);
            }
        }

        if (report.Findings.Count == 0)
            html.Add($"<p>No deficiency was written up.</p>\n");
        html.Add($"</section>\n<section><h2 id=\"concerns\">What detained people reported</h2>\n");
        if (report.ReportedConcerns.Count == 0)
            html.Add($"<p>No concern is recorded.</p>\n");
        foreach (var concern in report.ReportedConcerns)
            html.Add(
                $"<article class=\"finding\"><p>{concern.Said}</p><p>{ReportWords.Checked(concern)}</p><p><strong>{concern.Words}</strong>{ReportWords.About(concern.Codes)}</p></article>\n"
            );
        html.Add($"</section>\n");
        Others(html, "areas", "Areas of concern", report.AreasOfConcern);
        Others(html, "practices", "Good practices", report.GoodPractices);
    }

    private static void Deficiency(Html html, DeficiencyRow row)
    {
        html.Add($"<article class=\"finding\"><p>{row.Text}");
        if (row.Flags is not null)
            html.Add($" <strong>{row.Flags}</strong>");
        if (row.CorrectiveAction is not null)
            html.Add($" {row.CorrectiveAction}");
        html.Add($"</p>");
        if (row.Quotation is not null)
            html.Add($"<blockquote>{row.Quotation}</blockquote>");
        html.Add($"<p class=\"fine\">");
        if (row.Dangerous)
            html.Add($"<span class=\"tag bad\">Dangerous to life or health</span>");
        if (row.CorrectiveAction is not null)
            html.Add($"<span class=\"tag\">Corrected on site</span>");
        html.Add($"<span class=\"tag {(row.Basis == "unverified" ? "unverified" : "")}\">{row.Basis}</span>");
        html.Add($"{ReportWords.Details(row)}</p></article>\n");
    }

    private static void Others(Html html, string id, string title, IReadOnlyList<OtherFinding> findings)
    {
        html.Add($"<section><h2 id=\"{id}\">{title}</h2>\n");
        if (findings.Count == 0)
            html.Add($"<p>None.</p>\n");
        foreach (var finding in findings)
            html.Add($"<article class=\"finding\"><p>{ReportWords.Text(finding)}</p></article>\n");
        html.Add($"</section>\n");
    }
}
