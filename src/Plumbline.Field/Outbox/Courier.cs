using System.Text.Json;
using Microsoft.JSInterop;
using Plumbline.Field.Vault;
using Plumbline.Journal;

namespace Plumbline.Field.Outbox;

/// <summary>
/// Brings what waits in the vault to the installation and fetches what others recorded. Of several tabs one does;
/// it never changes an entry, and a failure costs nothing but time.
/// </summary>
public sealed class Courier(InstallationApi api, EntryVault vault, TimeProvider time)
{
    public const int MostEntries = 500;
    public const int MostBytes = 12 << 20;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);
    private const int MostRests = 50;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    private TaskCompletionSource woken = new();
    private Person? person;
    private int failures;

    public SyncState State { get; private set; } = new(Counted: false);

    /// <summary>Journals to keep up with beside those that have something waiting: the ones that are open.</summary>
    public HashSet<Guid> Watched { get; } = [];

    public event Action? Changed;

    /// <summary>From now on sends by itself, for as long as the page lives and this tab holds the lock.</summary>
    public async Task StartAsync(Person sender, CancellationToken stop = default)
    {
        person = sender;
        vault.Kept += () =>
        {
            Say(State with { SavedAt = time.GetUtcNow(), Waiting = Math.Max(1, State.Waiting) });
            Wake();
        };
        vault.Nudged += Wake;
        vault.Answered += async () => await CountAsync();
        await CountAsync();
        if (sender.IsAlone)
            Say(State with { Reach = Reach.Alone });
        _ = RunAsync(stop);
    }

    /// <summary>Sends now, or asks the tab that sends to do so.</summary>
    public async Task SendNowAsync()
    {
        failures = 0;
        if (vault.HoldsLock)
            Wake();
        else
            await vault.SaySendAsync();
    }

    private void Wake() => woken.TrySetResult();

    private async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.WhenAny(woken.Task, Task.Delay(Pause(), time, stop));
            if (woken.Task.IsCompleted)
                await RestAsync(stop);
            woken = new TaskCompletionSource();
            await CountAsync();
            if (vault.HoldsLock)
                await RoundAsync(stop);
        }
    }

    // Waits until the hand rests: a round beside the keys would stand in their way. It does not wait for ever.
    private async Task RestAsync(CancellationToken stop)
    {
        for (var i = 0; i < MostRests && woken.Task.IsCompleted; i++)
        {
            woken = new TaskCompletionSource();
            await Task.Delay(Quiet, time, stop);
        }
    }

    private TimeSpan Pause() =>
        failures == 0 ? Look : TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, failures)));

    /// <summary>Sends everything that waits, then fetches what is new in the watched journals.</summary>
    public async Task RoundAsync(CancellationToken stop = default)
    {
        if (person is null or { IsAlone: true })
            return;
        try
        {
            Say(State with { Sending = true });
            var waiting = await vault.WaitingJournalsAsync();
            foreach (var journal in waiting)
                await PushAsync(journal, stop);
            var known = (await vault.JournalsAsync()).ToDictionary(j => j.Id);
            foreach (var journal in waiting.Union(Watched))
                if (known.TryGetValue(journal, out var facts))
                    await PullAsync(facts, stop);
            failures = 0;
            Say(State with { Reach = Reach.Reached, Why = null });
        }
        catch (ProblemException e)
        {
            failures++;
            Say(State with { Reach = SyncState.ReachOf(e.Problems[0]), Why = e.Problems[0] });
        }
        catch (Exception e) when (e is JsonException or FormatException or JSException)
        {
            failures++;
            Say(State with { Reach = Reach.Refused, Why = OutboxProblems.Unclear(200) });
        }
        finally
        {
            Say(State with { Sending = false });
            await CountAsync();
        }
    }

    private async Task PushAsync(Guid journal, CancellationToken stop)
    {
        while (await vault.WaitingAsync(journal, MostEntries, MostBytes) is { Count: > 0 } entries)
        {
            var answer = await api.PushAsync(person!, journal, entries, stop);
            var answers = entries.Zip(answer.Entries, (sent, how) => Answers.Of(sent.Id, how)).ToList();
            var facts = (await vault.JournalsAsync()).FirstOrDefault(j => j.Id == journal);
            await vault.AnswerAsync(journal, answers, facts is null ? null : Answers.Advanced(facts, answer));
            // An answer that leaves out what was sent would send it for ever.
            if (answers.Count < entries.Count)
                throw new ProblemException(OutboxProblems.Unclear(200));
        }
    }

    private async Task PullAsync(JournalFacts facts, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                var (lines, after) = await api.PullAsync(facts, stop);
                if (lines.Count > 0 || after != facts)
                    await vault.ReceiveAsync(facts.Id, lines, after);
                if (lines.Count == 0)
                    return;
                facts = after;
            }
            catch (ProblemException e) when (e.Problems[0].Code == "journal-link-unknown" && facts.Head > 0)
            {
                facts = await PushEverythingAsync(facts, stop);
            }
        }
    }

    // The installation was restored to an earlier day: it gets everything this person may bring, and is read from the start.
    private async Task<JournalFacts> PushEverythingAsync(JournalFacts facts, CancellationToken stop)
    {
        var again = facts with { Head = 0, Link = null };
        var mine = (await vault.ReadJournalAsync(facts.Id)).Where(e =>
            facts.Rights == "lead" || facts.Members.Contains(e.Header.Member)
        );
        await vault.WaitAgainAsync(facts.Id, mine.Select(e => e.Id), again);
        await PushAsync(facts.Id, stop);
        return again;
    }

    private async Task CountAsync()
    {
        var (waiting, refused) = await vault.CountAsync();
        Say(State with { Waiting = waiting, Refused = refused, Counted = true });
    }

    private void Say(SyncState state)
    {
        if (state == State)
            return;
        State = state;
        Changed?.Invoke();
    }
}
