using Plumbline.Web.Reports;

namespace Plumbline.Web.Worksheets;

/// <summary>A printed page as a file, ready to leave.</summary>
/// <param name="Name">Without its ending: ASCII, and no name of a facility.</param>
/// <param name="Html">UTF-8.</param>
public sealed record PaperFile(string Name, byte[] Html)
{
    public static IReadOnlyList<string> Formats { get; } = ["html", "pdf"];

    /// <exception cref="ProblemException">worksheet-format, pdf-no-browser, pdf-failed.</exception>
    public async Task<byte[]> WriteAsync(string format, CancellationToken stop) =>
        Checked(format) == "pdf" ? await BrowserPdf.PrintAsync(Html, stop) : Html;

    /// <exception cref="ProblemException">worksheet-format.</exception>
    public static string Checked(string format) =>
        Formats.Contains(format.ToLowerInvariant())
            ? format.ToLowerInvariant()
            : throw new ProblemException(WorksheetFileProblems.FormatUnknown(format));

    public static string ContentType(string format) =>
        format == "pdf" ? "application/pdf" : "text/html; charset=utf-8";
}
