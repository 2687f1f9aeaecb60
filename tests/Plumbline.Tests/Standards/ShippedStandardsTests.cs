using System.Text.Json.Nodes;
using NJsonSchema;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class ShippedStandardsTests
{
    private static readonly Lazy<CatalogReading> Shipped = new(() =>
        StandardsFolder.Load(StandardsFolder.Shipped)
    );

    [Fact]
    public void Every_shipped_file_reads_without_a_problem()
    {
        Assert.Empty(Shipped.Value.Problems);
        Assert.NotEmpty(Shipped.Value.Catalog!.Editions);
    }

    [Fact]
    public void What_lies_beside_the_program_is_what_the_repository_holds() =>
        Assert.Equal(
            StandardsFolder.Load(Sources.Standards).Require().Editions.Select(e => (e.Id, e.Hash)),
            Shipped.Value.Require().Editions.Select(e => (e.Id, e.Hash))
        );

    [Fact]
    public void Every_id_that_was_released_is_still_held()
    {
        var problems = new List<Problem>();

        var approved = ApprovedFile.Read(StandardsFolder.Shipped, problems);

        Assert.Empty(problems);
        Assert.InRange(approved.Count, 4_000, int.MaxValue);
        Assert.Equal([], approved.Missing(Shipped.Value.Require()).Select(p => p.Sentence));
    }

    [Fact]
    public async Task Every_shipped_file_fits_its_schema_and_leads_an_editor_to_it()
    {
        var wrong = new List<string>();
        foreach (var kind in new[] { "edition", "standard", "crosswalk" })
        {
            var schema = await Schema(kind);
            foreach (var file in Files().Where(f => Kind(f) == kind))
            {
                var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
                if (
                    !text.StartsWith(
                        $"# yaml-language-server: $schema=../schema/{kind}.schema.json\n",
                        StringComparison.Ordinal
                    )
                )
                    wrong.Add($"{file}: the first line does not lead to the schema");
                wrong.AddRange(schema.Validate(Json(text).ToJsonString()).Select(e => $"{file}: {e}"));
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("txet: Each", "text: Each")]
    [InlineData("actor: warden", "actor: facility")]
    [InlineData("at-most: 14, at-least: 3", "at-most: 14")]
    [InlineData("topics: [ medicine ]", "topics: [ medical care ]")]
    [InlineData("number: 4.3", "number: \"4.3\"")]
    [InlineData("applies-where: [ moon ]\n    measure", "measure")]
    [InlineData("basis: official-text\n    carried-from: a/1/b", "basis: official-text")]
    [InlineData(
        "basis: oversight-report\n    checked: { who: a, on: 2026-11-20, document: b, at: c }",
        "basis: oversight-report"
    )]
    public async Task What_the_reader_refuses_the_schema_refuses_too(string wrong, string right)
    {
        var schema = await Schema("standard");

        Assert.Empty(schema.Validate(Json(ExampleStandards.Standard).ToJsonString()));
        Assert.NotEmpty(schema.Validate(Json(ExampleStandards.Standard.With(right, wrong)).ToJsonString()));
        Assert.NotEmpty(ExampleStandards.Read(ExampleStandards.Standard.With(right, wrong)).Problems);
    }

    [Fact]
    public async Task The_schema_offers_exactly_the_words_that_the_reader_knows()
    {
        var schema = await Schema("standard");
        var line = schema.Definitions["requirement"].Properties;
        var measure = schema.Definitions["measure"].Properties;
        var pair = (await Schema("crosswalk")).Definitions["pair"].Properties;

        Assert.Equal(Topics.All, line["topics"].Item!.Enumeration.Select(w => (string)w!));
        Assert.Equal(Conditions.All, line["applies-where"].Item!.Enumeration.Select(w => (string)w!));
        Assert.Equal(Units.All, measure["unit"].Enumeration.Select(w => (string)w!));
        Assert.Equal(Units.Periods, measure["per"].Enumeration.Select(w => (string)w!));
        Assert.Equal(
            Enum.GetValues<Relation>().Select(Words.Of),
            pair["relation"].Enumeration.Select(w => (string)w!)
        );
        Assert.Equal(
            Enum.GetValues<Method>().Select(Words.Of),
            line["methods"].Item!.Enumeration.Select(w => (string)w!)
        );
        Assert.Equal(
            Enum.GetValues<SeenBy>().Select(Words.Of),
            line["seen-by"].Item!.Enumeration.Select(w => (string)w!)
        );
        Assert.Equal(
            Enum.GetValues<Actor>().Select(Words.Of),
            line["actor"].Enumeration.Select(w => (string)w!)
        );
        Assert.Equal(
            Enum.GetValues<Basis>().OrderDescending().Select(Words.Of),
            line["basis"].Enumeration.Select(w => (string)w!)
        );
    }

    [Fact]
    public async Task An_example_crosswalk_fits_its_schema_and_another_relation_does_not()
    {
        var schema = await Schema("crosswalk");

        Assert.Empty(schema.Validate(Json(ExampleCrosswalk.Text).ToJsonString()));
        Assert.NotEmpty(
            schema.Validate(
                Json(ExampleCrosswalk.Text.With("relation: subset", "relation: same")).ToJsonString()
            )
        );
    }

    private static string Kind(string file) =>
        Path.GetFileName(Path.GetDirectoryName(file)) == "crosswalks" ? "crosswalk"
        : Path.GetFileName(file) == "edition.yaml" ? "edition"
        : "standard";

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Sources.Standards, "*.yaml", SearchOption.AllDirectories);

    private static Task<JsonSchema> Schema(string kind) =>
        JsonSchema.FromFileAsync(Path.Combine(Sources.Standards, "schema", $"{kind}.schema.json"));

    private static JsonNode Json(string yaml)
    {
        var problems = new List<Problem>();
        return Json(YamlNodes.Read(System.Text.Encoding.UTF8.GetBytes(yaml), "file.yaml", problems)!)!;
    }

    private static JsonNode? Json(Node node) =>
        node switch
        {
            Mapping m => new JsonObject(
                m.Members.Select(p => KeyValuePair.Create(p.Key.Text, Json(p.Value)))
            ),
            Sequence s => new JsonArray([.. s.Items.Select(Json)]),
            Scalar { IsNothing: true } => null,
            Scalar { IsTruth: true } truth => JsonValue.Create(bool.Parse(truth.Text)),
            Scalar { IsNumber: true } number => JsonValue.Create(
                decimal.Parse(number.Text, System.Globalization.CultureInfo.InvariantCulture)
            ),
            Scalar text => JsonValue.Create(text.Text),
            _ => throw new ArgumentException(node.GetType().Name),
        };
}
