using Plumbline.Reports;

namespace Plumbline.Web.Reports;

/// <summary>A way of writing a report.</summary>
public sealed record ReportFormat(string Name, string ContentType)
{
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("html", "text/html; charset=utf-8"),
        new("pdf", "application/pdf"),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        new("csv", "text/csv; charset=utf-8"),
        new("json", "application/json"),
    ];

    /// <exception cref="ProblemException">report-format.</exception>
    public static ReportFormat Of(string name) =>
        All.FirstOrDefault(f => f.Name == name.ToLowerInvariant())
        ?? throw new ProblemException(ReportFileProblems.FormatUnknown(name));

    /// <exception cref="ProblemException">pdf-no-browser, pdf-failed.</exception>
    public async Task<byte[]> WriteAsync(MadeReport made, CancellationToken stop = default) =>
        Name switch
        {
            "html" => HtmlReport.Write(made.Report, made.File.Seal is null ? null : made.File),
            "pdf" => await BrowserPdf.PrintAsync(made.Report, stop),
            "docx" => DocxReport.Write(made.Report),
            "csv" => CsvReport.Write(made.Report),
            _ => made.File.ToBytes(),
        };
}

/// <summary>A report and the file that holds it; a draft's has no seal.</summary>
/// <param name="Head">Number of the last entry that it is made from.</param>
public sealed record MadeReport(ComplianceReport Report, ReportFile File, long Head)
{
    public static MadeReport Draft(ComplianceReport report, long head) =>
        new(report, new ReportFile(ReportJson.Write(report)), head);

    /// <exception cref="ProblemException">report-not-json.</exception>
    public static MadeReport Issued(byte[] file, long head)
    {
        var read = ReportFile.Read(file);
        return new(ReportJson.Read(read.Report), read, head);
    }

    /// <summary>report-0197b000-draft.html: ASCII, whatever the facility is called.</summary>
    public string FileName(ReportFormat format) =>
        $"{Start(Report.Inspection)}{(Report.State.Final ? $"v{Report.State.Version}" : "draft")}.{format.Name}";

    /// <summary>Fits the file name of every report of the inspection.</summary>
    public static string FileNames(Guid inspection) => Start(inspection) + "*";

    private static string Start(Guid inspection) => $"report-{inspection.ToString("N")[..8]}-";
}
