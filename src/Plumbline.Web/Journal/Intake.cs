using Plumbline.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>
/// The one door through which entries come in, whoever brings them: refused with a problem, already here, or accepted,
/// chained and projected. Works inside the transaction of its caller.
/// </summary>
internal sealed class Intake(Pen pen) : IDisposable
{
    // Of journals, and of the entries in them all: what is remembered of one grows with it.
    private const int Remembered = 64;
    private const long RememberedEntries = 150_000;

    private readonly EntryStatements entries = new(pen);
    private readonly AccessStatements access = new(pen);
    private readonly Projections projections = new(pen);
    private readonly Dictionary<Guid, JournalMemory> memories = [];
    private long touches;

    /// <summary>Whether a payload was erased since this was last set to false.</summary>
    public bool HasErased { get; set; }

    /// <summary>Whether the list of those whose payload must not come back has grown since this was last set to false.</summary>
    public bool HasRemembered { get; set; }

    /// <summary>Takes the arrivals in one by one; each gets its outcome.</summary>
    /// <exception cref="System.Data.Common.DbException">Nothing of the batch stands once the caller has rolled back.</exception>
    public ChainHead Take(Guid journal, IEnumerable<Arrival> arrivals, Bringer by, DateTimeOffset at)
    {
        var memory = Remember(journal);
        var sender = SenderOf(memory, by);
        var carrier = EntryRow.CarrierBytes(by.Carrier);
        var (before, state) = (memory.Number, memory.Projected.State);
        foreach (var arrival in arrivals)
        {
            if (arrival.Entry is not { } entry)
                continue;
            if (
                (arrival.Problem ?? memory.Projected.Admission.Admit(entry, sender, arrival.Thing)) is
                { } problem
            )
            {
                // Field pushes everything again after a restore, the entries of others among it.
                if (arrival.Problem is null && entries.Find(entry.Id) is { } known && IsSame(known, entry))
                    arrival.Accept(Outcome.Already, known.Acceptance);
                else
                    arrival.Refuse(problem);
                continue;
            }

            Take(memory, arrival, entry, carrier, by, at);
            if (
                arrival.Outcome == Outcome.Accepted
                && access.LetIn(memory.Key, Projected.LetsIn(arrival.Thing, by))
            )
            {
                memory.Senders.Clear();
                sender = SenderOf(memory, by);
            }
        }

        foreach (var reader in by.Readers)
            access.Read(memory.Key, reader);
        if (memory.Number != before)
            entries.Advance(memory.Key, new ChainHead(memory.Number, memory.Link));
        if (memory.Projected.State != state)
            projections.Write(memory.Key, memory.Id, memory.Projected);
        return new ChainHead(memory.Number, memory.Link);
    }

    /// <summary>After a rollback: what is remembered of the journal may never have happened.</summary>
    public void Forget(Guid journal) => memories.Remove(journal);

    /// <summary>Drops every projection and writes it again, from the entries alone.</summary>
    public void ProjectAnew()
    {
        Projections.Clear(pen);
        foreach (var journal in entries.Journals().ToList())
            Project(journal);
    }

    /// <summary>Projects the journals of facilities that an older Plumbline kept and did not project.</summary>
    public void ProjectFacilities()
    {
        foreach (var journal in entries.UnprojectedFacilities().ToList())
            Project(journal);
    }

    /// <summary>
    /// Erases what these lines say was erased, also where the journal they belong to is not here: an older copy of the
    /// database may not know it yet.
    /// </summary>
    public void EraseAgain(IReadOnlyList<Entry> lines, DateTimeOffset at)
    {
        foreach (var journal in lines.GroupBy(line => line.Header.Journal))
        {
            // First by the door, so that who erased it and why is there again.
            var arrivals = journal.Select(Arrival.Of).ToList();
            Take(journal.Key, arrivals, Bringer.File(MerkleRoot.Of(journal)), at);
            var memory = Remember(journal.Key);
            foreach (var line in journal)
                if (ErasedList.Target(line) is { } target && memory.Erased.Add(target))
                    Erase(memory, target, line.Id, at);
            memories.Remove(journal.Key);
        }

        if (lines.Count > 0)
            ProjectAnew();
    }

    private void Project(Guid journal)
    {
        memories.Remove(journal);
        var (key, _) = entries.Head(journal);
        var memory = new JournalMemory(key, journal);
        // Rows are read to the end before the pen writes: a connection to PostgreSQL does one thing at a time.
        foreach (var (number, entry, _) in entries.After(key, 0).ToList())
        {
            var thing = Kinds.Read(entry);
            memory.Note(entry, thing);
            projections.Write(key, EntryRow.KeyOf(key, number), entry.Header, thing, memory.Projected.Tally);
        }

        projections.Write(key, journal, memory.Projected);
    }

    public void Dispose()
    {
        entries.Dispose();
        access.Dispose();
        projections.Dispose();
    }

    private void Take(
        JournalMemory memory,
        Arrival arrival,
        Entry entry,
        byte[] carrier,
        Bringer by,
        DateTimeOffset at
    )
    {
        if (
            arrival.Thing is Erased erasing
            && entries.Find(erasing.Entry) is { } target
            && Admission.Protects(target.Kind) is { } why
        )
        {
            arrival.Refuse(why);
            return;
        }

        var state = memory.Erased.Contains(entry.Id) ? PayloadState.Erased : entry.State;
        var number = memory.Number + 1;
        var link = Chain.Link(
            memory.Link,
            number,
            entry.Id,
            entry.HeaderHash,
            entry.Header.PayloadHash,
            at,
            by.Carrier
        );
        var acceptance = new Acceptance(number, link, at, by.Carrier);
        if (!entries.Insert(memory.Key, entry, state, carrier, acceptance))
        {
            Meet(memory, arrival, entry, entries.Find(entry.Id)!);
            return;
        }

        arrival.Accept(Outcome.Accepted, acceptance);
        memory.Advance(number, link);
        // What comes erased stays erased here, also where a whole copy of it follows.
        if (entry.State == PayloadState.Erased && memory.Erased.Add(entry.Id))
            Remember(memory, entry.Id, entry.Id, at);
        var thing = state == PayloadState.Present ? arrival.Thing : null;
        memory.Note(entry, thing);
        projections.Write(
            memory.Key,
            EntryRow.KeyOf(memory.Key, number),
            entry.Header,
            thing,
            memory.Projected.Tally
        );
        if (thing is Erased erased)
            Erase(memory, erased.Entry, entry.Id, at);
    }

    private void Meet(JournalMemory memory, Arrival arrival, Entry entry, StoredEntry known)
    {
        if (!IsSame(known, entry))
        {
            arrival.Refuse(JournalProblems.EntryConflict(entry.Id));
            return;
        }

        arrival.Accept(Outcome.Already, known.Acceptance);
        if (
            known.State != PayloadState.Withheld
            || entry.Payload is not { } payload
            || memory.Erased.Contains(entry.Id)
        )
            return;
        entries.Fill(known.Key, payload);
        memory.Note(entry, arrival.Thing);
        projections.Write(memory.Key, known.Key, entry.Header, arrival.Thing, memory.Projected.Tally);
    }

    private void Remember(JournalMemory memory, Guid target, Guid by, DateTimeOffset? scrubbed)
    {
        entries.Remember(target, memory.Key, by, scrubbed);
        HasRemembered = true;
    }

    private void Erase(JournalMemory memory, Guid target, Guid by, DateTimeOffset at)
    {
        var known = entries.Find(target);
        var isHere = known is not null && EntryRow.JournalOf(known.Key) == memory.Key;
        Remember(memory, target, by, isHere ? null : at);
        if (!isHere)
            return;
        entries.Erase(known!.Key);
        projections.Erase(known.Key);
        HasErased = true;
    }

    private JournalMemory Remember(Guid journal)
    {
        var (key, head) = entries.Head(journal);
        if (
            !memories.TryGetValue(journal, out var memory)
            || memory.Key != key
            || memory.Number > head.Number
        )
        {
            while (memories.Count >= Remembered || memories.Values.Sum(m => m.Number) > RememberedEntries)
                memories.Remove(memories.MinBy(m => m.Value.Touched).Key);
            memories[journal] = memory = new JournalMemory(key, journal);
            memory.Erased.UnionWith(entries.Erased(key));
        }

        // Another process may have written since.
        if (memory.Number < head.Number)
        {
            memory.Senders.Clear();
            foreach (var (number, entry, link) in entries.After(key, memory.Number))
            {
                memory.Note(entry, Kinds.Read(entry));
                memory.Advance(number, link);
            }
        }

        memory.Touched = ++touches;
        return memory;
    }

    private Sender SenderOf(JournalMemory memory, Bringer by)
    {
        if (by.MayCarry || by.Account is not { } account)
            return new Sender(by.Account ?? Guid.Empty, new HashSet<Guid>(), by.MayCarry);
        if (memory.Senders.TryGetValue(account, out var sender))
            return sender;
        if (access.Find(memory.Key, account) is { } found)
            return memory.Senders[account] = found;
        return new Sender(account, new HashSet<Guid>(), false);
    }

    private static bool IsSame(StoredEntry known, Entry entry) =>
        known.HeaderHash.AsSpan().SequenceEqual(entry.HeaderHash);
}
