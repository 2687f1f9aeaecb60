using Plumbline.Journal;
using Plumbline.Review;

namespace Plumbline.Field.Inspections;

/// <summary>How entries come into an open inspection: from the disk, from a verb, from others.</summary>
public sealed partial class OpenInspection
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>Folds what is kept on the laptop; unless there is a hurry, the browser gets to everything else meanwhile.</summary>
    internal async Task FoldAsync(IEnumerable<Entry> kept, Func<bool> inHurry)
    {
        var from = time.GetTimestamp();
        foreach (var entry in kept)
        {
            Take(entry);
            if (inHurry() || time.GetElapsedTime(from) < Step)
                continue;
            await Task.Yield();
            from = time.GetTimestamp();
        }
    }

    private async Task InTurnAsync(Func<IReadOnlyList<Entry>> make)
    {
        var before = keeping;
        var mine = new TaskCompletionSource();
        keeping = mine.Task;
        try
        {
            await before;
            if (!MayWrite)
                throw new ProblemException(JournalProblems.NotOnTeam(Id));
            var entries = make();
            if (entries.Count > 0)
                await KeepNowAsync(entries);
        }
        finally
        {
            mine.SetResult();
        }
    }

    private async Task KeepNowAsync(IReadOnlyList<Entry> entries)
    {
        var sender = new Sender(person.Account, Facts.Members.ToHashSet(), Facts.Rights == "lead");
        var things = new List<(Entry Entry, object? Thing)>(entries.Count);
        foreach (var entry in entries)
        {
            if (admission.Check(entry, sender, out var thing) is { } problem)
                throw new ProblemException(problem);
            things.Add((entry, thing));
        }

        await vault.KeepAsync(Id, entries);
        foreach (var (entry, thing) in things)
            Take(entry, thing);
        Tell(things);
    }

    private object? Take(Entry entry)
    {
        object? thing = null;
        try
        {
            thing = Kinds.Read(entry);
        }
        catch (ProblemException)
        {
            // What the installation took, Field keeps and passes on; a payload it cannot read shows as unknown.
        }

        Take(entry, thing);
        return thing;
    }

    private void Take(Entry entry, object? thing)
    {
        Inspection.Apply(entry, thing);
        admission.Note(entry, thing);
    }

    private void Tell(IReadOnlyList<(Entry Entry, object? Thing)> taken)
    {
        var requirements = new HashSet<string>();
        foreach (var (entry, thing) in taken)
        {
            var kind = Kinds.Of(entry.Header);
            List<string> speaks = thing is null || kind is null ? [] : [.. kind.Requirements(thing)];
            if (speaks.Count == 0)
            {
                Changed?.Invoke(null);
                return;
            }

            requirements.UnionWith(speaks);
        }

        Changed?.Invoke(requirements);
    }
}
