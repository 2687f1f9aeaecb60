using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline;

/// <summary>
/// What a file brings to the entries of its inspection that are here: the union of both by id, the same in whatever order
/// files are opened. An erasure wins, whichever comes first; nothing else takes anything away.
/// </summary>
/// <param name="New">Entries that were not here, as they are to be kept: without a payload that was erased.</param>
/// <param name="Changed">Entries that are here and lose an erased payload, or get one that was not here.</param>
/// <param name="Already">Ids that the file brings and that were here, or stand in it twice.</param>
/// <param name="Plan">The opening plan; null where neither side has it.</param>
public sealed record Merge(
    IReadOnlyList<Entry> New,
    IReadOnlyList<(Entry Before, Entry After)> Changed,
    IReadOnlyList<Entry> Already,
    Plan? Plan
)
{
    private const int MostListed = 100;

    // An entry is checked against the plan and its slice, so those come first, wherever in the file they stand; whether
    // something may be erased is known when everything else is here.
    private static int Turn(Entry entry) =>
        entry.Header.Kind switch
        {
            "slice" => 0,
            "plan" => 1,
            "scope-change" => 2,
            "erased" => 4,
            _ => 3,
        };

    /// <param name="here">The entries of the inspection that are here.</param>
    /// <param name="brought">Those of the file, twice where it has them twice.</param>
    /// <exception cref="ProblemException">Everything that the door refuses of the file; nothing is to be taken then.</exception>
    public static Merge Of(Guid journal, IReadOnlyCollection<Entry> here, IReadOnlyCollection<Entry> brought)
    {
        var merging = new Merging(journal, here);
        foreach (var entry in brought.OrderBy(Turn))
            if (merging.Problems.Count < MostListed)
                merging.Take(entry);
        if (merging.Problems.Count == 0 && !merging.IsOpen)
            merging.Problems.Add(InspectionFileProblems.WithoutPlan(""));
        return merging.Problems.Count > 0 ? throw new ProblemException([.. merging.Problems]) : merging.End();
    }

    private sealed class Merging
    {
        private static readonly HashSet<Guid> nobody = [];
        private readonly Dictionary<Guid, Entry> here;
        private readonly Dictionary<Guid, Entry> fresh = [];
        private readonly Dictionary<Guid, Entry> filled = [];
        private readonly List<Entry> already = [];
        private readonly HashSet<Guid> erased = [];
        private readonly Admission admission;
        private readonly Sender carrier = new(Guid.Empty, nobody, MayCarry: true);
        private Plan? plan;

        public Merging(Guid journal, IReadOnlyCollection<Entry> entries)
        {
            here = entries.ToDictionary(e => e.Id);
            admission = new Admission(journal);
            foreach (
                var entry in entries
                    .Where(e => e.Header.Kind is "slice" or "plan" or "scope-change" or "erased")
                    .OrderBy(e => e.Id)
            )
                if (Admission.Form(entry, out var thing) is null)
                    Note(entry, thing);
        }

        public List<Problem> Problems { get; } = [];

        public bool IsOpen => admission.IsOpen;

        public void Take(Entry entry)
        {
            var known = here.GetValueOrDefault(entry.Id) ?? fresh.GetValueOrDefault(entry.Id);
            if (known is not null && !known.HeaderHash.AsSpan().SequenceEqual(entry.HeaderHash))
                Problems.Add(JournalProblems.EntryConflict(entry.Id));
            else if (known is { Payload: not null } || known is not null && entry.Payload is null)
                already.Add(entry);
            else if (Admission.Form(entry, out var thing) is { } form)
                Problems.Add(form);
            else if (admission.Admit(entry, carrier, thing) is { } refused)
                Problems.Add(refused);
            else if (Target(thing) is { } target && Admission.Protects(target.Header.Kind) is { } why)
                Problems.Add(why);
            else
            {
                if (known is not null)
                    already.Add(entry);
                (here.ContainsKey(entry.Id) ? filled : fresh)[entry.Id] = entry;
                Note(entry, thing);
            }
        }

        public Merge End() =>
            new(
                [.. fresh.Values.Select(Kept)],
                [
                    .. here
                        .Values.Select(e => (Before: e, After: Kept(filled.GetValueOrDefault(e.Id) ?? e)))
                        .Where(e => e.Before.Payload is null != e.After.Payload is null),
                ],
                already,
                plan
            );

        private Entry? Target(object? thing) =>
            thing is Erased { Entry: var id }
                ? here.GetValueOrDefault(id) ?? fresh.GetValueOrDefault(id)
                : null;

        private Entry Kept(Entry entry) =>
            entry.Payload is not null && erased.Contains(entry.Id)
                ? entry.WithoutPayload(PayloadState.Erased)
                : entry;

        private void Note(Entry entry, object? thing)
        {
            if (thing is Plan opening && !admission.IsOpen)
                plan = opening;
            if (thing is Erased target)
                erased.Add(target.Entry);
            admission.Note(entry, thing);
        }
    }
}
