using System.Text.RegularExpressions;
using Plumbline.Inspections;
using Plumbline.Tests.Reports;
using Plumbline.Web.Reports;
using Plumbline.Worksheets;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Plumbline.Tests.Worksheets;

/// <summary>Sheets as a browser prints them, read back.</summary>
[Collection("browser")]
public sealed partial class PrintedSheetsTests
{
    private static readonly TeamOut team = new(r => r.Id.Contains("/4.", StringComparison.Ordinal));

    private static async Task<PdfDocument> PrintAsync(byte[] html)
    {
        Here.NeedsBrowser();
        return PdfDocument.Open(
            await BrowserPdf.PrintAsync(html, Xunit.TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("standard", Paper.Letter, 612, 792)]
    [InlineData("place", Paper.A4, 595, 842)]
    public async Task Sheets_are_on_their_paper_in_black_of_nine_points_and_more_with_every_line(
        string by,
        Paper paper,
        int wide,
        int high
    )
    {
        var choice = WorksheetChoice.Read(by, WorksheetWords.Of(paper), OtherSheets.None);
        var sets = team.Plan.SheetsOf(team.Inspection.Id, "Inspector A", choice);
        using var pdf = await PrintAsync(WorksheetHtml.Write(sets, paper));
        var pages = pdf.GetPages().ToList();

        AssertReadable(pages, wide, high);
        var numbers = pages
            .SelectMany(p => p.GetWords())
            .Where(w => w.BoundingBox.Left < 75 && Number().IsMatch(w.Text))
            .Select(w => int.Parse(w.Text))
            .ToHashSet();
        Assert.Subset(numbers, sets[0].Sheets.SelectMany(s => s.Lines).Select(l => l.Number).ToHashSet());
        Assert.Equal(team.Plan.Scope.Select(l => l.Number), numbers.Where(n => n > 0).Order());
        foreach (var (page, at) in pages.Select((p, i) => (Text(p), i + 1)))
        {
            Assert.Contains($"page{at}of{pages.Count}", page);
            Assert.Contains(WorksheetSets.CodeOf(team.Inspection.Id), page);
            // Whatever page a table goes on, its heading is there again.
            Assert.Contains("Notmet", page);
            Assert.Contains("nofN", page);
        }
    }

    [Theory]
    [InlineData(Paper.Letter)]
    [InlineData(Paper.A4)]
    public async Task Every_other_sheet_fits_its_page(Paper paper)
    {
        var empty = new TeamOut(holder: _ => 1);
        var set = empty.Plan.SheetsOf(
            empty.Inspection.Id,
            empty.Members[0].Id,
            new WorksheetChoice(SheetsBy.Standard, paper, new OtherSheets(1, 1, 1, 1))
        );
        using var pdf = await PrintAsync(WorksheetHtml.Write([set], paper));

        Assert.Equal(
            set.Sheets.Select(s => $"{s.Title}{set.Code}sheet{s.Number}of{s.Of}".Replace(" ", "")),
            pdf.GetPages().Select(p => SheetHead(set.Code, Text(p)))
        );
        AssertReadable([.. pdf.GetPages()], paper == Paper.A4 ? 595 : 612, paper == Paper.A4 ? 842 : 792);
    }

    [Theory]
    [InlineData(Paper.Letter, 612, 792)]
    [InlineData(Paper.A4, 595, 842)]
    public async Task The_page_for_the_pocket_has_two_columns_and_every_citation(
        Paper paper,
        int wide,
        int high
    )
    {
        var page = PocketPage.Of(team.Plan, team.Inspection.Id);
        using var pdf = await PrintAsync(PocketHtml.Write(page, paper));
        var pages = pdf.GetPages().ToList();

        AssertReadable(pages, wide, high);
        var text = string.Concat(pages.Select(Text));
        foreach (var line in team.Plan.Scope)
            Assert.Contains(line.Requirement.Text.Replace(" ", "")[..20], text);
        Assert.Contains(pages[0].GetWords(), w => w.BoundingBox.Left > wide / 2);
        Assert.DoesNotContain(TeamOut.Canary, text);
    }

    private static void AssertReadable(IReadOnlyList<Page> pages, int wide, int high)
    {
        Assert.All(
            pages,
            p => Assert.Equal((wide, high), ((int)Math.Round(p.Width), (int)Math.Round(p.Height)))
        );
        var letters = pages
            .SelectMany(p => p.Letters)
            .Where(l => !string.IsNullOrWhiteSpace(l.Value))
            .ToList();
        Assert.True(letters.Count > 500);
        Assert.True(letters.Min(l => l.PointSize) >= 8.99, $"{letters.Min(l => l.PointSize)} points");
        Assert.All(letters.Select(l => l.Color.ToRGBValues()).Distinct(), c => Assert.Equal((0, 0, 0), c));
    }

    private static string Text(Page page) => BrowserPdfTests.Squeezed([page]);

    private static string SheetHead(string code, string page) =>
        Regex.Match(page, $@"(?:Entrance|Interview|Filesample|Access|Exit)[a-z]*{code}sheet\d+of\d+").Value;

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Number();
}
