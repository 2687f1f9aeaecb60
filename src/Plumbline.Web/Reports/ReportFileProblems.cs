namespace Plumbline.Web.Reports;

/// <summary>Refusals of the room that writes and issues reports.</summary>
public static class ReportFileProblems
{
    public static Problem NoBrowser { get; } =
        new(
            "pdf-no-browser",
            "A PDF is printed by Chromium, Chrome or Edge, and this machine has none: install one of them, or name it in PLUMBLINE_BROWSER. Every other format works without."
        );

    public static Problem PrintFailed(string browser, string said) =>
        new(
            "pdf-failed",
            $"{browser} printed no PDF: {Last(said)}. Start it once by hand, or name another browser in PLUMBLINE_BROWSER."
        );

    public static Problem FormatUnknown(string format) =>
        new(
            "report-format",
            $"There is no report in the format \"{format}\" yet. Choose html, pdf, docx, csv or json."
        );

    public static Problem AudienceUnknown(string audience) =>
        new(
            "report-audience",
            $"There is no report for the audience \"{audience}\" yet; the versions for the facility and for the public are not there. Choose oversight."
        );

    public static Problem InspectionUnknown(string id) =>
        new(
            "report-inspection",
            $"This installation holds no inspection \"{id}\". Take the id from: plumbline inspection list."
        );

    public static Problem NotWritten(string path, string why) =>
        new(
            "report-not-written",
            $"The report could not be written to {path}: {why.TrimEnd('.')}. Choose another file with --out FILE."
        );

    public static Problem NotRead(string path, string why) =>
        new(
            "report-not-read",
            $"{path} could not be read: {why.TrimEnd('.')}. Name the JSON or HTML of an issued report."
        );

    public static Problem VersionTaken(int version) =>
        new(
            "report-version",
            $"Version {version} was issued by somebody else at the same time. Look at it, and issue again where another is wanted."
        );

    public static Problem Overtaken { get; } =
        new(
            "report-overtaken",
            "Something was recorded in the inspection while its report was made, so nothing was issued. Look at it again, and issue it again."
        );

    public static Problem KeptAltered(Guid id, int version) =>
        new(
            "report-kept-altered",
            $"Version {version} of a report (entry {id}) is not kept as it was issued: its SHA-256 or signature does not fit. Restore the last backup that verifies."
        );

    private static string Last(string said) =>
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault()
            ?.TrimEnd('.')
        ?? "it said nothing";
}
