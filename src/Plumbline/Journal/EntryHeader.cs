using System.Buffers;
using System.Text.Json;

namespace Plumbline.Journal;

/// <summary>
/// What stands outside the payload of an entry: ids, kinds, numbers and times, never a name or free text,
/// so that it can stay when the payload is erased.
/// </summary>
/// <param name="Id">UUIDv7, made where the entry is made.</param>
/// <param name="Member">The team member who wrote it; in journals without a plan, the account.</param>
/// <param name="At">When it was written, by the clock of the device that wrote it, in UTC to the millisecond.</param>
/// <param name="Refs">Entries that it rests on.</param>
/// <param name="Replaces">Entries that it takes the place of.</param>
/// <param name="PayloadHash">SHA-256 of the payload's bytes, 32 bytes.</param>
public sealed record EntryHeader(
    Guid Id,
    Guid Journal,
    string Kind,
    int Version,
    Guid Member,
    DateTimeOffset At,
    IReadOnlyList<Guid> Refs,
    IReadOnlyList<Guid> Replaces,
    byte[] PayloadHash
)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    /// <summary>The most ids a header may carry in either list.</summary>
    public const int MaxIds = 4096;

    internal byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>(320);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, Id);
            json.WriteString("journal"u8, Journal);
            json.WriteString("kind"u8, Kind);
            json.WriteNumber("v"u8, Version);
            json.WriteString("member"u8, Member);
            json.WriteString("at"u8, At.UtcDateTime);
            WriteIds(json, "refs", Refs);
            WriteIds(json, "replaces", Replaces);
            json.WriteString("payload"u8, Convert.ToHexStringLower(PayloadHash));
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IReadOnlyList<Guid> ids)
    {
        if (ids.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    /// <summary>The header in its bytes; members that a newer Plumbline added are passed over.</summary>
    /// <exception cref="ProblemException">entry-not-json, or entry-header with the member that is missing or wrong.</exception>
    public static EntryHeader Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Parse(bytes);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new ProblemException(JournalProblems.EntryNotJson(e.Message));
        }
    }

    private static EntryHeader Parse(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 4 });
        Guid id = default,
            journal = default,
            member = default;
        string? kind = null;
        var version = 0;
        DateTimeOffset at = default;
        Guid[] refs = [],
            replaces = [];
        byte[]? hash = null;
        Expect(json.Read() && json.TokenType == JsonTokenType.StartObject, "object");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8))
                id = Next(ref json).GetGuid();
            else if (json.ValueTextEquals("journal"u8))
                journal = Next(ref json).GetGuid();
            else if (json.ValueTextEquals("kind"u8))
                kind = Name(ref json);
            else if (json.ValueTextEquals("v"u8))
                version = Next(ref json).GetInt32();
            else if (json.ValueTextEquals("member"u8))
                member = Next(ref json).GetGuid();
            else if (json.ValueTextEquals("at"u8))
                at = Next(ref json).GetDateTimeOffset().ToUniversalTime();
            else if (json.ValueTextEquals("refs"u8))
                refs = Ids(ref json);
            else if (json.ValueTextEquals("replaces"u8))
                replaces = Ids(ref json);
            else if (json.ValueTextEquals("payload"u8))
                hash = Hex(ref json);
            else
            {
                json.Read();
                json.Skip();
            }
        }

        while (json.Read()) { }
        Expect(id != default, "id");
        Expect(journal != default, "journal");
        Expect(kind is { Length: > 0 and <= 64 } && !kind.AsSpan().ContainsAnyExcept(Letters), "kind");
        Expect(version > 0, "v");
        Expect(member != default, "member");
        Expect(at != default, "at");
        Expect(hash is { Length: 32 }, "payload");
        return new EntryHeader(id, journal, kind!, version, member, at, refs, replaces, hash!);
    }

    private static ref Utf8JsonReader Next(ref Utf8JsonReader json)
    {
        json.Read();
        return ref json;
    }

    // A journal says the same few kinds a thousand times.
    private static string? Name(ref Utf8JsonReader json)
    {
        json.Read();
        return json.ValueTextEquals("determination"u8) ? "determination"
            : json.ValueTextEquals("observation"u8) ? "observation"
            : json.GetString();
    }

    private static byte[] Hex(ref Utf8JsonReader json)
    {
        json.Read();
        return json is { TokenType: JsonTokenType.String, ValueIsEscaped: false }
            ? Convert.FromHexString(json.ValueSpan)
            : Convert.FromHexString(json.GetString() ?? "");
    }

    private static Guid[] Ids(ref Utf8JsonReader json)
    {
        var ids = new List<Guid>(4);
        Expect(json.Read() && json.TokenType == JsonTokenType.StartArray, "list of ids");
        while (json.Read() && json.TokenType == JsonTokenType.String)
            ids.Add(json.GetGuid());
        Expect(json.TokenType == JsonTokenType.EndArray && ids.Count <= MaxIds, "list of ids");
        return [.. ids];
    }

    private static void Expect(bool holds, string member)
    {
        if (!holds)
            throw new ProblemException(JournalProblems.EntryHeader(member));
    }
}
