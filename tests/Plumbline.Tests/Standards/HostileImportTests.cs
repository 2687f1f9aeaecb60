using System.Diagnostics;
using System.Text;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Whatever somebody brings, it is answered with a problem and its place, in bounded time and memory.</summary>
public sealed class HostileImportTests
{
    private const long Memory = 1024L * 1024 * 1024;

    [Theory]
    [InlineData("a.docx", "x", "standards-import-kind", 1)]
    [InlineData("a.xlsx", "no archive", "standards-not-a-workbook", 1)]
    [InlineData("a.json", "{ \"catalog\": ", "standards-import-not-json", 1)]
    [InlineData("a.json", "{\n \"catalog\": { \"uuid\": \"\\ud800\" } }", "standards-import-not-json", 2)]
    [InlineData("a.json", "{ \"profile\": {} }", "standards-import-not-a-catalog", 1)]
    [InlineData("a.json", "[]", "standards-import-not-a-catalog", 1)]
    [InlineData("a.json", "{\n \"catalog\": [] }", "standards-import-not-oscal", 2)]
    [InlineData("a.json", "{ \"catalog\": { \"groups\": [ 1 ] } }", "standards-import-not-oscal", 1)]
    [InlineData("a.json", "{ \"catalog\": {},\n \"catalog\": {} }", "standards-duplicate-key", 2)]
    [InlineData(
        "a.json",
        "{ \"catalog\": { \"controls\": [ { \"id\": \"a\" } ] } }",
        "standards-import-controls-outside-groups",
        null
    )]
    [InlineData("a.csv", "standard,id,text\r\n4.3,\"a,b\r\n", "standards-not-csv", 2)]
    [InlineData("a.csv", "standard,id,text\r\n4.3,a,b,c\r\n", "standards-cell-without-column", 2)]
    [InlineData("a.csv", "standard\0", "standards-encoding", 1)]
    public void Each_gets_its_problem(string name, string content, string code, int? line)
    {
        var problem = Exchange.Refused(name, Encoding.UTF8.GetBytes(content)).First(p => p.Code == code);

        if (line is not null)
            Assert.Equal(line, problem.Position!.Value.Line);
    }

    [Fact]
    public void A_workbook_or_catalog_that_is_cut_off_anywhere_is_a_problem()
    {
        var edition = ExampleStandards.Catalog().Editions[0];
        foreach (
            var (name, whole) in new[]
            {
                ("a.xlsx", EditionWorkbook.Write(edition)),
                ("a.json", OscalCatalog.Write(edition, Exchange.Noon)),
            }
        )
            for (var length = 0; length < whole.Length - 2; length += Math.Max(1, whole.Length / 40))
                Assert.NotEmpty(Exchange.Refused(name, whole[..length]));
    }

    [Fact]
    public void A_workbook_with_any_byte_changed_is_read_or_refused()
    {
        var edition = ExampleStandards.Catalog().Editions[0];
        var whole = EditionWorkbook.Write(edition);
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var broken = (byte[])whole.Clone();
            broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Assert.Equal(edition.Id, Exchange.Import("a.xlsx", broken, edition.Id, Catalog.Empty).Id);
            }
            catch (ProblemException e)
            {
                Assert.NotEmpty(e.Problems);
            }
        }
    }

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.csv")]
    [InlineData("a.json")]
    public void A_hundred_megabytes_are_refused_unread(string name) =>
        Bounded(() =>
        {
            var folder = Directory.CreateTempSubdirectory("plumbline-large-").FullName;
            try
            {
                var file = Path.Combine(folder, name);
                using (var stream = File.Create(file))
                    stream.SetLength(100 * 1024 * 1024);
                var problems = Assert
                    .Throws<ProblemException>(() => EditionImport.Read(file, "x", Catalog.Empty))
                    .Problems;
                Assert.Equal("standards-import-too-large", Assert.Single(problems).Code);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        });

    [Theory]
    [InlineData("xl/worksheets/bomb.xml")]
    [InlineData("_rels/bomb.rels")]
    public void A_workbook_that_unpacks_without_end_is_refused(string entry)
    {
        var bomb = Sheets.With(
            EditionWorkbook.Template(),
            entry,
            stream =>
            {
                var blanks = new byte[1024 * 1024];
                for (var i = 0; i < 500; i++)
                    stream.Write(blanks);
            }
        );

        Assert.True(bomb.Length < EditionImport.LargestFile);
        Bounded(() =>
            Assert.Equal("standards-unpacks-too-large", Assert.Single(Exchange.Refused("a.xlsx", bomb)).Code)
        );
    }

    [Fact]
    public void Sheets_with_formulas_errors_laughs_and_cells_without_end_are_refused()
    {
        var formula = Sheets.Raw(("Lines", "<row r=\"7\"><c r=\"C7\"><f>1+1</f><v>2</v></c></row>"));
        Assert.Equal(
            new Position("a.xlsx, sheet Lines", 7, 3),
            Exchange.Refused("a.xlsx", formula).First(p => p.Code == "standards-formula-cell").Position
        );
        var error = Sheets.Raw(("Lines", "<row><c/><c t=\"e\"><v>#REF!</v></c></row>"));
        Assert.Equal(
            new Position("a.xlsx, sheet Lines", 1, 2),
            Exchange.Refused("a.xlsx", error).First(p => p.Code == "standards-error-cell").Position
        );
        Assert.Equal(
            "standards-sheet-missing",
            Assert.Single(Exchange.Refused("a.xlsx", Sheets.Raw(("Other", "")))).Code
        );
        var cells = Sheets.Raw(
            ("Lines", "<row>" + string.Concat(Enumerable.Repeat("<c/>", 600_000)) + "</row>")
        );
        Bounded(() =>
            Assert.Equal("standards-too-many-cells", Assert.Single(Exchange.Refused("a.xlsx", cells)).Code)
        );
        var laughs = Sheets.Raw(("Lines", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>"));
        Assert.Equal("standards-not-a-workbook", Assert.Single(Exchange.Refused("a.xlsx", laughs)).Code);
    }

    [Fact]
    public void Deep_and_wide_JSON_and_a_CSV_of_commas_are_refused_soon()
    {
        Bounded(() =>
        {
            var deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":[", 1_000_000)));
            Assert.Equal("standards-too-deep", Assert.Single(Exchange.Refused("a.json", deep)).Code);
            var wide = Encoding.UTF8.GetBytes("[" + string.Concat(Enumerable.Repeat("1,", 1_500_000)) + "1]");
            Assert.Equal("standards-too-many-nodes", Assert.Single(Exchange.Refused("a.json", wide)).Code);
            var commas = Encoding.UTF8.GetBytes(new string(',', 10_000_000));
            Assert.Equal("standards-too-many-cells", Assert.Single(Exchange.Refused("a.csv", commas)).Code);
        });
    }

    /// <summary>In under 20 seconds on a loaded machine, and with less than a gigabyte taken in all.</summary>
    private static void Bounded(Action action)
    {
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        action();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Memory);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }
}
