using System.Text.Json.Nodes;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>
/// An edition as an OSCAL catalog: a group for each standard, a control for each requirement. What OSCAL has no word for
/// stands in properties of our namespace, so that <see cref="OscalImport"/> reads the same edition back.
/// </summary>
internal static class OscalCatalog
{
    private const string Remarks =
        "The sentences are a paraphrase, not the official text. The property basis of each control says how it is known: "
        + "official-text (the official words were read), oversight-report (published findings show the duty) or unverified "
        + "(checked by nobody).";

    /// <param name="at">When the document is made.</param>
    public static byte[] Write(Edition edition, DateTimeOffset at)
    {
        var resources = new OscalResources(edition);
        var catalog = new JsonObject
        {
            ["uuid"] = OscalIds.Uuid("catalog", edition.Id, edition.Hash),
            ["metadata"] = Metadata(edition, at),
        };
        OscalWriter.Put(catalog, "groups", [.. edition.Standards.Select(s => Group(s, resources))]);
        resources.Into(catalog);
        return OscalWriter.Bytes("catalog", catalog);
    }

    private static JsonObject Metadata(Edition e, DateTimeOffset at)
    {
        var metadata = OscalWriter.Metadata(e.Title, e.Hash, at);
        new OscalProps()
            .Add("id", e.Id)
            .Add("title", e.Title)
            .Add("short", e.Short)
            .AddAll("alias", e.Aliases)
            .Add("issuer", e.Issuer)
            .Add("jurisdiction", e.Jurisdiction)
            .Add("published", e.Published)
            .Add("effective", e.Effective)
            .Add("superseded-by", e.SupersededBy)
            .Add("address", e.Address)
            .Add("force-kind", e.Force.Kind)
            .Add("force-binds", e.Force.Binds)
            .Add("licence", e.Licence)
            .Add("text-as-of", e.TextAsOf)
            .AddAll("part", e.Parts)
            .Into(metadata);
        var party = OscalIds.Uuid("party", e.Issuer);
        metadata["roles"] = new JsonArray(new JsonObject { ["id"] = "issuer", ["title"] = "Issuer" });
        metadata["parties"] = new JsonArray(
            new JsonObject
            {
                ["uuid"] = party,
                ["type"] = "organization",
                ["name"] = OscalWriter.OneLine(e.Issuer).Trim(),
            }
        );
        metadata["responsible-parties"] = new JsonArray(
            new JsonObject { ["role-id"] = "issuer", ["party-uuids"] = new JsonArray(party) }
        );
        metadata["remarks"] = Remarks;
        return metadata;
    }

    private static JsonObject Group(Standard s, OscalResources resources)
    {
        var group = new JsonObject
        {
            ["id"] = OscalIds.Token(s.Id),
            ["class"] = "standard",
            ["title"] = OscalWriter.OneLine(s.Title),
        };
        new OscalProps()
            .AddOscal("label", s.Number)
            .Add("number", s.Number)
            .Add("title", s.Title)
            .Add("code", s.Code)
            .AddAll("code-printed", s.Codes)
            .Add("part", s.Part)
            .Add("complete", s.Complete ? "true" : "false")
            .Into(group);
        var parts = new JsonArray();
        if (s.Note is { } note)
            parts.Add(OscalWriter.Part("note", note));
        foreach (var not in s.NotDuties)
        {
            var part = OscalWriter.Part("not-a-duty", not.Reason);
            new OscalProps().Add("citation", not.Citation).Into(part);
            parts.Add(part);
        }

        OscalWriter.Put(group, "parts", parts);
        OscalWriter.Put(group, "controls", [.. s.Requirements.Select(r => OscalControl.Of(r, resources))]);
        return group;
    }
}
