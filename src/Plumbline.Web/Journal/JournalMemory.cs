using Plumbline.Journal;
using Plumbline.Web.Review;
using Plumbline.Web.Storage;

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

    public Admission Admission { get; } = new(id);

    public InspectionTally Tally { get; } = new();

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
        Admission.Note(entry, thing);
        Tally.Apply(entry.Header, thing);
        if (thing is Erased erased)
        {
            Erased.Add(erased.Entry);
            Tally.Erase(erased.Entry);
        }
    }
}
