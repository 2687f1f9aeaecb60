using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Journal;

/// <summary>
/// The first line of an encrypted file, in plain sight: what is needed to open the rest with the passphrase. Its bytes,
/// line feed included, are authenticated with the rest. <c>README.md</c> beside this file documents the format.
/// </summary>
/// <param name="Plumbline">Always "encrypted inspection".</param>
/// <param name="Rounds">Of PBKDF2 with SHA-256.</param>
/// <param name="Salt">16 bytes, lower-case hex.</param>
/// <param name="Nonce">12 bytes, lower-case hex.</param>
/// <param name="Check">SHA-256 of "plumbline file key 1" and the key, lower-case hex: it tells a wrong passphrase from an altered file.</param>
/// <param name="Length">Bytes that follow the line.</param>
public sealed record EncryptedFileHead(
    [property: JsonRequired] string Plumbline,
    [property: JsonRequired] int Version,
    [property: JsonRequired] int Rounds,
    [property: JsonRequired] string Salt,
    [property: JsonRequired] string Nonce,
    [property: JsonRequired] string Check,
    [property: JsonRequired] long Length
)
{
    public const string Name = "encrypted inspection";
    public const int Newest = 1;

    /// <summary>Rounds that a new file gets, and the fewest that are taken.</summary>
    public const int FewestRounds = 600_000;

    /// <summary>The most rounds that are taken: some seconds, so that no file can keep a laptop busy for a day.</summary>
    public const int MostRounds = 10_000_000;

    /// <summary>The longest first line in bytes.</summary>
    public const int LongestLine = 1024;

    /// <summary>The largest encrypted file in bytes.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>The head of a new file.</summary>
    /// <param name="length">Bytes that follow: the compressed content and the 16 of the tag.</param>
    public static EncryptedFileHead New(byte[] salt, byte[] nonce, byte[] check, long length) =>
        new(
            Name,
            Newest,
            FewestRounds,
            Convert.ToHexStringLower(salt),
            Convert.ToHexStringLower(nonce),
            Convert.ToHexStringLower(check),
            length
        );

    /// <summary>The line with its line feed: the bytes that are authenticated.</summary>
    public byte[] ToBytes() =>
        [.. JsonSerializer.SerializeToUtf8Bytes(this, FileJson.Default.EncryptedFileHead), (byte)'\n'];

    /// <summary>Whether a file that begins so says that it is an encrypted one, in whatever version.</summary>
    public static bool Begins(ReadOnlySpan<byte> begin)
    {
        var end = begin[..Math.Min(begin.Length, LongestLine)].IndexOf((byte)'\n');
        return FileNaming.Of(end < 0 ? begin : begin[..end]) is { Plumbline: Name };
    }

    /// <summary>The head of a file, and where what it speaks of begins.</summary>
    /// <param name="begin">The file's first bytes, <see cref="LongestLine"/> of them where it has so many.</param>
    /// <param name="size">Of the whole file in bytes.</param>
    /// <param name="file">What the file is called, for the problem's position.</param>
    /// <exception cref="ProblemException">file-not-inspection, file-newer, file-head, file-rounds, file-too-large, file-truncated.</exception>
    public static (EncryptedFileHead Head, int Start) Read(ReadOnlySpan<byte> begin, long size, string file)
    {
        var end = begin[..Math.Min(begin.Length, LongestLine)].IndexOf((byte)'\n');
        if (end < 0)
            throw new ProblemException(InspectionFileProblems.NoHead(file));
        var line = begin[..end];
        if (FileNaming.Of(line) is not { Plumbline: Name } named)
            throw new ProblemException(InspectionFileProblems.NoHead(file));
        if (named.Version > Newest)
            throw new ProblemException(InspectionFileProblems.Newer(file, named.Version));
        var head = Parse(line);
        if (
            head is not { Version: Newest }
            || !IsHex(head.Salt, 16)
            || !IsHex(head.Nonce, 12)
            || !IsHex(head.Check, 32)
        )
            throw new ProblemException(InspectionFileProblems.Head(file));
        if (head.Rounds is < FewestRounds or > MostRounds)
            throw new ProblemException(InspectionFileProblems.Rounds(file, head.Rounds));
        if (size > MostBytes)
            throw new ProblemException(InspectionFileProblems.TooLarge(file, MostBytes));
        var start = end + 1;
        if (head.Length < 16 || size - start != head.Length)
            throw new ProblemException(InspectionFileProblems.Truncated(file, head.Length, size - start));
        return (head, start);
    }

    private static EncryptedFileHead? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, FileJson.Default.EncryptedFileHead);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsHex(string? text, int bytes) =>
        text?.Length == bytes * 2 && text.All(char.IsAsciiHexDigitLower);
}
