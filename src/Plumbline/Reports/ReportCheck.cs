using System.Text;

namespace Plumbline.Reports;

/// <summary>What checking a report's file came to; needs no server, no database and no network.</summary>
/// <param name="Signature">valid, invalid, absent.</param>
public sealed record ReportCheck(
    bool Valid,
    string? Sha256,
    string Signature,
    IReadOnlyList<Problem> Problems
)
{
    /// <param name="file">An issued JSON or HTML.</param>
    public static ReportCheck Of(byte[] file)
    {
        try
        {
            return LooksLikeJson(file) ? OfData(ReportFile.Read(file)) : OfPage(file);
        }
        catch (ProblemException e)
        {
            return new ReportCheck(false, null, "absent", e.Problems);
        }
    }

    private static ReportCheck OfData(ReportFile file)
    {
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Report));
        if (file.Seal is not { } seal)
            return new ReportCheck(false, sha, "absent", [Reports.ReportProblems.NoSeal]);
        if (!seal.Names(file.Report))
            return new ReportCheck(false, sha, "invalid", [Reports.ReportProblems.Altered]);
        return seal.IsSignatureOf(file.Report)
            ? new ReportCheck(true, sha, "valid", [])
            : new ReportCheck(false, sha, "invalid", [Reports.ReportProblems.SignatureWrong]);
    }

    // The page is a function of its data: made anew, it must be the same to the byte.
    private static ReportCheck OfPage(byte[] page)
    {
        var text = Encoding.UTF8.GetString(page);
        var start = text.LastIndexOf(HtmlReport.DataMark, StringComparison.Ordinal);
        if (start < 0)
            return new ReportCheck(
                false,
                null,
                "absent",
                [
                    text.Contains("<html", StringComparison.OrdinalIgnoreCase)
                        ? Reports.ReportProblems.NoSeal
                        : Reports.ReportProblems.NotJson("it is neither JSON nor HTML"),
                ]
            );
        start += HtmlReport.DataMark.Length;
        var end = text.IndexOf('"', start);
        var data = new byte[text.Length];
        if (end < 0 || !Convert.TryFromBase64String(text[start..end], data, out var length))
            throw new ProblemException(Reports.ReportProblems.NotJson("the data in the page is cut off"));
        var file = ReportFile.Read(data.AsSpan(0, length));
        var check = OfData(file);
        if (!check.Valid)
            return check;
        var report = ReportJson.Read(file.Report);
        if (report.Maker != ComplianceReport.Program)
            return check with
            {
                Valid = false,
                Problems = [Reports.ReportProblems.OtherMaker(report.Maker, ComplianceReport.Program)],
            };
        return HtmlReport.Write(report, file).AsSpan().SequenceEqual(page)
            ? check
            : check with
            {
                Valid = false,
                Problems = [Reports.ReportProblems.PageAltered],
            };
    }

    private static bool LooksLikeJson(byte[] file) =>
        file.FirstOrDefault(b => b is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')) == (byte)'{';
}
