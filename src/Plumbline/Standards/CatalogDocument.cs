using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Plumbline.Standards;

/// <summary>The whole catalog as one document: what planning in Field asks an installation for.</summary>
public sealed record CatalogDocument(IReadOnlyList<Edition> Editions)
{
    /// <summary>Camel-case members, enumerations by name, nothing for what is null.</summary>
    public static JsonTypeInfo<CatalogDocument> Json => CatalogJson.Default.CatalogDocument;
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(CatalogDocument))]
internal sealed partial class CatalogJson : JsonSerializerContext;
