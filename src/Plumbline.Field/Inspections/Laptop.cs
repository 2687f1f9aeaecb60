using Plumbline.Field.Outbox;
using Plumbline.Field.Vault;
using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline.Field.Inspections;

/// <summary>This device: whose it is at the moment, which inspections are on it, and which of them are open.</summary>
public sealed partial class Laptop(EntryVault vault, InstallationApi api, Courier courier, TimeProvider time)
{
    private readonly Dictionary<Guid, OpenInspection> open = [];
    private Task? started;

    /// <summary>Null on a laptop where nobody ever signed in.</summary>
    public Person? Person { get; private set; }

    /// <summary>Whether the browser promised never to clear what is kept here; null before it was asked.</summary>
    public bool? IsPersistent { get; private set; }

    /// <summary>Inspections on this laptop, the latest visit first.</summary>
    public IReadOnlyList<JournalFacts> Here { get; private set; } = [];

    /// <summary>Inspections that the installation holds and this laptop does not yet.</summary>
    public IReadOnlyList<JournalAtInstallation> Elsewhere { get; private set; } = [];

    public TimeZoneInfo Zone => time.LocalTimeZone;

    public event Action? Changed;

    /// <summary>Finds out who is here, with the installation or without it, and opens their vault. Once is enough.</summary>
    public Task StartAsync() => started ??= StartOnceAsync();

    private async Task StartOnceAsync()
    {
        Person = await vault.LastPersonAsync();
        if (Person is null)
            await AskWhoAsync();
        if (Person is null)
            return;
        await OpenVaultAsync(Person);
        if (!Person.IsAlone)
            await BringFromAloneAsync(Person);
    }

    private async Task OpenVaultAsync(Person person)
    {
        await vault.OpenAsync(person);
        vault.Came += Receive;
        vault.Answered += async () => await ListAsync();
        await ListAsync();
        await courier.StartAsync(person);
        IsPersistent = await vault.PersistAsync();
        Changed?.Invoke();
    }

    /// <summary>
    /// Asks the installation who is signed in and what it holds. Another person than the vault's is remembered, and the page
    /// has to be opened again.
    /// </summary>
    /// <returns>Whether the page has to be opened again.</returns>
    /// <exception cref="ProblemException">no-network, signed-out; neither where no installation was ever met.</exception>
    public async Task<bool> AskInstallationAsync()
    {
        var before = Person;
        await AskWhoAsync(quiet: before is { IsAlone: true });
        if (Person is { IsAlone: true })
            return false;
        if (before != Person && before is not null)
            return true;
        var there = await api.JournalsAsync();
        foreach (var facts in Here)
            if (there.FirstOrDefault(j => j.Id == facts.Id) is { } known && known.Differs(facts))
            {
                var now = facts.For(known.Members) with { State = known.State, Rights = known.Rights };
                await vault.PutJournalAsync(now);
                await SendWhatMayGoAsync(now);
            }

        await ListAsync();
        Elsewhere = [.. there.Where(j => Here.All(h => h.Id != j.Id))];
        Changed?.Invoke();
        return false;
    }

    /// <summary>Removes an inspection from this browser; the installation keeps it.</summary>
    /// <exception cref="ProblemException">not-sent: some of it is only here, and nothing was removed.</exception>
    public async Task RemoveAsync(Guid id)
    {
        if (opening.TryGetValue(id, out var begun))
            await begun;
        await vault.RemoveAsync(id, Person is { IsAlone: true });
        open.Remove(id);
        courier.Watched.Remove(id);
        await ListAsync();
    }

    /// <summary>Begins an inspection with its slice and its signed plan, and opens it.</summary>
    /// <exception cref="ProblemException">What the door refuses of the plan; nothing was kept.</exception>
    public async Task<OpenInspection> BeginAsync(Guid id, IReadOnlyList<Entry> opening)
    {
        await StartAsync();
        var person = Person ?? throw new InvalidOperationException("Nobody is here yet.");
        var plan =
            opening.Select(Kinds.Read).OfType<Plan>().FirstOrDefault()
            ?? throw new ArgumentException("An opening holds a plan.", nameof(opening));
        var facts = new JournalFacts(
            id,
            plan.Facility.Name,
            plan.FirstDay,
            plan.LastDay,
            "open",
            plan.Lead.Account == person.Account ? "lead" : "member",
            [.. plan.Team.Where(m => m.Account == person.Account).Select(m => m.Id)],
            plan.Invented
        );
        var inspection = new OpenInspection(facts, [], person, vault, time);
        await inspection.KeepAsync(opening);
        inspection.Stand(inspection.From with { ObservedBy = inspection.Me });
        await vault.PutJournalAsync(facts);
        await ListAsync();
        open[id] = inspection;
        courier.Watched.Add(id);
        return inspection;
    }

    /// <summary>Brings an inspection of the installation onto this laptop.</summary>
    /// <exception cref="ProblemException">no-network, signed-out.</exception>
    public async Task FetchAsync(Guid id)
    {
        var there = (await api.JournalsAsync()).FirstOrDefault(j => j.Id == id);
        if (there is null)
            return;
        var facts = there.Facts;
        while (true)
        {
            var (lines, after) = await api.PullAsync(facts);
            await vault.ReceiveAsync(id, lines, after);
            facts = after;
            if (lines.Count == 0)
                break;
        }

        await ListAsync();
        Elsewhere = [.. Elsewhere.Where(j => j.Id != id)];
        Changed?.Invoke();
    }

    private async Task AskWhoAsync(bool quiet = true)
    {
        try
        {
            var me = await api.MeAsync();
            Person = new Person(me.Installation, me.Account, me.Name);
            await vault.RememberAsync(Person);
        }
        catch (ProblemException) when (quiet) { }
    }

    /// <summary>Reads the list of inspections on this laptop anew.</summary>
    internal async Task ListAsync()
    {
        Here = [.. (await vault.JournalsAsync()).OrderByDescending(j => j.FirstDay).ThenBy(j => j.Facility)];
        foreach (var facts in Here)
            if (open.TryGetValue(facts.Id, out var inspection))
                inspection.Facts = facts;
        Changed?.Invoke();
    }
}
