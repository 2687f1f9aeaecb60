using System.Collections.Concurrent;
using Plumbline.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>
/// The one writer in front of the database: batches queue up, and those that wait are committed together, each in a
/// savepoint so that a bad one fails alone. What it answers is on the disk.
/// </summary>
public sealed class JournalWriter : IDisposable
{
    /// <summary>Most batches in one transaction.</summary>
    public const int Together = 32;

    private readonly BlockingCollection<Batch> queue = new(boundedCapacity: 256);
    private readonly Installation installation;
    private readonly Thread thread;
    private readonly int together;

    public JournalWriter(Installation installation)
    {
        this.installation = installation;
        // Two processes that each hold the heads of several journals could wait for each other in PostgreSQL.
        using (var context = installation.Contexts.CreateDbContext())
            together = Microsoft.EntityFrameworkCore.SqliteDatabaseFacadeExtensions.IsSqlite(context.Database)
                ? Together
                : 1;
        queue.Add(new Batch(Guid.Empty, (intake, _) => Done(intake.ProjectFacilities)));
        thread = new Thread(Write) { Name = "journal writer", IsBackground = true };
        thread.Start();
    }

    /// <summary>
    /// Takes entries in. Each arrival gets its outcome; the task ends when what was accepted is durable, and must be
    /// awaited before the memory of the arrivals' lines goes back to a pool.
    /// </summary>
    public Task<ChainHead> AcceptAsync(Guid journal, IReadOnlyList<Arrival> arrivals, Bringer by) =>
        Queue(journal, (intake, at) => intake.Take(journal, arrivals, by, at));

    /// <summary>Drops every projection and writes it again from the journals, while nobody else writes.</summary>
    public Task RebuildAsync() => Queue(Guid.Empty, (intake, _) => Done(intake.ProjectAnew));

    /// <summary>Takes what was deleted off the disk as well.</summary>
    public Task ScrubAsync() => Queue(Guid.Empty, (intake, _) => Done(() => intake.HasErased = true));

    /// <summary>Erases what these lines of <see cref="ErasedList"/> say, and takes off the disk whatever is left of it.</summary>
    internal Task EraseAgainAsync(IReadOnlyList<Entry> lines) =>
        Queue(
            Guid.Empty,
            (intake, at) =>
                Done(() =>
                {
                    intake.EraseAgain(lines, at);
                    intake.HasErased = true;
                })
        );

    /// <summary>Work that stands or fails as one batch; it is rolled back where it throws.</summary>
    internal Task<ChainHead> Queue(Guid journal, Func<Intake, DateTimeOffset, ChainHead> work)
    {
        var batch = new Batch(journal, work);
        queue.Add(batch);
        return batch.Done.Task;
    }

    /// <summary>Waits for what is queued, then stops.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
    }

    private static ChainHead Done(Action work)
    {
        work();
        return new ChainHead(0, []);
    }

    private void Write()
    {
        Session? session = null;
        var group = new List<Batch>(together);
        while (Next(session) is { } first)
        {
            group.Clear();
            group.Add(first);
            while (group.Count < together && queue.TryTake(out var next))
                group.Add(next);
            try
            {
                session ??= new Session(installation, Pen.Open(installation));
                session.Commit(group, installation.Time.GetUtcNow());
            }
            catch (Exception e)
            {
                // A broken connection must not outlive what broke it.
                session?.Dispose();
                session = null;
                foreach (var batch in group)
                    batch.Fail(e);
            }

            foreach (var batch in group)
                batch.Answer();
        }

        session?.Dispose();
    }

    // While a reader keeps the log from being emptied of what was erased, it is tried again in every pause.
    private Batch? Next(Session? session)
    {
        for (
            var tries = 0;
            session is { Scrubbing.IsToDo: true } && tries < 100;
            tries += queue.IsAddingCompleted ? 1 : 0
        )
        {
            if (queue.TryTake(out var batch, TimeSpan.FromMilliseconds(100)))
                return batch;
            if (queue.IsAddingCompleted)
                Thread.Sleep(100);
            session.Scrubbing.Go();
        }

        return queue.TryTake(out var next, Timeout.Infinite) ? next : null;
    }

    private sealed class Batch(Guid journal, Func<Intake, DateTimeOffset, ChainHead> work)
    {
        private ChainHead? head;
        private Exception? failure;

        public Guid Journal => journal;

        public TaskCompletionSource<ChainHead> Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Take(Intake intake, DateTimeOffset at) => head = work(intake, at);

        public void Fail(Exception e) => failure ??= e;

        public void Answer()
        {
            if (failure is not null)
                Done.SetException(failure);
            else
                Done.SetResult(head!);
        }
    }

    private sealed class Session(Installation installation, Pen pen) : IDisposable
    {
        private readonly Intake intake = new(pen);
        private readonly PenStatement savepoint = pen.Prepare("SAVEPOINT batch");
        private readonly PenStatement release = pen.Prepare("RELEASE SAVEPOINT batch");
        private readonly PenStatement commit = pen.Prepare("COMMIT");

        public Scrubbing Scrubbing { get; } = new(installation, pen);

        public void Commit(List<Batch> group, DateTimeOffset now)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
            pen.Begin();
            try
            {
                foreach (var batch in group)
                    Take(batch, at);
                commit.Run();
            }
            catch
            {
                pen.Run("ROLLBACK");
                throw;
            }

            pen.TendLog();
            Scrubbing.Note(intake.HasErased, intake.HasRemembered);
            (intake.HasErased, intake.HasRemembered) = (false, false);
            if (Scrubbing.IsToDo)
                Scrubbing.Go();
        }

        public void Dispose()
        {
            savepoint.Dispose();
            release.Dispose();
            commit.Dispose();
            intake.Dispose();
            Scrubbing.Dispose();
            pen.Dispose();
        }

        private void Take(Batch batch, DateTimeOffset at)
        {
            savepoint.Run();
            try
            {
                batch.Take(intake, at);
            }
            catch (Exception e)
            {
                pen.Run("ROLLBACK TO SAVEPOINT batch");
                intake.Forget(batch.Journal);
                batch.Fail(e);
            }

            release.Run();
        }
    }
}
