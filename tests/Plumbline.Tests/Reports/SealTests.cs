using System.Security.Cryptography;
using System.Text;
using Plumbline.Evidence;
using Plumbline.Reports;
using Plumbline.Review;
using Xunit;

namespace Plumbline.Tests.Reports;

public sealed class SealTests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void Only_a_signed_off_inspection_without_late_entries_has_a_final_report()
    {
        var visit = ExampleFindings.Busy(2, 4);
        Assert.Equal("report-not-signed-off", Refused(visit));
        visit.Take(visit.Inspection.Sign(ExampleVisit.A, visit.Next()));
        Assert.Equal(1, Issued(visit).Report.State.Version);

        visit.Press(visit.Scope[0], Verdict.Compliant);
        Assert.Equal("report-not-signed-off", Refused(visit));
    }

    [Fact]
    public void The_issued_file_is_verified_by_anyone_and_one_changed_byte_is_found()
    {
        var issue = Issued(ExampleFindings.Busy(2, 4, signed: true));
        var file = issue.File.ToBytes();
        Assert.True(ReportCheck.Of(file).Valid);
        Assert.Equal("valid", ReportCheck.Of(file).Signature);

        var text = Encoding.UTF8.GetString(file);
        var altered = ReportCheck.Of(
            Encoding.UTF8.GetBytes(text.Replace("\"final\":true", "\"final\":false"))
        );
        Assert.Equal("report-altered", Assert.Single(altered.Problems).Code);
        Assert.Equal("invalid", altered.Signature);

        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var forged = issue.File with
        {
            Seal = issue.File.Seal! with
            {
                PublicKey = Convert.ToBase64String(other.ExportSubjectPublicKeyInfo()),
            },
        };
        Assert.Equal("report-signature", Assert.Single(ReportCheck.Of(forged.ToBytes()).Problems).Code);
    }

    [Fact]
    public void The_issued_page_is_verified_as_a_whole()
    {
        var issue = Issued(ExampleFindings.Busy(2, 4, signed: true));
        var page = HtmlReport.Write(issue.Report, issue.File);
        Assert.True(ReportCheck.Of(page).Valid);
        Assert.DoesNotContain("watermark\"", Encoding.UTF8.GetString(page));

        var altered = Encoding.UTF8.GetString(page).Replace("No rating is given.", "Rating: Pass.");
        Assert.Equal(
            "report-page-altered",
            Assert.Single(ReportCheck.Of(Encoding.UTF8.GetBytes(altered)).Problems).Code
        );

        var older = issue.Report with { Maker = "Plumbline 0.0.9" };
        var bytes = ReportJson.Write(older);
        var file = new ReportFile(
            bytes,
            Seal.Of(bytes, b => Key.SignData(b, HashAlgorithmName.SHA256), Key.ExportSubjectPublicKeyInfo())
        );
        Assert.Equal(
            "report-other-version",
            Assert.Single(ReportCheck.Of(HtmlReport.Write(older, file)).Problems).Code
        );
    }

    [Theory]
    [InlineData("", "report-not-json")]
    [InlineData("not a report", "report-not-json")]
    [InlineData("{\"report\":", "report-not-json")]
    [InlineData("{\"seal\":null}", "report-not-json")]
    [InlineData("{\"report\":{},\"report\":{}}", "report-not-json")]
    [InlineData("{\"report\":{}}", "report-unsigned")]
    [InlineData("<html></html>", "report-unsigned")]
    public void What_is_no_issued_report_is_refused_with_what_to_do(string file, string code)
    {
        var check = ReportCheck.Of(Encoding.UTF8.GetBytes(file));
        Assert.False(check.Valid);
        Assert.Equal(("absent", code), (check.Signature, Assert.Single(check.Problems).Code));
    }

    private static Issue Issued(ExampleVisit visit) =>
        visit.Inspection.Issue(
            visit.Catalog,
            History.Empty,
            ExampleVisit.A,
            visit.Next(),
            bytes => Key.SignData(bytes, HashAlgorithmName.SHA256),
            Key.ExportSubjectPublicKeyInfo()
        );

    private static string Refused(ExampleVisit visit) =>
        Assert.Throws<ProblemException>(() => Issued(visit)).Problems[0].Code;
}
