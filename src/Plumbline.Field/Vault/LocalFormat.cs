using System.Buffers;
using Plumbline.Journal;

namespace Plumbline.Field.Vault;

/// <summary>
/// How entries stand in the vault, version 1: each is one line of JSON as <see cref="EntryLine"/> writes it, without the
/// acceptance, which stands beside it as "number link at carrier". Every later version reads this one.
/// </summary>
public static class LocalFormat
{
    public const int Version = 1;

    /// <summary>Lines joined by line feeds.</summary>
    public static byte[] Write(IEnumerable<Entry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        foreach (var entry in entries)
        {
            new EntryLine(entry).Write(buffer);
            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="ProblemException">A line has not the form of an entry.</exception>
    public static IReadOnlyList<Entry> Read(ReadOnlyMemory<byte> lines) => [.. Each(lines)];

    /// <summary>As <see cref="Read"/>, each entry read when it is asked for.</summary>
    public static IEnumerable<Entry> Each(ReadOnlyMemory<byte> lines)
    {
        while (lines.Length > 0)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            var line = end < 0 ? lines : lines[..end];
            lines = end < 0 ? default : lines[(end + 1)..];
            if (line.Length > 0)
                yield return Own(line) ?? EntryLine.Read(line).Entry;
        }
    }

    // Header and payload where Write puts them, so that no payload is read only to find its end: a wrong cut shows in the
    // payload's hash. Null for a line of any other form.
    private static Entry? Own(ReadOnlyMemory<byte> line)
    {
        var text = line.Span;
        var cut = text.IndexOf("},\"payload\":{"u8);
        if (cut < 0 || !text.StartsWith("{\"header\":{"u8) || !text.EndsWith("}}"u8))
            return null;
        try
        {
            return Entry.Read(line[10..(cut + 1)], line[(cut + 12)..^1]);
        }
        catch (ProblemException)
        {
            return null;
        }
    }
}
