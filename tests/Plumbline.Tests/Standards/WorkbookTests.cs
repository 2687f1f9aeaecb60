using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class WorkbookTests
{
    [Fact]
    public void Every_shipped_edition_comes_back_from_its_workbook_as_it_was()
    {
        foreach (var edition in Exchange.WithLines)
            Assert.Equal(
                Exchange.Said(edition),
                Exchange.Said(
                    Exchange.Import("a.xlsx", EditionWorkbook.Write(edition), edition.Id, Exchange.Shipped)
                )
            );
    }

    [Fact]
    public void The_lines_of_a_shipped_edition_come_back_from_CSV_as_they_were()
    {
        var edition = Exchange.Shipped.Edition("us-ice-nds-2019")!;

        var back = Exchange.Import("a.csv", EditionCsv.Write(edition), edition.Id, Exchange.Shipped);

        Assert.Equal(
            edition.Requirements.Select(EditionNodes.Of).Select(Yaml),
            back.Requirements.Select(EditionNodes.Of).Select(Yaml)
        );
        static string Yaml(Mapping node) => Encoding.UTF8.GetString(YamlWriter.Write(node, "standard"));
    }

    [Fact]
    public void Workbooks_are_valid_and_hold_a_row_for_each_line_and_a_word_on_each_column()
    {
        var edition = ExampleStandards.Catalog().Editions[0];

        foreach (
            var bytes in new[]
            {
                EditionWorkbook.Write(edition),
                EditionWorkbook.Template(),
                XlsForm.Write(edition),
            }
        )
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
            Assert.Empty(
                new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}")
            );
        }

        var rows = Sheets.Read(EditionWorkbook.Write(edition), "Lines");
        Assert.Equal(1 + edition.Requirements.Count(), rows.Count);
        Assert.Equal(LineColumns.All.Select(c => c.Name), rows[0]);
        Assert.Equal(
            rows[0],
            Sheets.Read(EditionWorkbook.Write(edition), "Columns").Skip(1).Select(r => r[0])
        );
        Assert.Equal(rows[0], Sheets.Read(EditionWorkbook.Template(), "Lines").Single());
    }

    [Fact]
    public void Nothing_that_looks_like_a_formula_becomes_one()
    {
        var edition = ExampleStandards.Catalog().Editions[0];
        var standard = edition.Standards[0];
        var evil = standard.Requirements[0] with { Text = "=cmd|' /C calc'!A0", Note = "@SUM(1)" };
        edition = edition with { Standards = [standard with { Requirements = [evil] }] };

        foreach (var bytes in new[] { EditionWorkbook.Write(edition), XlsForm.Write(edition) })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
            var cells = document
                .WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>())
                .ToArray();
            Assert.All(cells, c => Assert.Null(c.CellFormula));
            Assert.All(
                cells.Where(c => c.InnerText.Length > 0),
                c => Assert.Equal(CellValues.InlineString, c.DataType!.Value)
            );
            Assert.Contains(cells, c => c.InnerText == evil.Text);
        }

        var csv = Encoding.UTF8.GetString(EditionCsv.Write(edition));
        Assert.Contains("'=cmd", csv);
        Assert.Contains("'@SUM", csv);
        var back = Exchange.Import("a.csv", EditionCsv.Write(edition), edition.Id, new Catalog([edition]));
        Assert.Equal(evil.Text, back.Requirements.Single().Text);
    }
}
