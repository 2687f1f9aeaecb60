using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Plumbline.Journal;

/// <summary>Who brought an entry to this installation: an account, or a file known by its SHA-256.</summary>
/// <param name="IsFile">Whether <paramref name="Id"/> is the SHA-256 of a file.</param>
/// <param name="Id">32 bytes; an account's id stands in the first 16, big-endian.</param>
public readonly record struct Carrier(bool IsFile, byte[] Id)
{
    public static Carrier Account(Guid account)
    {
        var id = new byte[32];
        account.TryWriteBytes(id, bigEndian: true, out _);
        return new Carrier(false, id);
    }

    public static Carrier File(byte[] sha256) => new(true, sha256);

    /// <summary>"account:uuid" or "file:hex", as it stands in files and answers.</summary>
    public override string ToString() =>
        IsFile
            ? $"file:{Convert.ToHexStringLower(Id)}"
            : $"account:{new Guid(Id.AsSpan(0, 16), bigEndian: true)}";

    /// <summary>The carrier that <see cref="ToString"/> wrote; null where the text is no such thing.</summary>
    public static Carrier? Parse(string text) =>
        text.Split(':') switch
        {
            ["account", var id] when Guid.TryParse(id, out var account) => Account(account),
            ["file", { Length: 64 } hex] when hex.All(char.IsAsciiHexDigit) => File(
                Convert.FromHexString(hex)
            ),
            _ => null,
        };
}

/// <summary>That one installation took an entry in: as which, when, from whom.</summary>
/// <param name="Number">Its place in its journal, from 1 without a gap.</param>
/// <param name="Link">SHA-256 that binds it to everything before it, 32 bytes.</param>
/// <param name="At">When it was accepted, to the millisecond.</param>
public sealed record Acceptance(long Number, byte[] Link, DateTimeOffset At, Carrier Carrier);

/// <summary>
/// The hash chain of one journal at one installation. Each link is SHA-256 over: the link before (32 bytes), number
/// (8, big-endian), entry id (16, big-endian), header hash (32), payload hash (32), time of acceptance as Unix
/// milliseconds (8, big-endian), carrier (1 byte: 0 account, 1 file; then 32). No payload is needed to check it.
/// </summary>
public static class Chain
{
    private const int Length = 32 + 8 + 16 + 32 + 32 + 8 + 1 + 32;

    /// <summary>The link before entry 1: SHA-256 of "plumbline journal 1" and the journal's id.</summary>
    public static byte[] Start(Guid journal)
    {
        Span<byte> bytes = stackalloc byte[19 + 16];
        "plumbline journal 1"u8.CopyTo(bytes);
        journal.TryWriteBytes(bytes[19..], bigEndian: true, out _);
        return SHA256.HashData(bytes);
    }

    public static byte[] Link(
        ReadOnlySpan<byte> previous,
        long number,
        Guid id,
        ReadOnlySpan<byte> headerHash,
        ReadOnlySpan<byte> payloadHash,
        DateTimeOffset acceptedAt,
        Carrier carrier
    )
    {
        Span<byte> bytes = stackalloc byte[Length];
        previous.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[32..], number);
        id.TryWriteBytes(bytes[40..], bigEndian: true, out _);
        headerHash.CopyTo(bytes[56..]);
        payloadHash.CopyTo(bytes[88..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[120..], acceptedAt.ToUnixTimeMilliseconds());
        bytes[128] = carrier.IsFile ? (byte)1 : (byte)0;
        carrier.Id.CopyTo(bytes[129..]);
        return SHA256.HashData(bytes);
    }
}
