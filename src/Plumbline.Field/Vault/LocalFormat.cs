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
    public static IReadOnlyList<Entry> Read(ReadOnlyMemory<byte> lines)
    {
        var entries = new List<Entry>();
        while (lines.Length > 0)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            var line = end < 0 ? lines : lines[..end];
            lines = end < 0 ? default : lines[(end + 1)..];
            if (line.Length > 0)
                entries.Add(EntryLine.Read(line).Entry);
        }

        return entries;
    }
}
