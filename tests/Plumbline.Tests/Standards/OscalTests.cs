using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class OscalTests
{
    [Fact]
    public async Task Every_shipped_edition_is_a_valid_OSCAL_catalog()
    {
        var schema = await Schema("oscal_catalog_schema.json");

        foreach (var edition in Exchange.Shipped.Editions)
        {
            var wrong = schema.Validate(Text(edition));
            Assert.True(wrong.Count == 0, $"{edition.Id}: {string.Join(", ", wrong.Take(3))}");
        }
    }

    [Fact]
    public async Task The_schema_refuses_what_it_should()
    {
        var schema = await Schema("oscal_catalog_schema.json");
        var catalog = JsonNode.Parse(Text(Example()))!;
        catalog["catalog"]!["groups"]![0]!["controls"]![0]!["id"] = "with/a/slash";

        Assert.NotEmpty(schema.Validate(catalog.ToJsonString()));
    }

    [Fact]
    public void An_exported_edition_imported_again_is_the_same_edition()
    {
        foreach (var edition in Exchange.WithLines)
            Assert.Equal(
                Exchange.Said(edition),
                Exchange.Said(
                    Exchange.Import(
                        "a.json",
                        OscalCatalog.Write(edition, Exchange.Noon),
                        edition.Id,
                        Exchange.Shipped
                    )
                )
            );
    }

    [Fact]
    public void A_line_with_everything_comes_back_with_everything()
    {
        var full = Full();

        var back = Exchange.Import(
            "a.json",
            OscalCatalog.Write(full, Exchange.Noon),
            full.Id,
            new Catalog([full])
        );

        Assert.Equal(Exchange.Said(full), Exchange.Said(back));
    }

    [Fact]
    public void Names_are_the_same_each_time_and_change_with_the_content()
    {
        var edition = Example();
        var again = edition with { Hash = new string('b', 64) };

        Assert.Equal(Text(edition), Text(edition));
        Assert.NotEqual(Uuid(Text(edition)), Uuid(Text(again)));
        Assert.Equal('5', Uuid(Text(edition))[14]);
        Assert.Equal("us-ice-nds-2019_4.3", OscalIds.Token("us-ice-nds-2019/4.3"));
    }

    [Fact]
    public void What_another_cannot_know_stands_in_our_namespace_and_citations_are_links_too()
    {
        var control = JsonNode.Parse(Text(Example()))!["catalog"]!["groups"]![0]!["controls"]![0]!;

        Assert.Equal("example-jail-2020_4.3_assessment-within-14-days", (string)control["id"]!);
        var props = control["props"]!
            .AsArray()
            .Where(p => (string)p!["ns"]! == OscalIds.Namespace)
            .Select(p => $"{p!["name"]} {p["value"]}")
            .ToArray();
        Assert.Contains("basis oversight-report", props);
        Assert.Contains("actor medical provider", props);
        Assert.Contains("measure-at-most 14", props);
        Assert.Contains("flagged-priority-times 12", props);
        Assert.Contains(
            "EJS 2020, 4.3(V)(G)(1)",
            control["links"]!.AsArray().Select(l => (string)l!["text"]!)
        );
    }

    /// <summary>A line with every key, and texts of two lines and of odd signs.</summary>
    private static Edition Full()
    {
        var edition = Example();
        var standard = edition.Standards[0];
        var line = standard.Requirements[0] with
        {
            Text = "It holds,\nin two lines: “é” <b> *x* 100 %.",
            Citations = ["EJS 2020, 4.3  with two blanks"],
            Basis = Basis.OfficialText,
            AppliesWhere = ["lockup", "over 72 hours"],
            Checked = new Checked("Inspector A", "2026-11-20", new string('c', 64), "page 3"),
            Measure = new Measure("checks", Limit.AtLeast, 0.5m, "check", "week"),
            Sources = [new Source("A paper"), new Source("https://example.org/a b.pdf", null, "2024")],
            Applies = "Always; never: mostly",
        };
        return edition with
        {
            Standards = [standard with { Requirements = [line, .. standard.Requirements.Skip(1)] }],
        };
    }

    private static Edition Example() => ExampleStandards.Catalog().Editions[0];

    private static string Text(Edition edition) =>
        Encoding.UTF8.GetString(OscalCatalog.Write(edition, Exchange.Noon));

    private static string Uuid(string catalog) => (string)JsonNode.Parse(catalog)!["catalog"]!["uuid"]!;

    internal static async Task<JsonSchema> Schema(string name) =>
        await JsonSchema.FromFileAsync(
            Sources.Shared(name, "oscal-schemas"),
            TestContext.Current.CancellationToken
        );
}
