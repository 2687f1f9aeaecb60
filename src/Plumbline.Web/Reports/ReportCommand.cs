using System.CommandLine;
using Plumbline.Reports;
using Plumbline.Web.Commands;
using Plumbline.Web.Standards;

namespace Plumbline.Web.Reports;

/// <summary><c>plumbline report INSPECTION</c> writes a report; <c>plumbline report verify FILE</c> checks an issued one.</summary>
public static class ReportCommand
{
    public static Command Create()
    {
        var inspection = new Argument<string>("INSPECTION") { Description = "Id of the inspection" };
        var audience = new Option<string>("--audience")
        {
            Description = "For whom: oversight",
            DefaultValueFactory = _ => ComplianceReport.Oversight,
        };
        var format = new Option<string>("--format")
        {
            Description = "html, pdf, docx, csv or json",
            DefaultValueFactory = _ => "html",
        };
        var to = new Option<string?>("--out") { Description = "File to write", HelpName = "FILE" };
        var report = new Command("report", "Write the report of an inspection")
        {
            inspection,
            audience,
            format,
            to,
        };
        report.SetAction(
            (line, stop) =>
                WriteAsync(
                    line,
                    line.GetValue(inspection)!,
                    line.GetValue(audience)!,
                    line.GetValue(format)!,
                    line.GetValue(to),
                    stop
                )
        );
        report.Add(Verify());
        return report;
    }

    private static async Task<int> WriteAsync(
        ParseResult line,
        string inspection,
        string audience,
        string formatName,
        string? to,
        CancellationToken stop
    )
    {
        var format = ReportFormat.Of(formatName);
        if (audience != ComplianceReport.Oversight)
            throw new ProblemException(ReportFileProblems.AudienceUnknown(audience));
        using var installation = await line.OpenInstallationAsync(stop);
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        var catalog = StandardsFolder
            .Load(StandardsFolder.Shipped, StandardsFolder.Overlay(installation.Directory.Path))
            .Require();
        var made =
            (
                Guid.TryParse(inspection, out var id)
                    ? await ReportDesk.FindAsync(
                        context,
                        catalog,
                        id,
                        installation.Time.GetUtcNow(),
                        stop: stop
                    )
                    : null
            ) ?? throw new ProblemException(ReportFileProblems.InspectionUnknown(inspection));
        var path = Path.GetFullPath(to ?? made.FileName(format));
        var bytes = await format.WriteAsync(made, stop);
        try
        {
            await File.WriteAllBytesAsync(path, bytes, stop);
            await ReportDesk.LeaveAsync(context, id, made, bytes, null, installation.Time.GetUtcNow(), stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(ReportFileProblems.NotWritten(path, e.Message));
        }

        line.Write(
            new
            {
                File = path,
                Format = format.Name,
                made.Report.State.Final,
                made.Report.State.Version,
                made.File.Seal?.Sha256,
                made.Report.Totals.InScope,
                made.Report.Totals.Deficiencies,
            },
            $"{made.Report.State.Words}.",
            $"Written to {path}"
        );
        return 0;
    }

    private static Command Verify()
    {
        var file = new Argument<string>("FILE") { Description = "JSON or HTML of an issued report" };
        var verify = new Command("verify", "Check an issued report offline: no server, no database") { file };
        verify.SetAction(
            async (line, stop) =>
            {
                var path = line.GetValue(file)!;
                byte[] bytes;
                try
                {
                    bytes = await File.ReadAllBytesAsync(path, stop);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    throw new ProblemException(ReportFileProblems.NotRead(path, e.Message));
                }

                var check = ReportCheck.Of(bytes);
                line.Write(
                    new
                    {
                        check.Valid,
                        check.Sha256,
                        check.Signature,
                        Problems = CommandOutput.ForJson(check.Problems),
                    },
                    Sentences(path, check)
                );
                return check.Valid ? 0 : 1;
            }
        );
        return verify;
    }

    private static IEnumerable<string> Sentences(string path, ReportCheck check)
    {
        yield return check.Valid
            ? $"{path} is as it was issued; its signature is valid. Compare its SHA-256 with the one that the issuer publishes."
            : $"{path} is not confirmed; its signature is {check.Signature}.";
        if (check.Sha256 is not null)
            yield return $"SHA-256 {check.Sha256}";
        foreach (var problem in check.Problems)
            yield return problem.ToString();
    }
}
