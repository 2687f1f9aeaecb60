using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Plumbline.Journal;

/// <summary>A kind of entry in one version: its name, how large it may be, and how its payload is read.</summary>
public abstract class Kind(string name, int version, int maxBytes)
{
    public string Name => name;

    public int Version => version;

    /// <summary>Largest payload in bytes.</summary>
    public int MaxBytes => maxBytes;

    /// <exception cref="ProblemException">entry-payload: the payload has not the form of its kind.</exception>
    public abstract object Read(Entry entry);

    /// <summary>The content of <paramref name="entry"/> once more, as a new entry of the same member.</summary>
    public abstract Entry RecordAgain(Entry entry, DateTimeOffset at);

    /// <summary>Ids of the requirements that the payload speaks of.</summary>
    public abstract IEnumerable<string> Requirements(object payload);
}

/// <summary>
/// Reads the payloads of a kind that comes by the thousand. Null, in place of any judgement, where the payload is not
/// written the plain way: then it is read by the rules.
/// </summary>
public delegate T? PlainReading<T>(ReadOnlySpan<byte> payload)
    where T : class;

/// <inheritdoc/>
public sealed class Kind<T>(
    string name,
    int version,
    JsonTypeInfo<T> json,
    Func<T, IEnumerable<string>>? requirements = null,
    int maxBytes = 64 * 1024,
    PlainReading<T>? plain = null
) : Kind(name, version, maxBytes)
    where T : class
{
    /// <summary>A new entry of this kind.</summary>
    public Entry Record(
        Guid journal,
        T payload,
        Guid member,
        DateTimeOffset at,
        IEnumerable<Guid>? refs = null,
        IEnumerable<Guid>? replaces = null
    )
    {
        var bytes = Salted(JsonSerializer.SerializeToUtf8Bytes(payload, json));
        var header = new EntryHeader(
            Guid.CreateVersion7(at),
            journal,
            Name,
            Version,
            member,
            DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()),
            [.. refs ?? []],
            [.. replaces ?? []],
            SHA256.HashData(bytes)
        );
        return Entry.Made(header, bytes);
    }

    public override object Read(Entry entry)
    {
        if (entry.Payload is not { } payload)
            throw new ArgumentException("The payload is not here.", nameof(entry));
        try
        {
            return plain?.Invoke(payload.Span)
                ?? JsonSerializer.Deserialize(payload.Span, json)
                ?? throw new ProblemException(JournalProblems.EntryPayload(entry.Id, Name, "it is null"));
        }
        catch (JsonException e)
        {
            throw new ProblemException(JournalProblems.EntryPayload(entry.Id, Name, e.Message));
        }
    }

    public override Entry RecordAgain(Entry entry, DateTimeOffset at) =>
        Record(
            entry.Header.Journal,
            (T)Read(entry),
            entry.Header.Member,
            at,
            entry.Header.Refs,
            entry.Header.Replaces
        );

    public override IEnumerable<string> Requirements(object payload) =>
        requirements?.Invoke((T)payload) ?? [];

    /// <summary>
    /// The payload with 16 random bytes in front: without them, the hash that stays behind when a short payload is
    /// erased could be answered by trying every likely sentence.
    /// </summary>
    private static byte[] Salted(ReadOnlySpan<byte> body)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var buffer = new ArrayBufferWriter<byte>(body.Length + 48);
        buffer.Write("{\"salt\":\""u8);
        buffer.Write(System.Text.Encoding.ASCII.GetBytes(salt));
        buffer.Write(body.Length > 2 ? "\","u8 : "\""u8);
        buffer.Write(body[1..]);
        return buffer.WrittenSpan.ToArray();
    }
}
