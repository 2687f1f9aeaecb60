using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Journal;

/// <summary>How payloads are written: readable in any editor, absent members left out, wrong ones refused.</summary>
public static class PayloadJson
{
    /// <summary>A fresh copy of the options; each room's serializer context takes its own.</summary>
    public static JsonSerializerOptions Options =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            MaxDepth = 32,
        };
}

/// <summary>One payload is to be erased: which, and why. It wins every merge, whichever comes first.</summary>
public sealed record Erased(Guid Entry, string Reason);

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(Erased))]
internal sealed partial class JournalJson : JsonSerializerContext;

/// <summary>The kinds that every journal may hold.</summary>
public static class JournalKinds
{
    public static Kind<Erased> Erased { get; } =
        new("erased", 1, new JournalJson(PayloadJson.Options).Erased);
}
