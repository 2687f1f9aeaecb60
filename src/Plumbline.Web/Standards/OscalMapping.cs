using System.Text.Json.Nodes;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>A crosswalk as an OSCAL mapping collection between the catalogs that the two editions are exported as.</summary>
internal static class OscalMapping
{
    /// <param name="at">When the document is made.</param>
    public static byte[] Write(Crosswalk crosswalk, Catalog catalog, DateTimeOffset at)
    {
        var (from, to) = (catalog.Edition(crosswalk.From)!, catalog.Edition(crosswalk.To)!);
        var version = OscalIds.Uuid([
            from.Hash,
            to.Hash,
            crosswalk.Note,
            .. crosswalk.Pairs.Select(p => p.ToString()),
        ]);
        var collection = new JsonObject
        {
            ["uuid"] = OscalIds.Uuid("mapping-collection", crosswalk.Id, version),
            ["metadata"] = OscalWriter.Metadata($"{from.Short} and {to.Short}", version, at),
            ["provenance"] = new JsonObject
            {
                ["method"] = "hybrid",
                ["matching-rationale"] = "semantic",
                // What is not listed was not found to be related; nobody says that nothing else is.
                ["status"] = "not-complete",
                ["mapping-description"] = crosswalk.Note,
            },
            ["mappings"] = new JsonArray(
                new JsonObject
                {
                    ["uuid"] = OscalIds.Uuid("mapping", crosswalk.Id),
                    ["source-resource"] = Resource(from),
                    ["target-resource"] = Resource(to),
                    ["maps"] = new JsonArray([.. crosswalk.Pairs.Select(p => Map(p, catalog))]),
                }
            ),
        };
        return OscalWriter.Bytes("mapping-collection", collection);
    }

    /// <summary>The words of NIST's set theory of relations, which OSCAL takes over.</summary>
    public static string Word(Relation relation) =>
        relation switch
        {
            Relation.Equal => "equal-to",
            Relation.Subset => "subset-of",
            Relation.Superset => "superset-of",
            _ => "intersects-with",
        };

    private static JsonObject Resource(Edition edition)
    {
        var resource = new JsonObject
        {
            ["type"] = "catalog",
            ["href"] = StandardsFormat.Find("oscal")!.FileName(edition.Id),
        };
        new OscalProps().Add("edition", edition.Id).Add("sha-256", edition.Hash).Into(resource);
        return resource;
    }

    private static JsonNode Map(CrosswalkPair pair, Catalog catalog) =>
        new JsonObject
        {
            ["uuid"] = OscalIds.Uuid("map", pair.From, pair.To),
            ["relationship"] = Word(pair.Relation),
            ["sources"] = new JsonArray(Item(pair.From, catalog)),
            ["targets"] = new JsonArray(Item(pair.To, catalog)),
            ["remarks"] = pair.Reason,
        };

    /// <summary>OSCAL relates controls; a whole standard, which is a group there, says so in a property.</summary>
    private static JsonObject Item(string id, Catalog catalog)
    {
        var item = new JsonObject { ["type"] = "control", ["id-ref"] = OscalIds.Token(id) };
        if (catalog.Standard(id) is not null)
            new OscalProps().Add("unit", "standard").Into(item);
        return item;
    }
}
