using System.Text.Json.Serialization;
using Plumbline.Journal;

namespace Plumbline.Evidence;

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(Observation))]
[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(NoteSorted))]
[JsonSerializable(typeof(Determination))]
[JsonSerializable(typeof(NotAssessed))]
internal sealed partial class EvidenceJson : JsonSerializerContext;

/// <summary>The kinds of entry that say what was seen and what was decided.</summary>
public static class EvidenceKinds
{
    private static readonly EvidenceJson Json = new(PayloadJson.Options);

    public static Kind<Observation> Observation { get; } =
        new("observation", 1, Json.Observation, o => o.Requirements);

    public static Kind<Note> Note { get; } = new("note", 1, Json.Note);

    public static Kind<NoteSorted> NoteSorted { get; } = new("note-sorted", 1, Json.NoteSorted);

    public static Kind<Determination> Determination { get; } =
        new("determination", 1, Json.Determination, d => [d.Requirement], plain: PlainDetermination.Read);

    public static Kind<NotAssessed> NotAssessed { get; } =
        new("not-assessed", 1, Json.NotAssessed, n => n.Requirements);
}
