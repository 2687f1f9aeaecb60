using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Field.Vault;

namespace Plumbline.Field.Outbox;

/// <summary>Who is signed in, and where.</summary>
public sealed record Me(Guid Installation, Guid Account, string Name, bool Owner = false);

/// <summary>An inspection that the installation holds and this person may see.</summary>
public sealed record JournalAtInstallation(
    Guid Id,
    string Facility,
    DateOnly FirstDay,
    DateOnly LastDay,
    string State,
    long Head,
    string Rights,
    IReadOnlyList<Guid> Members,
    bool Invented = false
)
{
    /// <summary>What a laptop knows of it before it pulled anything.</summary>
    internal JournalFacts Facts => new(Id, Facility, FirstDay, LastDay, State, Rights, Members, Invented);

    internal bool Differs(JournalFacts here) =>
        here.State != State || here.Rights != Rights || !here.Members.SequenceEqual(Members);
}

/// <summary>How a push was answered, one answer an entry in the order sent.</summary>
public sealed record PushAnswer(long Head, string? Link, IReadOnlyList<EntryAnswer> Entries);

/// <param name="Id">Null where the line could not be read at all.</param>
/// <param name="Status">accepted, already or refused.</param>
/// <param name="At">When it was accepted, Unix milliseconds.</param>
public sealed record EntryAnswer(
    Guid? Id,
    string Status,
    long? Number = null,
    string? Link = null,
    long? At = null,
    string? Carrier = null,
    ProblemAnswer? Problem = null
);

public sealed record ProblemAnswer(string Code, string Sentence);

/// <summary>An error as every address under /api says it.</summary>
public sealed record ErrorAnswer(string? Detail, string? Code, string? Title = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(List<JournalAtInstallation>))]
[JsonSerializable(typeof(PushAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
