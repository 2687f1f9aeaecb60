using Plumbline.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>What is done about erased payloads before anybody reads or writes an installation that was just opened.</summary>
public static class ErasedAgain
{
    /// <summary>
    /// Erases what the list beside the database names and the database does not know as erased, and takes off the disk
    /// what a kill left there. A process beside a server leaves both to it.
    /// </summary>
    /// <param name="say">One sentence for the log; not called where there is nothing to do.</param>
    public static async Task ApplyAsync(Installation installation, Action<string> say)
    {
        if (installation.IsBesideServer)
            return;
        var (known, pending) = Rows(installation);
        var unknown = ErasedList
            .Read(installation)
            .Where(line => ErasedList.Target(line) is { } target && !known.Contains(target))
            .ToList();
        if (unknown.Count > 0)
            say(
                $"The database does not know {unknown.Count} of the erasures listed in {ErasedList.Path(installation)}: an older copy was put back. They are applied to it again."
            );
        if (pending > 0)
            say(
                $"The process was stopped before the bytes of {pending} erased payloads were off the disk. They are taken off now."
            );
        using (var writer = unknown.Count + pending > 0 ? new JournalWriter(installation) : null)
        {
            if (writer is not null)
                await writer.EraseAgainAsync(unknown);
        }

        if (unknown.Count + pending > 0)
            say(
                Rows(installation).Pending == 0
                    ? "No byte of what was erased is left in the database."
                    : "Something else reads the database, so that bytes of what was erased are still there; the next start tries again."
            );
        else if (known.Count > 0)
        {
            using var pen = Pen.Open(installation);
            ErasedList.Keep(installation, pen);
        }
    }

    /// <summary>Ids known to be erased, and how many of them may still have bytes on the disk.</summary>
    private static (HashSet<Guid> Known, int Pending) Rows(Installation installation)
    {
        var known = new HashSet<Guid>();
        var pending = 0;
        using var pen = Pen.Open(installation);
        using var rows = pen.Prepare("""SELECT "Id", "ScrubbedAt" FROM "Erased" """);
        while (rows.Read())
        {
            known.Add(rows.Guid(0));
            pending += rows.IsNull(1) ? 1 : 0;
        }

        return (known, pending);
    }
}
