using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline.Evidence;

/// <summary>What an inspection's entries say was seen, and what was decided on it.</summary>
public sealed class EvidenceRecord(PlanRecord plan, Replacements replacements)
{
    private readonly Ledger<Observation> observations = new(replacements);
    private readonly Ledger<Determination> determinations = new(replacements);
    private readonly Ledger<NotAssessed> unassessed = new(replacements);
    private readonly Ledger<Note> notes = new(replacements);
    private readonly Ledger<NoteSorted> sorted = new(replacements);
    private readonly Dictionary<string, List<Guid>> seenFor = [];
    private readonly Dictionary<string, List<Guid>> decidedFor = [];

    public IEnumerable<Recorded<Observation>> Observations => observations.Standing;

    public IEnumerable<Recorded<Determination>> Determinations => determinations.Standing;

    public IEnumerable<Recorded<NotAssessed>> Unassessed => unassessed.Standing;

    public IEnumerable<Recorded<Note>> Notes => notes.Standing;

    public IEnumerable<Recorded<NoteSorted>> Sorted => sorted.Standing;

    /// <summary>Notes that nobody sorted; one that was typed twice from the same sheet is one.</summary>
    public IEnumerable<Recorded<Note>> UnsortedNotes
    {
        get
        {
            var done = sorted.Standing.Select(s => s.Thing?.Note).ToHashSet();
            return notes
                .Standing.Where(n => n.IsHere)
                .GroupBy(DoubleEntry.Content)
                .Where(g => !g.Any(n => done.Contains(n.Id)))
                .Select(g => g.MinBy(n => n.Id)!);
        }
    }

    /// <summary>Every line typed from a sheet of paper, sheet by sheet.</summary>
    public IReadOnlyList<SheetLine> SheetLines => DoubleEntry.Lines(observations.Standing);

    public LineState StateOf(Line line)
    {
        var decided = Standing(determinations, decidedFor, line.Id);
        return new LineState(
            line,
            Standing(observations, seenFor, line.Id),
            decided,
            unassessed.Standing.LastOrDefault(u => IsAbout(u, line)),
            decided.Any(d => !plan.MayDecide(d.Header.Member, line.Id)),
            decided
                .SelectMany(d => d.Thing!.Observations)
                .Distinct()
                .Count(id => observations.Find(id) is { IsHere: false })
        );
    }

    /// <summary>As <see cref="StateOf"/> says of the line, without putting the rest of its state together.</summary>
    public bool IsAnswered(Line line)
    {
        Verdict? verdict = null;
        foreach (var id in decidedFor.GetValueOrDefault(line.Id, []))
        {
            if (replacements.Has(id) || determinations.Find(id)?.Thing is not { } decided)
                continue;
            if (verdict is not null && verdict != decided.Verdict)
                return HasReason(line);
            verdict = decided.Verdict;
        }

        return verdict is not null || HasReason(line);
    }

    /// <summary>The state of each line in scope, by number.</summary>
    public IEnumerable<LineState> Lines => plan.Scope.Select(StateOf);

    public void Apply(EntryHeader header, object? thing)
    {
        switch (header.Kind)
        {
            case "observation":
                observations.Add(header, thing as Observation);
                foreach (var requirement in (thing as Observation)?.Requirements ?? [])
                    Index(seenFor, requirement, header.Id);
                break;
            case "determination":
                determinations.Add(header, thing as Determination);
                if (thing is Determination decided)
                    Index(decidedFor, decided.Requirement, header.Id);
                break;
            case "not-assessed":
                unassessed.Add(header, thing as NotAssessed);
                break;
            case "note":
                notes.Add(header, thing as Note);
                break;
            case "note-sorted":
                sorted.Add(header, thing as NoteSorted);
                break;
        }
    }

    public void Erase(Guid id)
    {
        observations.Erase(id);
        determinations.Erase(id);
        unassessed.Erase(id);
        notes.Erase(id);
        sorted.Erase(id);
    }

    private bool HasReason(Line line) => unassessed.Standing.Any(u => IsAbout(u, line));

    private static bool IsAbout(Recorded<NotAssessed> reason, Line line) =>
        reason.Thing?.Requirements.Contains(line.Id) == true;

    private static void Index(Dictionary<string, List<Guid>> index, string requirement, Guid id)
    {
        if (!index.TryGetValue(requirement, out var ids))
            index[requirement] = ids = [];
        if (!ids.Contains(id))
            ids.Add(id);
    }

    // An erased payload no longer says which line it spoke of, so it belongs to none, whichever came first.
    private List<Recorded<T>> Standing<T>(
        Ledger<T> ledger,
        Dictionary<string, List<Guid>> index,
        string requirement
    )
        where T : class =>
        index.TryGetValue(requirement, out var ids)
            ?
            [
                .. ids.Where(id => !replacements.Has(id))
                    .Select(id => ledger.Find(id)!)
                    .Where(r => r.IsHere)
                    .OrderBy(r => r.Header.At)
                    .ThenBy(r => r.Id),
            ]
            : [];
}
