using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Plumbline.Published;

/// <summary>At how many facilities published inspections found a line deficient.</summary>
/// <param name="Requirement">Id of the line.</param>
/// <param name="Of">
/// Facilities with an inspection by ODO under that edition of which findings are held by their printed numbers, or that
/// printed none at all.
/// </param>
/// <param name="Under">Name of the edition whose line was found deficient, where this one was carried over from it; else null.</param>
/// <param name="Lines">For how many lines the printed number stands; nobody printed which of them was meant.</param>
public sealed record FoundAmong(
    string Requirement,
    int Facilities,
    int Of,
    string? Under = null,
    int Lines = 1
);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(List<FoundAmong>))]
internal sealed partial class PublishedJson : JsonSerializerContext;

/// <summary>How what others published stands between an installation and Field.</summary>
public static class PublishedDocuments
{
    public static JsonTypeInfo<List<FoundAmong>> Found => PublishedJson.Default.ListFoundAmong;
}
