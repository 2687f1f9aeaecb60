namespace Plumbline.Journal;

/// <summary>What an entry recorded: its header, and the thing itself unless it was erased or withheld.</summary>
public sealed record Recorded<T>(EntryHeader Header, T? Thing)
    where T : class
{
    public Guid Id => Header.Id;

    public bool IsHere => Thing is not null;
}

/// <summary>Ids of entries that other entries took the place of, whether they have come yet or not.</summary>
public sealed class Replacements
{
    private readonly HashSet<Guid> ids = [];

    /// <summary>How many there are; it only grows.</summary>
    internal int Count => ids.Count;

    internal void Add(EntryHeader header) => ids.UnionWith(header.Replaces);

    public bool Has(Guid id) => ids.Contains(id);
}

/// <summary>
/// The things of one kind in a journal. Which of them stand depends on the set of entries alone: one stands unless an
/// entry replaces it. Order of arrival never matters; time orders what is shown and decides nothing.
/// </summary>
public sealed class Ledger<T>(Replacements replacements)
    where T : class
{
    private readonly Dictionary<Guid, Recorded<T>> all = [];

    // Asked for once a line, and sorted: kept until something changes it.
    private IReadOnlyList<Recorded<T>>? standing;
    private int replaced;

    public void Add(EntryHeader header, T? thing)
    {
        all[header.Id] = new Recorded<T>(header, thing);
        standing = null;
    }

    /// <summary>Forgets the thing and keeps its header; harmless where the id is another ledger's.</summary>
    public void Erase(Guid id)
    {
        if (!all.TryGetValue(id, out var recorded))
            return;
        all[id] = recorded with { Thing = null };
        standing = null;
    }

    public Recorded<T>? Find(Guid id) => all.GetValueOrDefault(id);

    /// <summary>Everything ever recorded, by time and then id.</summary>
    public IEnumerable<Recorded<T>> All => all.Values.OrderBy(r => r.Header.At).ThenBy(r => r.Id);

    /// <summary>What no entry replaced, by time and then id.</summary>
    public IEnumerable<Recorded<T>> Standing
    {
        get
        {
            if (standing is null || replaced != replacements.Count)
                (standing, replaced) = ([.. All.Where(r => !replacements.Has(r.Id))], replacements.Count);
            return standing;
        }
    }
}
