using System.Buffers;

namespace Plumbline.Journal;

/// <summary>An inspection's file as it is carried from one laptop to another: its head, and the entries in it.</summary>
/// <param name="Entries">In the file's order; an entry may stand there twice.</param>
public sealed record CarriedFile(InspectionFileHead Head, IReadOnlyList<Entry> Entries)
{
    /// <summary>The most entries of a file that is read in one piece.</summary>
    public const int MostEntries = 100_000;

    /// <summary>The most bytes that an encrypted file may come to when it is decrypted and inflated.</summary>
    public const int MostBytes = 128 << 20;

    private const int MostListed = 100;

    /// <summary>What the file is called: from its id and the time alone, never from a word that somebody typed.</summary>
    public static string NameOf(Guid journal, DateTimeOffset at) =>
        $"plumbline-{journal}-{at.UtcDateTime:yyyyMMdd-HHmmss}.plumbline";

    /// <summary>The content before it is compressed and encrypted.</summary>
    /// <exception cref="ProblemException">file-too-many, file-too-large.</exception>
    public byte[] ToBytes()
    {
        if (Entries.Count > MostEntries)
            throw new ProblemException(InspectionFileProblems.TooManyEntries("", MostEntries));
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        buffer.Write(Head.ToBytes());
        buffer.Write("\n"u8);
        foreach (var entry in Entries)
        {
            new EntryLine(entry).Write(buffer);
            buffer.Write("\n"u8);
            if (buffer.WrittenCount > MostBytes)
                throw new ProblemException(InspectionFileProblems.TooLarge("", MostBytes));
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The file in its decrypted bytes.</summary>
    /// <param name="file">What the file is called, for the problems' positions.</param>
    /// <exception cref="ProblemException">Everything that is wrong with its lines, with line and column.</exception>
    public static CarriedFile Read(ReadOnlyMemory<byte> content, string file)
    {
        var head = InspectionFileHead.Read(Cut(ref content).Span);
        if (head is null)
            throw new ProblemException(InspectionFileProblems.NoHead(file));
        if (head.Version != InspectionFileHead.Newest)
            throw new ProblemException(InspectionFileProblems.Newer(file, head.Version));
        if (content.Length > MostBytes)
            throw new ProblemException(InspectionFileProblems.TooLarge(file, MostBytes));
        if (content.Span.Count((byte)'\n') > MostEntries)
            throw new ProblemException(InspectionFileProblems.TooManyEntries(file, MostEntries));
        var entries = new List<Entry>();
        var problems = new List<Problem>();
        for (var number = 2; content.Length > 0 && problems.Count < MostListed; number++)
        {
            var line = Cut(ref content);
            if (line.IsEmpty)
                continue;
            try
            {
                entries.Add(EntryLine.Read(line).Entry);
            }
            catch (ProblemException e)
            {
                problems.Add(e.Problems[0] with { Position = new Position(file, number, 1) });
            }
        }

        if (problems.Count == 0 && entries.Count == 0)
            problems.Add(InspectionFileProblems.Nothing(file));
        if (problems.Count > 0)
            throw new ProblemException([.. problems]);
        return new CarriedFile(head, entries);
    }

    private static ReadOnlyMemory<byte> Cut(ref ReadOnlyMemory<byte> content)
    {
        var end = content.Span.IndexOf((byte)'\n');
        var line = end < 0 ? content : content[..end];
        content = end < 0 ? default : content[(end + 1)..];
        return line.Span is [.., (byte)'\r'] ? line[..^1] : line;
    }
}
