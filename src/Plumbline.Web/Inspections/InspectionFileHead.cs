using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Web.Inspections;

/// <summary>
/// The first line of an inspection's file, which says what follows: one entry a line, as <c>Journal/README.md</c> in
/// Plumbline's sources documents it.
/// </summary>
/// <param name="Plumbline">Always "inspection".</param>
/// <param name="Journal">Id of the inspection.</param>
/// <param name="Installation">Where it was written; its chain is the one that "accepted" attests.</param>
public sealed record InspectionFileHead(
    [property: JsonRequired] string Plumbline,
    [property: JsonRequired] int Version,
    [property: JsonRequired] Guid Journal,
    Guid Installation,
    DateTimeOffset Exported
)
{
    public const string Name = "inspection";
    public const int Newest = 1;

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, json);

    /// <summary>Null where the line is no such head.</summary>
    public static InspectionFileHead? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<InspectionFileHead>(line, json) is { Plumbline: Name } head
                ? head
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
