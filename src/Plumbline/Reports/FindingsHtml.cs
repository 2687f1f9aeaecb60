using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>The findings: deficiencies by part and standard, and what is no deficiency.</summary>
internal static class FindingsHtml
{
    public static void Write(Html html, ComplianceReport report)
    {
        html.Add(
            $"<section class=\"page\"><h2 id=\"findings\">Findings</h2>\n<p class=\"meta\">{Summary(report)}</p>\n"
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
                $"<article class=\"finding\"><p>{concern.Said}</p><p>Said by: {(concern.By is { } by ? Count(by, "person", "people") : "not recorded")}. Checked: {concern.Checked} Outcome: {concern.Outcome}</p><p><strong>{concern.Words}</strong>{About(concern.Codes)}</p></article>\n"
            );
        html.Add($"</section>\n");
        Others(html, "areas", "Areas of concern", report.AreasOfConcern);
        Others(html, "practices", "Good practices", report.GoodPractices);
    }

    internal static string Summary(ComplianceReport report)
    {
        var corrected = report.Deficiencies.Count(d => d.CorrectiveAction is not null);
        return $"{Count(report.Totals.Deficiencies, "deficiency", "deficiencies")}; {Count(report.Totals.Deficient, "requirement")} decided as not met."
            + (
                corrected > 0
                    ? $" {corrected} {(corrected == 1 ? "was" : "were")} corrected before we left and still count{(corrected == 1 ? "s" : "")}."
                    : ""
            );
    }

    internal static string About(IReadOnlyList<string> codes) => codes.Count == 0 ? "" : $" ({List(codes)})";

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
        html.Add($"{Details(row)}</p></article>\n");
    }

    /// <summary>How it is known, where, how many people, and what is cited.</summary>
    internal static string Details(DeficiencyRow row) =>
        $"How we know: {row.Known}."
        + (row.Places.Count > 0 ? $" Seen at: {string.Join(", ", row.Places)}." : "")
        + (row.PeopleAffected is { } people ? $" People affected: {people}." : "")
        + (row.Citation.Length > 0 ? $" Duty: {row.Duty} ({row.Citation})." : "")
        + (row.Late ? " Written after the sign-off." : "");

    private static void Others(Html html, string id, string title, IReadOnlyList<OtherFinding> findings)
    {
        html.Add($"<section><h2 id=\"{id}\">{title}</h2>\n");
        if (findings.Count == 0)
            html.Add($"<p>None.</p>\n");
        foreach (var finding in findings)
            html.Add(
                $"<article class=\"finding\"><p>{finding.Text}{About(finding.Codes)}{(finding.PeopleAffected is { } n ? $" People affected: {n}." : "")}</p></article>\n"
            );
        html.Add($"</section>\n");
    }
}
