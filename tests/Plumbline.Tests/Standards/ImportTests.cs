using System.Text;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class ImportTests
{
    private static readonly Catalog Held = ExampleStandards.Catalog();

    [Fact]
    public void A_line_without_a_source_is_unverified_whatever_it_says()
    {
        var lines = Read(
            Sheets.Line(("id", "a")),
            Sheets.Line(("id", "b"), ("basis", "oversight-report")),
            Sheets.Line(
                ("id", "c"),
                ("basis", "oversight-report"),
                ("sources", "https://example.org/1.pdf | Example County Jail | 2025-05")
            )
        );

        Assert.Equal([Basis.Unverified, Basis.Unverified, Basis.OversightReport], lines.Select(r => r.Basis));
        Assert.Equal(
            new Source("https://example.org/1.pdf", "Example County Jail", "2025-05"),
            Assert.Single(lines[2].Sources!)
        );
    }

    [Fact]
    public void Official_text_needs_somebody_who_checked_it()
    {
        var claimed = Refused(Sheets.Line(("basis", "official-text")));

        Assert.Equal("standards-import-official-text", Assert.Single(claimed).Code);
        Assert.Equal(2, claimed[0].Position!.Value.Line);
        var line = Read(
            Sheets.Line(
                ("basis", "official-text"),
                ("checked who", "Inspector A"),
                ("checked on", "2026-11-20"),
                ("checked document", new string('a', 64)),
                ("checked at", "page 3")
            )
        );
        Assert.Equal("Inspector A", Assert.Single(line).Checked!.Who);
    }

    [Fact]
    public void A_line_held_as_official_text_keeps_its_basis_in_its_own_words_only()
    {
        var edition = Held.Editions[0];
        var text = Encoding.UTF8.GetString(EditionCsv.Write(edition));

        Assert.Equal(
            1,
            Exchange.Import("a.csv", Encoding.UTF8.GetBytes(text), edition.Id, Held).Count(Basis.OfficialText)
        );
        Assert.Equal(
            "standards-import-official-text",
            Assert
                .Single(
                    Exchange.Refused(
                        "a.csv",
                        Encoding.UTF8.GetBytes(text.Replace("every week", "every day")),
                        Held
                    )
                )
                .Code
        );
    }

    [Fact]
    public void Everything_wrong_is_listed_with_its_row_and_column()
    {
        var problems = Refused(
            Sheets.Line(("id", "a"), ("actor", "warden"), ("topics", "medicine")),
            Sheets.Line(
                ("id", "a"),
                ("measure what", "time"),
                ("measure limit", "at-mots"),
                ("measure value", "x"),
                ("text", "")
            )
        );

        Assert.Equal(
            [
                "standards-duplicate-id",
                "standards-measure-limit",
                "standards-missing-key",
                "standards-missing-key",
                "standards-unknown-key",
                "standards-unknown-word",
                "standards-unknown-word",
            ],
            problems.Select(p => p.Code).Order(StringComparer.Ordinal)
        );
        var warden = problems.Single(p => p.Sentence.Contains("warden"));
        var row = Encoding
            .UTF8.GetString(Sheets.Csv(Sheets.Line(("id", "a"), ("actor", "warden"))))
            .Split('\n')[1];
        Assert.Equal(
            new Position("a.csv", 2, row.IndexOf("\"warden", StringComparison.Ordinal) + 1),
            warden.Position
        );
    }

    [Theory]
    [InlineData("standard,id,text,colour", "standards-column-unknown", 18)]
    [InlineData("standard,id", "standards-column-missing", 1)]
    [InlineData("standard,id,text,text", "standards-column-twice", 18)]
    public void A_wrong_head_is_said_once(string head, string code, int column)
    {
        var problems = Exchange.Refused("a.csv", Encoding.UTF8.GetBytes(head + "\r\n,,\r\n"));

        Assert.Equal(new Position("a.csv", 1, column), problems.First(p => p.Code == code).Position);
        Assert.Contains(problems, p => p.Code == "standards-import-nothing");
    }

    [Fact]
    public void A_held_standard_keeps_each_of_its_lines()
    {
        var problem = Assert.Single(
            Exchange.Refused("a.csv", Sheets.Csv(Sheets.Line(("standard code", "MC"))), Held)
        );

        Assert.Equal("standards-import-lines-dropped", problem.Code);
        Assert.Contains("example-jail-2020/4.3/assessment-within-14-days", problem.Sentence);
    }

    [Fact]
    public void A_new_edition_must_be_described_and_be_the_one_that_was_named()
    {
        Assert.Equal(
            "standards-import-edition-not-described",
            Assert.Single(Exchange.Refused("a.csv", Sheets.Csv(Sheets.Line()))).Code
        );
        var other = Held.Editions[0] with { Id = "example-jail-2021" };
        Assert.Contains(
            Exchange.Refused("a.xlsx", EditionWorkbook.Write(other)),
            p => p.Code == "standards-import-other-edition"
        );
        Assert.Contains(
            Exchange.Refused("a.json", OscalCatalog.Write(other, Exchange.Noon)),
            p => p.Code == "standards-import-other-edition"
        );
    }

    [Fact]
    public void A_row_without_standard_and_one_that_contradicts_another_are_problems()
    {
        var problems = Refused(
            Sheets.Line(("id", "a")),
            Sheets.Line(("id", "b"), ("standard title", "Medicine")),
            Sheets.Line(("id", "c"), ("standard", ""))
        );

        Assert.Contains(problems, p => p.Code == "standards-standard-differs" && p.Position!.Value.Line == 3);
        Assert.Contains(problems, p => p.Code == "standards-cell-missing" && p.Position!.Value.Line == 4);
    }

    [Fact]
    public void Of_very_many_problems_the_first_are_listed_and_the_rest_counted()
    {
        var problems = Refused([
            .. Enumerable.Range(0, 300).Select(i => Sheets.Line(("id", $"a-{i}"), ("actor", "x"))),
        ]);

        Assert.Equal(EditionImport.MostProblems + 1, problems.Count);
        Assert.Equal("standards-import-more-problems", problems[^1].Code);
        Assert.Contains("100 more", problems[^1].Sentence);
    }

    /// <summary>The example edition without its lines, so that new ones can be brought.</summary>
    private static Catalog Empty { get; } = new([Held.Editions[0] with { Standards = [] }]);

    private static Requirement[] Read(params Dictionary<string, string>[] lines) =>
        [.. Exchange.Import("a.csv", Sheets.Csv(lines), ExampleStandards.Folder, Empty).Requirements];

    private static IReadOnlyList<Problem> Refused(params Dictionary<string, string>[] lines) =>
        Exchange.Refused("a.csv", Sheets.Csv(lines), Empty);
}
