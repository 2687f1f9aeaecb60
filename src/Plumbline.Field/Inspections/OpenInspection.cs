using Plumbline.Evidence;
using Plumbline.Field.Vault;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Field.Inspections;

/// <summary>
/// An inspection that is open on this laptop: its fold, who the person is in it, where they stand. Screens ask its
/// verbs for entries and give them to <see cref="KeepAsync"/>; what comes from colleagues arrives by itself.
/// </summary>
public sealed partial class OpenInspection
{
    private readonly EntryVault vault;
    private readonly TimeProvider time;
    private readonly Admission admission;
    private readonly Person person;
    private Task keeping = Task.CompletedTask;

    public OpenInspection(
        JournalFacts facts,
        IEnumerable<Entry> entries,
        Person person,
        EntryVault vault,
        TimeProvider time
    )
    {
        (Facts, this.person, this.vault, this.time) = (facts, person, vault, time);
        Inspection = new Inspection(facts.Id);
        Drafts = new Drafts(facts.Id, vault);
        admission = new Admission(facts.Id);
        foreach (var entry in entries)
            Take(entry);
        From = new Standpoint(null, Method.Observation, Origin.Monitor, Me);
    }

    public Guid Id => Facts.Id;

    public JournalFacts Facts { get; internal set; }

    /// <summary>The fold of every entry here. Read it; only <see cref="KeepAsync"/> changes it.</summary>
    public Inspection Inspection { get; }

    /// <summary>What is kept of it here and is no entry.</summary>
    public Drafts Drafts { get; }

    public PlanRecord Plan => Inspection.Plan;

    public EvidenceRecord Evidence => Inspection.Evidence;

    public FindingRecord Findings => Inspection.Findings;

    /// <summary>The member of the plan that the person is; empty for a reader.</summary>
    public Guid Me => Facts.Members is [var first, ..] ? first : Guid.Empty;

    public bool IsLead => Me != Guid.Empty && Me == Plan.Lead;

    /// <summary>Whether the person may add to it at all.</summary>
    public bool MayWrite => Plan.MayWrite(Me);

    /// <summary>Why the person only reads; null where they may write.</summary>
    public string? WhyReadOnly => Plan.WhyReadOnly(Me);

    /// <summary>Place, method, origin and who saw it: set once on a walk, and holds for every key after.</summary>
    public Standpoint From { get; private set; }

    /// <summary>The time that a new entry gets.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>
    /// The fold changed: ids of the requirements that the new entries speak of; null where anything may have changed (the
    /// plan, a note, an erasure).
    /// </summary>
    public event Action<IReadOnlySet<string>?>? Changed;

    public event Action? Stood;

    public void Stand(Standpoint from)
    {
        From = from;
        Stood?.Invoke();
        _ = Drafts.PutAsync(from);
    }

    /// <summary>What a person is called on this screen: "you" for oneself.</summary>
    public string Name(Guid member) => member == Me ? "you" : Plan.NameOf(member);

    /// <summary>An instant in the laptop's own time.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, time.LocalTimeZone);

    /// <summary>
    /// Keeps new entries: checked by the rules of the installation's door, durable on this laptop in one transaction, then
    /// in the fold, then on their way. Calls are taken one after another.
    /// </summary>
    /// <exception cref="ProblemException">What the door refuses; nothing was kept.</exception>
    public Task KeepAsync(params IReadOnlyList<Entry> entries) => InTurnAsync(() => entries);

    /// <summary>As <see cref="KeepAsync"/>, with the entries made when it is their turn, on the fold as it then is.</summary>
    /// <returns>The entries kept.</returns>
    public async Task<IReadOnlyList<Entry>> KeepAsync(Func<IReadOnlyList<Entry>> make)
    {
        IReadOnlyList<Entry> made = [];
        await InTurnAsync(() => made = make());
        return made;
    }

    /// <summary>Finds again where the person stood and what they left half typed.</summary>
    public async Task FindAgainAsync()
    {
        if (await Drafts.FindAsync() is { } stood)
            From = stood with
            {
                Place = Plan.Places.Any(p => p.Id == stood.Place) ? stood.Place : null,
                ObservedBy = Plan.Member(stood.ObservedBy) is null ? Me : stood.ObservedBy,
            };
    }

    /// <summary>Takes in what came from the installation or another tab.</summary>
    public void Receive(IEnumerable<Entry> entries)
    {
        var fresh = entries
            .Where(e =>
                Inspection.Find(e.Id) is not { } known || known.Payload is null && e.Payload is not null
            )
            .ToList();
        if (fresh.Count == 0)
            return;
        if (fresh.Exists(e => e.Header.Kind == "erased"))
            Drafts.Forget();
        Tell([.. fresh.Select(e => (e, Take(e)))]);
    }
}
