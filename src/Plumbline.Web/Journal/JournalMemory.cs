using Plumbline.Journal;

namespace Plumbline.Web.Journal;

/// <summary>
/// What the writer remembers of one journal between batches. It is a function of the entries up to
/// <see cref="Number"/>, so that it can be thrown away at any time and read again.
/// </summary>
internal sealed class JournalMemory(long key, Guid id)
{
    public long Key => key;

    public Guid Id => id;

    public long Number { get; private set; }

    public byte[] Link { get; private set; } = Chain.Start(id);

    public Projected Projected { get; } = new(id);

    /// <summary>Ids whose payload must not come back.</summary>
    public HashSet<Guid> Erased { get; } = [];

    /// <summary>Who may do what, as far as it was asked for.</summary>
    public Dictionary<Guid, Sender> Senders { get; } = [];

    /// <summary>When a batch last touched it, for the writer to forget the longest untouched.</summary>
    public long Touched { get; set; }

    public void Advance(long number, byte[] link)
    {
        Number = number;
        Link = link;
    }

    /// <summary>Takes an entry into account that stands in the journal now.</summary>
    public void Note(Entry entry, object? thing)
    {
        Projected.Note(entry, thing);
        if (thing is Erased erased)
            Erased.Add(erased.Entry);
    }
}
