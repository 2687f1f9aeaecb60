using Plumbline.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>
/// What was erased here, in a file beside the database: entries that erase, and entries that came erased, each a line as
/// in an inspection's file. It only grows, so that an older copy of the database, put back, loses the payloads again.
/// </summary>
internal static class ErasedList
{
    /// <summary>"erased.jsonl" in the data directory.</summary>
    public static string Path(Installation installation) =>
        System.IO.Path.Combine(installation.Directory.Path, "erased.jsonl");

    /// <summary>Every line that reads; nothing where there is no list yet.</summary>
    public static IReadOnlyList<Entry> Read(Installation installation)
    {
        if (!File.Exists(Path(installation)))
            return [];
        using var file = Open(installation);
        return Read(file).Entries;
    }

    /// <summary>Adds what the database knows to be erased and the list does not, durably.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public static void Keep(Installation installation, Pen pen)
    {
        var known = Rows(pen);
        if (known.Count == 0)
            return;
        using var file = Open(installation);
        var (listed, end) = Read(file);
        var ids = listed.Select(e => e.Id).ToHashSet();
        // A kill may have cut the last line; the database still knows what it said.
        file.SetLength(end);
        file.Position = end;
        foreach (var entry in known.Where(e => ids.Add(e.Id)))
        {
            file.Write(new EntryLine(entry).ToBytes());
            file.WriteByte((byte)'\n');
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>The id whose payload the line says is gone; null where it says so of none.</summary>
    public static Guid? Target(Entry line) =>
        line.State == PayloadState.Erased ? line.Id : (Kinds.Read(line) as Erased)?.Entry;

    // Nobody holds it longer than it takes to read or add to it.
    private static FileStream Open(Installation installation)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(
                    Path(installation),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (tries < 40)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static List<Entry> Rows(Pen pen)
    {
        List<Entry> entries = [];
        using var rows = pen.Prepare(
            """
            SELECT "Entries"."Header", "Entries"."Payload" FROM "Erased" JOIN "Entries" ON "Entries"."Id" = "Erased"."By"
            """
        );
        while (rows.Read())
            entries.Add(
                Entry.Stored(rows.Bytes(0), rows.IsNull(1) ? null : (ReadOnlyMemory<byte>?)rows.Bytes(1))
            );
        return entries;
    }

    /// <summary>The lines that read, and where the last whole line ends.</summary>
    private static (List<Entry> Entries, long End) Read(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        List<Entry> entries = [];
        var end = 0;
        while (bytes.AsSpan(end).IndexOf((byte)'\n') is >= 0 and var length)
        {
            // What no longer reads erases nothing, and must not keep the lines around it from erasing.
            if (Arrival.Read(bytes.AsMemory(end, length)).Entry is { } entry)
                entries.Add(entry);
            end += length + 1;
        }

        return (entries, end);
    }
}
