namespace Plumbline.Reports;

public static class ReportProblems
{
    public static Problem NotJson(string why) =>
        new(
            "report-not-json",
            $"The file is no report of Plumbline: {why.TrimEnd('.')}. Choose the JSON or HTML of a report."
        );

    public static Problem NoSeal { get; } =
        new(
            "report-unsigned",
            "The file carries no signature: it is a draft, or a rendering. Ask for the issued JSON or HTML."
        );

    public static Problem Altered { get; } =
        new(
            "report-altered",
            "The report is not the one that was issued: its SHA-256 differs from the one in its seal. Fetch it again from where it was issued."
        );

    public static Problem SignatureWrong { get; } =
        new(
            "report-signature",
            "The signature does not fit the report and the key in its seal. Fetch it again from where it was issued."
        );

    public static Problem PageAltered { get; } =
        new(
            "report-page-altered",
            "The data in the page is as issued, but the page around it is not what this Plumbline makes of that data. Read the issued JSON instead."
        );

    public static Problem OtherMaker(string maker, string own) =>
        new(
            "report-other-version",
            $"The data in the page is as issued. The page was made by {maker} and this is {own}, so the page itself was not compared: verify it with {maker}, or read the issued JSON."
        );
}
