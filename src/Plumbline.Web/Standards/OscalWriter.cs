using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.Web.Standards;

/// <summary>What every OSCAL document of ours has alike.</summary>
internal static class OscalWriter
{
    private static readonly JsonSerializerOptions options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // A file for programs and people, never part of an HTML page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Bytes(string root, JsonObject document) =>
        JsonSerializer.SerializeToUtf8Bytes(new JsonObject { [root] = document }, options);

    /// <param name="version">Changes with the content.</param>
    public static JsonObject Metadata(string title, string version, DateTimeOffset at) =>
        new()
        {
            ["title"] = OneLine(title),
            ["last-modified"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["version"] = version,
            ["oscal-version"] = OscalIds.Version,
        };

    public static void Put(JsonObject target, string name, JsonArray items)
    {
        if (items.Count > 0)
            target[name] = items;
    }

    public static JsonObject Part(string name, string prose, string? ns = OscalIds.Namespace)
    {
        var part = new JsonObject { ["name"] = name };
        if (ns is not null)
            part["ns"] = ns;
        part["prose"] = prose;
        return part;
    }

    public static JsonObject Link(string href, string rel, string? text = null)
    {
        var link = new JsonObject { ["href"] = href, ["rel"] = rel };
        if (text is not null)
            link["text"] = OneLine(text);
        return link;
    }

    public static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
