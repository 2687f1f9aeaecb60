using System.Text;
using System.Text.Json.Nodes;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class OscalMappingTests
{
    private static readonly Crosswalk crosswalk = new(
        "us-ice-nds-2019",
        "us-dhs-prea-2014",
        "Invented for a test.\nNothing was compared.",
        [
            new(Line("us-ice-nds-2019", 0), Relation.Equal, Line("us-dhs-prea-2014", 0), "Both ask it."),
            new(Line("us-ice-nds-2019", 1), Relation.Subset, Line("us-dhs-prea-2014", 1), "It asks less."),
            new(Line("us-ice-nds-2019", 2), Relation.Superset, Line("us-dhs-prea-2014", 2), "It asks more."),
            new("us-ice-nds-2019/4.3", Relation.Overlaps, Line("us-dhs-prea-2014", 3), "They share some."),
        ]
    );

    [Fact]
    public async Task A_crosswalk_and_every_shipped_one_is_a_valid_OSCAL_mapping_collection()
    {
        var schema = await OscalTests.Schema("oscal_mapping_schema.json");

        foreach (var one in Exchange.Shipped.Crosswalks.Append(crosswalk))
        {
            var wrong = schema.Validate(Text(one));
            Assert.True(wrong.Count == 0, $"{one.Id}: {string.Join(", ", wrong.Take(3))}");
        }

        var broken = JsonNode.Parse(Text(crosswalk))!;
        broken["mapping-collection"]!["mappings"]![0]!["maps"]![0]!["relationship"] = "equal to";
        Assert.NotEmpty(schema.Validate(broken.ToJsonString()));
    }

    [Fact]
    public void Each_relation_has_its_word_and_each_end_the_name_it_has_in_its_catalog()
    {
        var mapping = JsonNode.Parse(Text(crosswalk))!["mapping-collection"]!["mappings"]![0]!;
        var maps = mapping["maps"]!.AsArray();

        Assert.Equal(
            ["equal-to", "subset-of", "superset-of", "intersects-with"],
            maps.Select(m => (string)m!["relationship"]!)
        );
        Assert.Equal("us-ice-nds-2019.oscal.json", (string)mapping["source-resource"]!["href"]!);
        var catalog = Encoding.UTF8.GetString(
            OscalCatalog.Write(Exchange.Shipped.Edition("us-ice-nds-2019")!, Exchange.Noon)
        );
        Assert.All(
            maps.Select(m => (string)m!["sources"]![0]!["id-ref"]!),
            id => Assert.Contains($"\"id\": \"{id}\"", catalog)
        );
        Assert.Equal("standard", (string)maps[3]!["sources"]![0]!["props"]![0]!["value"]!);
        Assert.Equal("It asks less.", (string)maps[1]!["remarks"]!);
        Assert.Equal(maps.Count, maps.Select(m => (string)m!["uuid"]!).Distinct().Count());
        Assert.Equal(Text(crosswalk), Text(crosswalk));
    }

    private static string Line(string edition, int number) =>
        Exchange.Shipped.Edition(edition)!.Requirements.ElementAt(number).Id;

    private static string Text(Crosswalk one) =>
        Encoding.UTF8.GetString(OscalMapping.Write(one, Exchange.Shipped, Exchange.Noon));
}
