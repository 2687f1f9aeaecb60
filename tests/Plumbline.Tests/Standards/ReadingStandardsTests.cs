using Plumbline.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class ReadingStandardsTests
{
    [Fact]
    public void A_right_file_becomes_a_catalog_with_everything_in_it()
    {
        var reading = ExampleStandards.Read();

        Assert.Empty(reading.Problems);
        var edition = reading.Catalog!.Edition("example-jail-2020")!;
        Assert.Equal(
            ("EJS 2020", "2020-03-01", "contract"),
            (edition.Short, edition.TextAsOf, edition.Force.Kind)
        );
        var standard = Assert.Single(edition.Standards);
        Assert.Equal(
            ("4.3", "MC", "Care", false),
            (standard.Number, standard.Code, standard.Part, standard.Complete)
        );
        Assert.Equal("EJS 2020, 4.3(I)", Assert.Single(standard.NotDuties).Citation);
        var line = reading.Catalog.Requirement("example-jail-2020/4.3/assessment-within-14-days")!;
        Assert.Equal([Method.FileReview, Method.Interview], line.Methods);
        Assert.Equal([SeenBy.Files], line.SeenBy);
        Assert.Equal(Actor.MedicalProvider, line.Actor);
        Assert.Equal(new Measure("time since arrival", Limit.AtMost, 14, "day"), line.Measure);
        Assert.Equal(new Flagged(12, 24), line.FlaggedPriority);
        Assert.Equal(
            new Source("https://example.org/1.pdf", "Example County Jail", "2025-05"),
            Assert.Single(line.Sources!)
        );
        Assert.Equal(
            (22, true, "Stays of more than 72 hours"),
            (line.SourcesMore, line.Clinician, line.Applies)
        );
        Assert.Equal(Basis.OversightReport, line.Basis);
    }

    /// <summary>What is replaced, by what, the problem's code, and the text at whose place it must point.</summary>
    [Theory]
    [InlineData("    text: Each", "    txet: Each", "standards-unknown-key", "txet: Each")]
    [InlineData(
        "    actor: facility\n",
        "    actor: facility\n    actor: operator\n",
        "standards-duplicate-key",
        "actor: operator"
    )]
    [InlineData(
        "    actor: facility\n",
        "",
        "standards-missing-key",
        "id: example-jail-2020/4.3/first-aid-kits"
    )]
    [InlineData(
        "    citations: [ \"EJS 2020, 4.3(V)(H)\" ]\n",
        "",
        "standards-missing-citation",
        "id: example-jail-2020/4.3/first-aid-kits"
    )]
    [InlineData("[ \"EJS 2020, 4.3(V)(H)\" ]", "[ ]", "standards-missing-citation", "[ ]")]
    [InlineData("note: Invented.\nrequirements", "note:\nrequirements", "standards-empty-value", null)]
    [InlineData("[ observation ]", "[ ]", "standards-empty-list", "[ ]")]
    [InlineData("[ observation ]", "observation", "standards-wrong-form", "observation")]
    [InlineData(
        "text: First-aid kits are checked every week.",
        "text: [ a, b ]",
        "standards-wrong-form",
        "[ a, b ]"
    )]
    [InlineData(
        "{ what: time since arrival, at-most: 14, unit: day }",
        "14 days",
        "standards-wrong-form",
        "14 days\n    comp"
    )]
    [InlineData("number: \"4.3\"", "number: 4.3", "standards-unquoted", "4.3\n  code")]
    [InlineData(
        "First-aid kits are",
        "\"First-aid kits\\x07\" # ",
        "standards-control-character",
        "\"First-aid"
    )]
    [InlineData("at-most: 14", "at-most: fourteen", "standards-not-a-number", "fourteen")]
    [InlineData("at-most: 14", "at-most: 0", "standards-measure-value", "0, unit")]
    [InlineData("unit: day", "unit: dya", "standards-unknown-word", "dya")]
    [InlineData("unit: day", "unit: day, per: fortnight", "standards-unknown-word", "fortnight")]
    [InlineData("sources-more: 22", "sources-more: -1", "standards-not-a-whole-number", "-1\n")]
    [InlineData("clinician: true", "clinician: yes", "standards-not-true-or-false", "yes\n")]
    [InlineData("date: \"2025-05\"", "date: May 2025", "standards-not-a-date", "May 2025")]
    [InlineData("date: \"2025-05\"", "date: \"2025-13\"", "standards-not-a-date", "\"2025-13\"")]
    [InlineData(
        "\"https://example.org/1.pdf\"",
        "\"https:/example\"",
        "standards-not-an-address",
        "\"https:/example\""
    )]
    [InlineData("actor: facility", "actor: warden", "standards-unknown-word", "warden")]
    [InlineData("[ observation ]", "[ policy ]", "standards-unknown-word", "policy")]
    [InlineData("topics: [ medical care ]", "topics: [ medicine ]", "standards-unknown-word", "medicine")]
    [InlineData(
        "[ file review, interview ]",
        "[ interview, interview ]",
        "standards-repeated-value",
        "interview ]"
    )]
    [InlineData(
        "id: example-jail-2020/4.3/first-aid-kits",
        "id: example-jail-2020/4.3/First Aid",
        "standards-id-form",
        "example-jail-2020/4.3/First Aid"
    )]
    [InlineData("number: \"4.3\"", "number: \"4 3\"", "standards-id-form", "\"4 3\"")]
    [InlineData(
        "id: example-jail-2020/4.3\n",
        "id: example-jail-2020/4.4\n",
        "standards-standard-id",
        "example-jail-2020/4.4\n"
    )]
    [InlineData(
        "example-jail-2020/4.3/first-aid-kits",
        "example-jail-2020/4.4/first-aid-kits",
        "standards-requirement-id",
        "example-jail-2020/4.4/"
    )]
    [InlineData("4.3/first-aid-kits", "4.3/assessment-within-14-days", "standards-duplicate-id", null)]
    [InlineData("part: Care", "part: Cares", "standards-unknown-part", "Cares")]
    [InlineData(
        "    sources:\n      - { report: \"https://example.org/1.pdf\", facility: Example County Jail, date: \"2025-05\" }\n    sources-more: 22\n",
        "",
        "standards-sources-missing",
        "oversight-report"
    )]
    [InlineData(
        "basis: official-text",
        "basis: unverified\n    sources-more: 3",
        "standards-sources-more-alone",
        "3\nnot"
    )]
    [InlineData("at-most: 14", "at-most: 14, at-least: 3", "standards-measure-limit", "{ what")]
    [InlineData("at-most: 14, ", "", "standards-measure-limit", "{ what")]
    [InlineData("times: 12, of: 24", "times: 25, of: 24", "standards-flagged-more", "{ times")]
    public void A_wrong_standard_gets_its_problem_with_place(
        string old,
        string replacement,
        string code,
        string? place
    )
    {
        var yaml = ExampleStandards.Standard.With(old, replacement);

        var reading = ExampleStandards.Read(yaml);

        Assert.Null(reading.Catalog);
        var problem = Assert.Single(reading.Problems, p => p.Code == code);
        Assert.Equal(ExampleStandards.StandardPath, problem.Position!.Value.File);
        if (place is not null)
            Assert.Equal(PlaceOf(yaml, place), (problem.Position.Value.Line, problem.Position.Value.Column));
    }

    [Theory]
    [InlineData("issuer: Example Office\n", "", "standards-missing-key", "id: example")]
    [InlineData("id: example-jail-2020", "id: other-2020", "standards-folder-name", "other-2020")]
    [InlineData("id: example-jail-2020", "id: Example Jail", "standards-id-form", "Example Jail")]
    [InlineData("kind: contract", "kind: habit", "standards-unknown-word", "habit")]
    [InlineData(
        "address: https://example.org/ejs",
        "address: example.org",
        "standards-not-an-address",
        "example.org"
    )]
    [InlineData("published: 2020-03-01", "published: 2020-02-30", "standards-not-a-date", "2020-02-30")]
    [InlineData("licence: Invented for tests.", "superseded-by: EJS 2024", "standards-id-form", "EJS 2024")]
    public void A_wrong_edition_gets_its_problem_with_place(
        string old,
        string replacement,
        string code,
        string place
    )
    {
        var yaml = ExampleStandards.Edition.With(old, replacement);

        var reading = ExampleStandards.Read(edition: yaml);

        Assert.Null(reading.Catalog);
        var problem = reading.Problems.First(p => p.Code == code);
        Assert.Equal(ExampleStandards.EditionPath, problem.Position!.Value.File);
        Assert.Equal(PlaceOf(yaml, place), (problem.Position.Value.Line, problem.Position.Value.Column));
    }

    [Fact]
    public void Official_text_without_the_date_of_the_text_is_refused_at_the_line_that_claims_it()
    {
        var reading = ExampleStandards.Read(
            edition: ExampleStandards.Edition.With("text-as-of: 2020-03-01\n", "")
        );

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("standards-text-as-of-missing", problem.Code);
        var (line, column) = PlaceOf(ExampleStandards.Standard, "official-text");
        Assert.Equal(new Position(ExampleStandards.StandardPath, line, column), problem.Position);
    }

    [Fact]
    public void A_file_whose_name_does_not_begin_with_its_number_is_refused() =>
        Assert.Equal(
            "standards-file-name",
            Assert.Single(ExampleStandards.Read(name: "medical-care.yaml").Problems).Code
        );

    [Fact]
    public void Every_problem_of_a_file_is_listed_at_once_in_the_order_of_the_file()
    {
        var yaml = ExampleStandards
            .Standard.With("actor: facility", "actor: warden")
            .With("part: Care", "part: Kitchen")
            .With("at-most: 14", "at-most: many");

        var codes = ExampleStandards.Read(yaml).Problems.Select(p => p.Code);

        Assert.Equal(["standards-unknown-part", "standards-not-a-number", "standards-unknown-word"], codes);
    }

    [Fact]
    public void A_mistyped_key_is_answered_with_the_key_that_was_meant()
    {
        var reading = ExampleStandards.Read(ExampleStandards.Standard.With("citations:", "citation:"));

        Assert.Contains(
            "did you mean “citations”?",
            reading.Problems[^1].Sentence + reading.Problems[0].Sentence
        );
        Assert.Contains(reading.Problems, p => p.Code == "standards-missing-citation");
    }

    [Fact]
    public void A_wrong_word_is_answered_with_the_words_that_are_allowed()
    {
        var reading = ExampleStandards.Read(ExampleStandards.Standard.With("[ observation ]", "[ policy ]"));

        Assert.Contains(
            "observation, document, interview, file review, measurement, test",
            Assert.Single(reading.Problems).Sentence
        );
    }

    private static (int Line, int Column) PlaceOf(string yaml, string text)
    {
        var before = yaml[..yaml.IndexOf(text, StringComparison.Ordinal)];
        return (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
