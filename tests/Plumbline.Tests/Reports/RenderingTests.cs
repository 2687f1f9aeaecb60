using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using NJsonSchema;
using Plumbline.Findings;
using Plumbline.Reports;
using Plumbline.Web.Reports;
using UglyToad.PdfPig;
using Xunit;

namespace Plumbline.Tests.Reports;

[Collection("browser")]
public sealed partial class RenderingTests
{
    private const string Hostile =
        "=cmd|' /C calc'!A0 <script>alert(1)</script> \u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD \u0000\u0007\u001B\uFFFF \uD800";

    [Fact]
    public async Task Counts_in_all_five_renderings_agree()
    {
        var report = ExampleFindings.Busy().Report();
        var t = report.Totals;
        int[] totals =
        [
            t.InScope,
            t.Compliant,
            t.Deficient,
            t.NotApplicable,
            t.Unable,
            t.NotAssessed,
            t.Contested,
            t.Deficiencies,
        ];

        var html = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlReport.Write(report)));
        Assert.Equal(
            totals,
            html.QuerySelectorAll("#standards ~ .scroll tfoot td.num").Select(c => int.Parse(c.TextContent))
        );
        Assert.Equal(t.InScope, html.QuerySelectorAll(".annex tbody tr:not(.group)").Length);

        var csv = Csv(CsvReport.Write(report));
        int Rows(string verdict) => csv.Count(r => r["verdict"] == verdict);
        Assert.Equal(
            totals,
            (int[])
                [
                    csv.Count,
                    Rows("compliant"),
                    Rows("deficient"),
                    Rows("not applicable"),
                    Rows("unable to determine"),
                    Rows("not assessed"),
                    Rows("contested"),
                    csv.Sum(r => int.Parse(r["deficiencies as primary"])),
                ]
        );

        var json = ReportJson.Read(ReportFile.Read(MadeReport.Draft(report, 0).File.ToBytes()).Report);
        Assert.Equal(t, json.Totals);

        using (var docx = WordprocessingDocument.Open(new MemoryStream(DocxReport.Write(report)), false))
        {
            var tables = docx.MainDocumentPart!.Document!.Body!.Elements<Table>().ToList();
            var last = tables
                .Single(x => Caption(x).StartsWith("Requirements in scope by verdict"))
                .Elements<TableRow>()
                .Last();
            Assert.Equal(
                totals,
                last.Elements<TableCell>().Skip(1).Take(8).Select(c => int.Parse(c.InnerText))
            );
            Assert.Equal(
                t.InScope,
                tables
                    .Single(x => Caption(x).StartsWith("Requirements in scope, in"))
                    .Elements<TableRow>()
                    .Count(r => r.Elements<TableCell>().Count() > 1) - 1
            );
        }

        Here.NeedsBrowser();
        using var pdf = PdfDocument.Open(
            await BrowserPdf.PrintAsync(report, Xunit.TestContext.Current.CancellationToken)
        );
        var text = BrowserPdfTests.Squeezed(pdf.GetPages());
        Assert.Contains($"{report.AllStandards.Count()}standards{string.Concat(totals)}", text);
        Assert.Contains($"Wefound{t.Deficiencies}deficiencies", text);
    }

    [Fact]
    public void Word_finds_nothing_wrong_with_the_document_and_its_headings_are_headings()
    {
        using var docx = WordprocessingDocument.Open(
            new MemoryStream(DocxReport.Write(ExampleFindings.Busy().Report())),
            false
        );
        Assert.Empty(new OpenXmlValidator().Validate(docx).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal("en-US", docx.PackageProperties.Language);
        Assert.StartsWith("Example County Jail", docx.PackageProperties.Title);
        var body = docx.MainDocumentPart!.Document!.Body!;
        var headings = body.Elements<Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1")
            .Select(p => p.InnerText)
            .ToList();
        Assert.Equal(
            [
                "The facility and the visit",
                "Method",
                "Standards examined",
                "Findings",
                "What detained people reported",
                "Areas of concern",
                "Good practices",
                "Recommendations",
                "Late, contested and erased",
                "Conclusion",
                "Annex: every requirement in scope",
            ],
            headings
        );
        Assert.All(body.Elements<Table>(), t => Assert.Single(t.Descendants<TableHeader>()));
        Assert.Contains(
            docx.MainDocumentPart.FooterParts.Single().Footer!.Descendants<SimpleField>(),
            f => f.Instruction == " PAGE "
        );
    }

    [Fact]
    public async Task The_data_fits_the_published_schema()
    {
        using var reader = new StreamReader(ReportApi.OpenSchema());
        var schema = await JsonSchema.FromJsonAsync(
            await reader.ReadToEndAsync(Xunit.TestContext.Current.CancellationToken),
            Xunit.TestContext.Current.CancellationToken
        );
        var visit = ExampleFindings.Busy(signed: true);
        visit.Press(visit.Scope[0], Plumbline.Evidence.Verdict.Compliant);
        var json = Encoding.UTF8.GetString(MadeReport.Draft(visit.Report(), 0).File.ToBytes());
        Assert.Empty(schema.Validate(json).Select(e => e.ToString()));
        Assert.NotEmpty(schema.Validate(json.Replace("\"conclusion\"", "\"konclusion\"")));
    }

    [Fact]
    public async Task What_somebody_typed_harms_none_of_the_five()
    {
        var text = Hostile + new string('x', 10_000);
        var visit = new ExampleVisit(facility: Hostile);
        visit.Press(visit.Scope[0], Plumbline.Evidence.Verdict.NotApplicable, note: Hostile);
        visit.Deficient(visit.Scope[1], text);
        visit.Write(new Finding(FindingType.AreaOfConcern, text));
        var report = visit.Report();

        using (var docx = WordprocessingDocument.Open(new MemoryStream(DocxReport.Write(report)), false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(docx));
            Assert.Contains("<script>alert(1)</script>", docx.MainDocumentPart!.Document!.InnerText);
        }

        var csv = CsvReport.Write(report);
        Assert.All(
            Csv(csv).SelectMany(r => r.Values),
            cell => Assert.False(cell is ['=' or '+' or '-' or '@', ..])
        );
        Assert.Contains("'=cmd", Encoding.UTF8.GetString(csv));
        Assert.Equal(report.Title, ReportJson.Read(ReportJson.Write(report)).Title);
        Here.NeedsBrowser();
        using var pdf = PdfDocument.Open(
            await BrowserPdf.PrintAsync(report, Xunit.TestContext.Current.CancellationToken)
        );
        Assert.InRange(pdf.NumberOfPages, 4, 40);
    }

    private static string Caption(Table table) => ((Paragraph)table.PreviousSibling()!).InnerText;

    private static List<Dictionary<string, string>> Csv(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.StartsWith("\uFEFF", text);
        var rows = Rows()
            .Matches(text[1..])
            .Select(m =>
                Cells()
                    .Matches(m.Value)
                    .Select(c => c.Groups[1].Value.Trim('"').Replace("\"\"", "\""))
                    .ToList()
            )
            .ToList();
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }

    [GeneratedRegex("(?:\"(?:[^\"]|\"\")*\"|[^\"\r\n])+(?=\r\n)")]
    private static partial Regex Rows();

    [GeneratedRegex("(?<=^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)(?=,|$)")]
    private static partial Regex Cells();
}
