using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Journal;

/// <summary>
/// The first line of an inspection's file, which says what follows: one entry a line, as <c>README.md</c> beside this file
/// documents it.
/// </summary>
/// <param name="Plumbline">Always "inspection".</param>
/// <param name="Journal">Id of the inspection.</param>
/// <param name="Installation">Where it was written; its chain is the one that "accepted" attests. Null where a laptop wrote it.</param>
/// <param name="By">The member who saved it, as they claimed; null where nobody said.</param>
public sealed record InspectionFileHead(
    [property: JsonRequired] string Plumbline,
    [property: JsonRequired] int Version,
    [property: JsonRequired] Guid Journal,
    Guid? Installation,
    DateTimeOffset Exported,
    Guid? By = null
)
{
    public const string Name = "inspection";
    public const int Newest = 1;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, FileJson.Default.InspectionFileHead);

    /// <summary>Null where the line is no such head.</summary>
    public static InspectionFileHead? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return
                JsonSerializer.Deserialize(line, FileJson.Default.InspectionFileHead)
                    is { Plumbline: Name } head
                ? head
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What every file's first line says, in whatever version: what it is, and in which version.</summary>
internal sealed record FileNaming(string? Plumbline, int Version)
{
    /// <summary>Null where the line is no such thing.</summary>
    public static FileNaming? Of(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, FileJson.Default.FileNaming);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(InspectionFileHead))]
[JsonSerializable(typeof(EncryptedFileHead))]
[JsonSerializable(typeof(FileNaming))]
internal sealed partial class FileJson : JsonSerializerContext;
