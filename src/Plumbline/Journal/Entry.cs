using System.Security.Cryptography;

namespace Plumbline.Journal;

/// <summary>
/// One immutable thing that happened: a header and a payload, both kept as the bytes received.
/// What is hashed, chained and passed on is those bytes, never a new serialization of them.
/// </summary>
public sealed class Entry
{
    private Entry(
        EntryHeader header,
        ReadOnlyMemory<byte> headerBytes,
        ReadOnlyMemory<byte>? payload,
        PayloadState state
    )
    {
        Header = header;
        HeaderBytes = headerBytes;
        Payload = payload;
        State = state;
    }

    public EntryHeader Header { get; }

    public Guid Id => Header.Id;

    public ReadOnlyMemory<byte> HeaderBytes { get; }

    /// <summary>SHA-256 over <see cref="HeaderBytes"/>, 32 bytes.</summary>
    public byte[] HeaderHash => field ??= SHA256.HashData(HeaderBytes.Span);

    /// <summary>The payload's UTF-8 JSON; null unless it is present.</summary>
    public ReadOnlyMemory<byte>? Payload { get; }

    public PayloadState State { get; }

    /// <summary>The entry in the bytes received.</summary>
    /// <exception cref="ProblemException">The header has not the form of one, or the payload is not what its hash says.</exception>
    public static Entry Read(
        ReadOnlyMemory<byte> header,
        ReadOnlyMemory<byte>? payload,
        PayloadState state = PayloadState.Present
    )
    {
        var parsed = EntryHeader.Read(header.Span);
        if (payload is { } bytes)
        {
            Span<byte> hash = stackalloc byte[32];
            SHA256.HashData(bytes.Span, hash);
            if (!hash.SequenceEqual(parsed.PayloadHash))
                throw new ProblemException(JournalProblems.EntryAltered(parsed.Id));
            return new Entry(parsed, header, bytes, PayloadState.Present);
        }

        if (state == PayloadState.Present)
            throw new ProblemException(JournalProblems.EntryWithoutPayload(parsed.Id));
        return new Entry(parsed, header, null, state);
    }

    /// <summary>
    /// The entry in bytes that this installation hashed when it accepted them; the payload's hash is not taken again.
    /// </summary>
    public static Entry Stored(ReadOnlyMemory<byte> header, ReadOnlyMemory<byte>? payload) =>
        new(
            EntryHeader.Read(header.Span),
            header,
            payload,
            payload is null ? PayloadState.Erased : PayloadState.Present
        );

    /// <summary>An entry made here just now, whose header carries the payload's hash.</summary>
    internal static Entry Made(EntryHeader header, byte[] payload) =>
        new(header, header.Write(), payload, PayloadState.Present);

    /// <summary>The same entry with its payload gone.</summary>
    public Entry WithoutPayload(PayloadState state) => new(Header, HeaderBytes, null, state);
}

/// <summary>Whether the payload of an entry is here.</summary>
public enum PayloadState
{
    Present,

    /// <summary>This reader may not see it.</summary>
    Withheld,

    /// <summary>It is gone for ever; the header, its hash and the chain remain.</summary>
    Erased,
}
