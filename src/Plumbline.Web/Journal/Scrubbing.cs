using System.Data.Common;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>
/// Taking the bytes of erased payloads off the disk after the commit that erased them. What is to be done stands in the
/// database until it is done, so that the next process goes on where a killed one stopped.
/// </summary>
internal sealed class Scrubbing(Installation installation, Pen pen) : IDisposable
{
    private readonly PenStatement pending = pen.Prepare(
        """
        SELECT "Erased"."Id", "Journals"."Id" FROM "Erased" JOIN "Journals" ON "Journals"."Key" = "Erased"."Journal"
        WHERE "ScrubbedAt" IS NULL
        """
    );

    private readonly PenStatement done = pen.Prepare(
        """UPDATE "Erased" SET "ScrubbedAt" = $1 WHERE "Id" = $2"""
    );

    private readonly List<Guid> rewritten = [];
    private bool isToList;

    // What an earlier process, or a connection that broke, left to do.
    private bool isToRewrite = IsLeft(pen);
    private bool isToEmpty;

    /// <summary>Whether erased bytes may still be on the disk, or what was erased is not on the list yet.</summary>
    public bool IsToDo => isToList || isToRewrite || isToEmpty;

    /// <summary>What the last commit left to do.</summary>
    public void Note(bool hasErased, bool hasRemembered)
    {
        isToRewrite |= hasErased;
        isToList |= hasRemembered;
    }

    /// <summary>As far as other processes let it; ask again while <see cref="IsToDo"/>.</summary>
    public void Go()
    {
        try
        {
            if (isToList)
            {
                ErasedList.Keep(installation, pen);
                isToList = false;
            }

            if (isToRewrite)
                Rewrite();
            if (isToEmpty && pen.EmptyLog())
                Finish();
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            // Another process writes just now; what is to be done stays noted.
        }
    }

    public void Dispose()
    {
        pending.Dispose();
        done.Dispose();
    }

    private static bool IsLeft(Pen pen)
    {
        using var left = pen.Prepare("""SELECT COUNT(*) FROM "Erased" WHERE "ScrubbedAt" IS NULL""");
        var any = left.Read() && left.Long(0) > 0;
        left.Stop();
        return any;
    }

    private void Rewrite()
    {
        rewritten.Clear();
        var inspections = new HashSet<Guid>();
        while (pending.Read())
        {
            rewritten.Add(pending.Guid(0));
            inspections.Add(pending.Guid(1));
        }

        foreach (var inspection in inspections)
            ErasureAftermath.Of(installation, inspection);
        pen.Rewrite();
        (isToRewrite, isToEmpty) = (false, true);
    }

    private void Finish()
    {
        var at = installation.Time.GetUtcNow();
        foreach (var id in rewritten)
        {
            done.Set(1, at);
            done.Set(2, id);
            done.Run();
        }

        isToEmpty = false;
    }
}
