using System.Net;
using System.Text;
using System.Text.Json;
using Plumbline.Tests.Accounts;
using Plumbline.Tests.Storage;
using Plumbline.Web.Accounts;
using Plumbline.Web.Reports;
using Xunit;

namespace Plumbline.Tests.Demo;

/// <summary>What one verb shows of the product, as a stranger meets it.</summary>
[Collection(LoadedDemo.Name)]
public sealed class DemoTests(LoadedDemo demo)
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void It_writes_the_report_in_every_format_that_needs_no_browser()
    {
        var reports = demo
            .Before.Keys.Where(file => file.StartsWith("reports", StringComparison.Ordinal))
            .ToList();

        Assert.Equal([".csv", ".docx", ".html", ".json"], reports.Select(Path.GetExtension).Order());
        Assert.All(reports, file => Assert.Contains(Path.GetFileName(file), demo.First));
        Assert.All(reports, file => Assert.NotEqual(0, new FileInfo(Path.Combine(demo.Data, file)).Length));
    }

    [Theory]
    [InlineData("203 facilities, 166 with a DETLOC code")]
    [InlineData("3,566 published ratings")]
    [InlineData("2,781 findings by ICE's Office of Detention Oversight, 440 by ICE's contractor")]
    [InlineData("fiscal year 2026")]
    [InlineData("November 2017")]
    [InlineData("Deportation Data Project")]
    [InlineData("Nothing in it happened")]
    public void It_says_how_much_it_loaded_and_from_where(string words) =>
        Assert.Contains(words, demo.First, StringComparison.Ordinal);

    [Fact]
    public void Without_a_browser_one_sentence_says_what_the_pdf_needs()
    {
        var sentence = Assert.Single(
            demo.First.Split('\n'),
            line => line.Contains("PDF", StringComparison.Ordinal)
        );

        Assert.Contains("install one of them", sentence);
    }

    [Fact]
    public void A_second_run_changes_no_file_and_no_row_and_says_so()
    {
        Assert.Equal(demo.Before, demo.After);
        Assert.True(int.Parse(demo.After["rows of Entries"]) > 100);
        Assert.Contains("nothing was changed", demo.Second);
        Assert.DoesNotContain("nothing was changed", demo.First);
    }

    [Fact]
    public async Task Where_a_browser_is_there_a_later_run_adds_the_pdf_alone()
    {
        if (BrowserPdf.Find() is null)
            Reports.Here.NeedsBrowser();

        using var document = JsonDocument.Parse(await demo.RunAsync("--json"));

        var reports = document
            .RootElement.GetProperty("reports")
            .EnumerateArray()
            .Select(one => one.GetString()!)
            .ToList();
        var pdf = Assert.Single(reports, path => path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Equal("%PDF-", Encoding.ASCII.GetString((await File.ReadAllBytesAsync(pdf, Stop))[..5]));
        Assert.Equal(5, reports.Count);
    }

    [Fact]
    public async Task The_first_owner_reads_the_example_and_a_member_who_comes_later_does_not()
    {
        await using var app = await PlumblineApp.StartAsync(directory: demo.Data);
        var link = await OwnerLink.RenewAsync(app.Installation, Stop);
        var owner = app.Anonymous();
        await owner.PostFormAsync(link!, "invitation", FirstStartTests.Owner);
        var member = await app.SignInAsync("Inspector C");

        var path = $"/inspections/{await ExampleAsync(app)}";
        var page = await owner.GetStringAsync(path, Stop);
        Assert.Contains("Example County Jail", page, StringComparison.Ordinal);
        Assert.Contains("invented", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Example County Jail", await owner.GetStringAsync("/inspections", Stop));
        Assert.NotEqual(HttpStatusCode.OK, (await member.GetAsync(path, Stop)).StatusCode);
    }

    private static async Task<Guid> ExampleAsync(PlumblineApp app)
    {
        await using var context = app.Installation.Contexts.CreateDbContext();
        return Assert.Single(context.Set<Plumbline.Web.Inspections.InspectionRow>()).Id;
    }
}
