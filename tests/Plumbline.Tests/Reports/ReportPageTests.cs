using System.Net;
using System.Text.Json;
using Plumbline.Reports;
using Plumbline.Review;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Storage;
using Plumbline.Web;
using Plumbline.Web.Commands;
using Plumbline.Web.Reports;
using Xunit;

namespace Plumbline.Tests.Reports;

public sealed class ReportPageTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_team_reads_the_report_in_every_format_and_a_stranger_does_not()
    {
        await using var app = await PlumblineApp.StartAsync();
        var visit = ExampleFindings.Busy(2, 4, 4);
        var lead = await app.SignInAsync("Inspector A");
        await lead.PushAsync(visit.Id, visit.Entries);

        var page = await lead.GetStringAsync($"/inspections/{visit.Id}/report", Stop);
        Assert.Contains($"/inspections/{visit.Id}/report.html?view=true", page);
        Assert.Contains(ReviewProblems.NotSignedOff.Sentence, page);
        Assert.DoesNotContain("Issue report", page);
        foreach (var format in (string[])["html", "docx", "csv", "json"])
        {
            using var file = await lead.GetAsync($"/inspections/{visit.Id}/report.{format}", Stop);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.EndsWith($"-draft.{format}", file.Content.Headers.ContentDisposition!.FileNameStar);
            Assert.Contains("sandbox", string.Join(' ', file.Headers.GetValues("Content-Security-Policy")));
        }

        using var unknown = await lead.GetAsync($"/inspections/{visit.Id}/report.xlsx", Stop);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        var stranger = await app.SignInAsync("Inspector C");
        using var hidden = await stranger.GetAsync($"/inspections/{visit.Id}/report.html", Stop);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task An_issued_report_verifies_offline_and_goes_when_a_payload_in_it_is_erased()
    {
        await using var app = await PlumblineApp.StartAsync();
        var visit = ExampleFindings.Busy(2, 4, 4, signed: true);
        var lead = await app.SignInAsync("Inspector A");
        await lead.PushAsync(visit.Id, visit.Entries);

        using var issued = await lead.PostFormAsync($"/inspections/{visit.Id}/report", "issue", []);
        Assert.Equal(HttpStatusCode.Redirect, issued.StatusCode);
        Assert.Contains(
            "Final, version 1",
            await lead.GetStringAsync($"/inspections/{visit.Id}/report", Stop)
        );
        var file = Path.GetTempFileName();
        try
        {
            foreach (var format in (string[])["json", "html"])
            {
                await File.WriteAllBytesAsync(
                    file,
                    await lead.GetByteArrayAsync($"/inspections/{visit.Id}/report.{format}?version=1", Stop),
                    Stop
                );
                var (code, said) = await RunAsync("report", "verify", file, "--json");
                Assert.Equal(0, code);
                Assert.True(said.GetProperty("valid").GetBoolean());
                Assert.Equal("valid", said.GetProperty("signature").GetString());
            }
        }
        finally
        {
            File.Delete(file);
        }

        var finding = visit.Inspection.Findings.All.First().Id;
        await lead.PushAsync(
            visit.Id,
            [visit.Inspection.Erase(finding, "names a person", ExampleVisit.A, visit.Next())]
        );
        using var gone = await lead.GetAsync($"/inspections/{visit.Id}/report.json?version=1", Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var page = await lead.GetStringAsync($"/inspections/{visit.Id}/report", Stop);
        Assert.Contains("Version 1, withdrawn", page);
    }

    [Fact]
    public async Task The_command_writes_a_report_and_refuses_what_is_not_there_yet()
    {
        await using var app = await PlumblineApp.StartAsync();
        var visit = ExampleFindings.Busy(2, 4, 4);
        await (await app.SignInAsync("Inspector A")).PushAsync(visit.Id, visit.Entries);
        var data = app.Installation.Directory.Path;
        var file = Path.Combine(data, "report.csv");

        var (code, said) = await RunAsync(
            "report",
            $"{visit.Id}",
            "--format",
            "csv",
            "--out",
            file,
            "--data",
            data,
            "--json"
        );
        Assert.Equal(0, code);
        Assert.Equal(visit.Scope.Count, said.GetProperty("inScope").GetInt32());
        Assert.Equal(visit.Scope.Count + 1, (await File.ReadAllLinesAsync(file, Stop)).Length);

        Assert.Equal(
            "report-audience",
            await RefusedAsync("report", $"{visit.Id}", "--audience", "public", "--data", data)
        );
        Assert.Equal(
            "report-format",
            await RefusedAsync("report", $"{visit.Id}", "--format", "xlsx", "--data", data)
        );
        Assert.Equal("report-inspection", await RefusedAsync("report", "nothing", "--data", data));
        Assert.Equal(
            "report-not-written",
            await RefusedAsync("report", $"{visit.Id}", "--out", data, "--data", data)
        );
        Assert.Equal(
            "report-not-read",
            await RefusedAsync("report", "verify", Path.Combine(data, "no-such-file"))
        );
    }

    [Fact]
    public async Task Determinations_come_as_rows_of_the_inspections_that_I_see()
    {
        await using var app = await PlumblineApp.StartAsync();
        var visit = new ExampleVisit(1, 2);
        visit.Press(visit.Scope[0], Plumbline.Evidence.Verdict.Compliant);
        var lead = await app.SignInAsync("Inspector A");
        await lead.PushAsync(visit.Id, visit.Entries);

        var rows = (await lead.GetStringAsync("/inspections/determinations.csv", Stop)).Split("\r\n");
        Assert.StartsWith($"{visit.Id},{visit.Scope[0]},compliant,2026-06-09T09:00:", rows[1]);
        Assert.EndsWith(",no", rows[1]);
        var stranger = await app.SignInAsync("Inspector C");
        Assert.DoesNotContain(
            visit.Scope[0],
            await stranger.GetStringAsync("/inspections/determinations.csv", Stop)
        );
    }

    [Fact]
    public async Task Anyone_may_read_how_the_data_of_a_report_is_laid_out()
    {
        await using var app = await PlumblineApp.StartAsync();
        using var schema = await app.Anonymous().GetAsync("/report.schema.json", Stop);
        Assert.Equal("application/schema+json", schema.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            ReportApi.OpenSchema().Length,
            (await schema.Content.ReadAsByteArrayAsync(Stop)).LongLength
        );
    }

    [Fact]
    public async Task A_download_is_listed_among_the_copies_that_have_left_and_a_look_is_not()
    {
        await using var app = await PlumblineApp.StartAsync();
        var visit = ExampleFindings.Busy(2, 4, 4, signed: true);
        var lead = await app.SignInAsync("Inspector A");
        await lead.PushAsync(visit.Id, visit.Entries);
        await lead.PostFormAsync($"/inspections/{visit.Id}/report", "issue", []);

        await lead.GetByteArrayAsync($"/inspections/{visit.Id}/report.html?view=true", Stop);
        var entries = $"/inspections/{visit.Id}/entries";
        Assert.Contains("None that this installation knows of.", await lead.GetStringAsync(entries, Stop));
        var bytes = await lead.GetByteArrayAsync($"/inspections/{visit.Id}/report.json?version=1", Stop);
        await lead.GetByteArrayAsync($"/inspections/{visit.Id}/report.json?version=1", Stop);

        var page = await lead.GetStringAsync(entries, Stop);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        Assert.Equal(2, page.Split($"SHA-256 {hash}").Length);
        Assert.Contains($"up to entry {visit.Entries.Count}", page);
    }

    private static async Task<(int Code, JsonElement Said)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(args, Composition.Root(), output, TextWriter.Null);
        return (code, JsonDocument.Parse(output.ToString()).RootElement);
    }

    private static async Task<string?> RefusedAsync(params string[] args)
    {
        var (code, said) = await RunAsync([.. args, "--json"]);
        Assert.Equal(1, code);
        return said.GetProperty("problems")[0].GetProperty("code").GetString();
    }
}
