using System.Text.Json.Nodes;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The back matter of a catalog: the official document and every report named as a source, each once.</summary>
internal sealed class OscalResources(Edition edition)
{
    private readonly Dictionary<string, JsonObject> resources = [];

    /// <summary>To where it is cited, and to the reports that show it.</summary>
    public JsonArray LinksOf(Requirement r)
    {
        var document = Resource(edition.Title, edition.Title, edition.Address);
        var links = new JsonArray();
        foreach (var citation in r.Citations)
            links.Add(OscalWriter.Link(document, "reference", citation));
        foreach (var source in r.Sources ?? [])
            links.Add(
                OscalWriter.Link(
                    Resource(source.Report, Citation(source), source.Report),
                    "source",
                    Citation(source)
                )
            );
        return links;
    }

    public void Into(JsonObject catalog)
    {
        if (resources.Count > 0)
            catalog["back-matter"] = new JsonObject { ["resources"] = new JsonArray([.. resources.Values]) };
    }

    private static string Citation(Source source) =>
        string.Join(
            ", ",
            new[] { source.Facility, source.Date }.Where(t => t is not null).DefaultIfEmpty(source.Report)
        );

    /// <returns>The address of the resource within the document.</returns>
    private string Resource(string name, string citation, string? address)
    {
        var uuid = OscalIds.Uuid("resource", name);
        if (!resources.ContainsKey(uuid))
        {
            var resource = new JsonObject
            {
                ["uuid"] = uuid,
                ["citation"] = new JsonObject { ["text"] = OscalWriter.OneLine(citation) },
            };
            if (address is not null && Addresses.IsWeb(address))
                resource["rlinks"] = new JsonArray(
                    new JsonObject { ["href"] = new Uri(address).AbsoluteUri }
                );
            resources.Add(uuid, resource);
        }

        return "#" + uuid;
    }
}
