using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.JSInterop;
using Plumbline.Journal;

namespace Plumbline.Field.Vault;

/// <summary>
/// The entries of one person in this browser's IndexedDB, sent or not. What it says is kept is on the disk: every write
/// is strict. It raises what other tabs kept or received as if this one had.
/// </summary>
public sealed partial class EntryVault(Browser browser) : IDisposable
{
    private DotNetObjectReference<EntryVault>? self;
    private string name = "";

    /// <summary>Entries were kept here or in another tab and wait to be sent.</summary>
    public event Action? Kept;

    /// <summary>Entries of a journal came from the installation or another tab.</summary>
    public event Action<Guid, IReadOnlyList<Entry>>? Came;

    /// <summary>What waits or was refused changed.</summary>
    public event Action? Answered;

    /// <summary>Whether this tab holds the lock: it is the one that sends.</summary>
    public bool HoldsLock { get; private set; }

    /// <summary>The network may be back, or somebody asked in another tab to send now.</summary>
    public event Action? Nudged;

    public async Task OpenAsync(Person person)
    {
        name = person.Database;
        self ??= DotNetObjectReference.Create(this);
        await browser.Do("listen", name, self);
        await browser.Do("hold", name, self);
    }

    /// <summary>Whose vault was opened here last; null on a laptop where none was.</summary>
    public async Task<Person?> LastPersonAsync() =>
        await browser.Ask<string?>("lastPerson") is { } json
            ? JsonSerializer.Deserialize(json, VaultJson.Default.Person)
            : null;

    public async Task RememberAsync(Person person) =>
        await browser.Do("rememberPerson", JsonSerializer.Serialize(person, VaultJson.Default.Person));

    /// <summary>Asks the browser never to clear the vault by itself; false where it does not promise that.</summary>
    public ValueTask<bool> PersistAsync() => browser.Ask<bool>("persist");

    /// <summary>Keeps new entries in one transaction; they are on the disk when it returns.</summary>
    /// <exception cref="ProblemException">not-saved: the browser refused, and nothing was kept.</exception>
    public async Task KeepAsync(Guid journal, IReadOnlyList<Entry> entries)
    {
        await SavingAsync(async () =>
        {
            await browser.Do("keep", name, journal.ToString(), Ids(entries), Lines(entries));
            return true;
        });
        Kept?.Invoke();
    }

    /// <summary>Keeps entries as the installation accepted them, with how far the journal was pulled.</summary>
    public async Task ReceiveAsync(Guid journal, IReadOnlyList<EntryLine> lines, JournalFacts? facts)
    {
        var entries = lines.Select(l => l.Entry).ToList();
        await browser.Do(
            "came",
            name,
            journal.ToString(),
            Ids(entries),
            lines.Select(l => l.Accepted is { } a ? Say(a) : "").ToArray(),
            Lines(entries),
            Json(facts)
        );
        await DropErasedAsync(journal, entries);
        Came?.Invoke(journal, entries);
        Answered?.Invoke();
    }

    /// <summary>Takes down how the installation answered each entry that was sent.</summary>
    public async Task AnswerAsync(
        Guid journal,
        IReadOnlyList<(Guid Id, Acceptance? Accepted, Problem? Refused)> answers,
        JournalFacts? facts
    )
    {
        await browser.Do(
            "answered",
            name,
            journal.ToString(),
            answers.Select(a => a.Id.ToString()).ToArray(),
            answers.Select(a => a.Accepted is { } accepted ? Say(accepted) : "").ToArray(),
            answers.Select(a => a.Refused is { } p ? $"{p.Code}\n{p.Sentence}" : "").ToArray(),
            Json(facts)
        );
        Answered?.Invoke();
    }

    /// <param name="of">Of whose vault; null for the open one.</param>
    public async Task<IReadOnlyList<Entry>> ReadJournalAsync(Guid journal, Person? of = null) =>
        [.. await ReadEachAsync(journal, of)];

    /// <summary>Every entry of a journal, each read when it is asked for.</summary>
    /// <param name="of">Of whose vault; null for the open one.</param>
    public async Task<IEnumerable<Entry>> ReadEachAsync(Guid journal, Person? of = null) =>
        LocalFormat.Each(await browser.Ask<byte[]>("readJournal", of?.Database ?? name, journal.ToString()));

    /// <summary>The next entries of a journal to send, oldest first.</summary>
    public async Task<IReadOnlyList<Entry>> WaitingAsync(Guid journal, int most, int mostBytes) =>
        Entries(await browser.Ask<byte[]>("waiting", name, journal.ToString(), most, mostBytes));

    public async Task<IReadOnlyList<Guid>> WaitingJournalsAsync() =>
        [.. (await browser.Ask<string[]>("waitingJournals", name)).Select(Guid.Parse)];

    /// <summary>How many entries wait to be sent, and how many were refused.</summary>
    public async Task<(int Waiting, int Refused)> CountAsync() =>
        await browser.Ask<int[]>("counts", name) is [var waiting, var refused] ? (waiting, refused) : (0, 0);

    public async Task<IReadOnlyList<RefusedEntry>> RefusedAsync() =>
        [.. (await browser.Ask<string[]>("refusedEntries", name)).Select(Refused)];

    public async Task WaitAgainAsync(Guid journal, IEnumerable<Guid> ids, JournalFacts? facts = null)
    {
        await browser.Do("waitAgain", name, journal.ToString(), Texts(ids), Json(facts));
        Answered?.Invoke();
        Kept?.Invoke();
    }

    /// <summary>Keeps refused entries here and no longer counts or sends them.</summary>
    public async Task PutAsideAsync(Guid journal, params IEnumerable<Guid> ids)
    {
        await browser.Do("putAside", name, journal.ToString(), Texts(ids));
        Answered?.Invoke();
    }

    /// <param name="of">Of whose vault; null for the open one.</param>
    public async Task<IReadOnlyList<JournalFacts>> JournalsAsync(Person? of = null) =>
        JsonSerializer.Deserialize(
            await browser.Ask<string>("journals", of?.Database ?? name),
            VaultJson.Default.ListJournalFacts
        ) ?? [];

    public async Task PutJournalAsync(JournalFacts facts) =>
        await browser.Do("putJournal", name, Json(facts));

    /// <summary>Asks whichever tab sends to send now.</summary>
    public ValueTask SaySendAsync() => browser.Do("say", "send");

    /// <summary>Called by the browser: something happened in another tab, or to the network.</summary>
    [JSInvokable]
    public async Task Heard(string what, string journal, string[] ids)
    {
        HoldsLock |= what == "lock";
        if (what is "online" or "send" or "lock")
            Nudged?.Invoke();
        if (what is "kept" or "came" && Guid.TryParse(journal, out var id))
            Came?.Invoke(id, Entries(await browser.Ask<byte[]>("read", name, ids)));
        if (what == "kept")
            Kept?.Invoke();
        if (what is "came" or "answered")
            Answered?.Invoke();
    }

    public void Dispose() => self?.Dispose();

    private static RefusedEntry Refused(string text)
    {
        var parts = text.Split('\n', 3);
        return new(
            EntryLine.Read(Encoding.UTF8.GetBytes(parts[2])).Entry,
            new Problem(parts[0], parts[1]),
            parts[2]
        );
    }

    private static string Say(Acceptance a) =>
        $"{a.Number} {Convert.ToHexStringLower(a.Link)} {a.At.ToUnixTimeMilliseconds()} {a.Carrier}";

    private static string? Json(JournalFacts? facts) =>
        facts is null ? null : JsonSerializer.Serialize(facts, VaultJson.Default.JournalFacts);

    private static string[] Ids(IEnumerable<Entry> entries) => Texts(entries.Select(e => e.Id));

    private static string[] Texts(IEnumerable<Guid> ids) => [.. ids.Select(id => id.ToString())];

    private static byte[] Lines(IEnumerable<Entry> entries) => LocalFormat.Write(entries);

    private static IReadOnlyList<Entry> Entries(byte[] lines) => LocalFormat.Read(lines);
}
