namespace Plumbline.Web.Storage;

/// <summary>
/// Moves what the writer's log holds into the database's own pages from a second connection, so that no batch waits for
/// it. Only the last few pages are left to the writer, because the log starts anew once all of it is moved.
/// </summary>
internal sealed class SqliteLog : IDisposable
{
    /// <summary>Pages written after which the log is moved: 12 MB.</summary>
    private const int Many = 3_000;

    private readonly AutoResetEvent isToMove = new(false);
    private readonly SqlitePen pen;
    private readonly Thread thread;
    private int written;
    private volatile bool isMoving;
    private volatile bool isMoved;
    private volatile bool isOver;

    public SqliteLog(string connection)
    {
        pen = new SqlitePen(connection);
        thread = new Thread(Move) { Name = "journal log", IsBackground = true };
        thread.Start();
    }

    /// <summary>After each commit of the writer.</summary>
    /// <param name="pages">How many it wrote.</param>
    public void Note(SqlitePen writer, int pages)
    {
        written += pages;
        if (isMoved)
        {
            // What was written meanwhile.
            isMoved = false;
            Checkpoint(writer);
            written = 0;
        }
        else if (written >= Many && !isMoving)
        {
            isMoving = true;
            isToMove.Set();
        }
    }

    public void Dispose()
    {
        isOver = true;
        isToMove.Set();
        thread.Join();
        pen.Dispose();
        isToMove.Dispose();
    }

    private void Move()
    {
        while (isToMove.WaitOne() && !isOver)
        {
            Checkpoint(pen);
            isMoved = true;
            isMoving = false;
        }
    }

    // Where another connection does the same just now, the next commit asks again.
    private static void Checkpoint(SqlitePen pen)
    {
        using var checkpoint = pen.Prepare("PRAGMA wal_checkpoint(PASSIVE)");
        checkpoint.Read();
        checkpoint.Stop();
    }
}
