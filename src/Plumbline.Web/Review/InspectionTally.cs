using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Web.Inspections;

namespace Plumbline.Web.Review;

/// <summary>
/// The few numbers that lists show of an inspection, kept up to date entry by entry without folding it anew. Says the
/// same as the fold for the same set of entries, in any order.
/// </summary>
public sealed class InspectionTally
{
    private readonly LineCounts lines = new();
    private readonly Dictionary<Guid, (int Line, Verdict Verdict)> determinations = [];
    private readonly Dictionary<Guid, FindingType> findings = [];
    private readonly Dictionary<Guid, string[]> slices = [];
    private readonly Dictionary<
        Guid,
        (EntryHeader Header, string[] Added, IReadOnlyList<string> Removed)
    > changes = [];
    private readonly HashSet<Guid> signOffs = [];
    private readonly HashSet<Guid> reports = [];
    private readonly Dictionary<Guid, Guid> withdrawals = [];

    // Ids replaced before they came. Those of kinds that nothing here counts stay in it: small, and harmless.
    private readonly HashSet<Guid> replacedAhead = [];

    /// <summary>The opening plan; null before it came.</summary>
    public Plan? Plan { get; private set; }

    public int InScope => lines.InScope;

    /// <summary>Lines in scope that are compliant, deficient or not applicable, and not contested.</summary>
    public int Determined => lines.Determined;

    /// <summary>Standing findings of that type.</summary>
    public int Deficiencies { get; private set; }

    public InspectionState State =>
        reports.Any(r => !withdrawals.ContainsValue(r)) ? InspectionState.Reported
        : signOffs.Count > 0 ? InspectionState.SignedOff
        : InspectionState.Open;

    /// <summary>Whether an entry that came earlier took the place of this one.</summary>
    public bool IsReplaced(Guid id) => replacedAhead.Contains(id);

    public void Apply(EntryHeader header, object? thing)
    {
        foreach (var id in header.Replaces)
            Remove(id, replaced: true);
        var stands = !replacedAhead.Contains(header.Id);
        switch (thing)
        {
            case Determination decided when stands:
                var line = lines.IndexOf(decided.Requirement);
                if (determinations.TryAdd(header.Id, (line, decided.Verdict)))
                    lines.Add(line, decided.Verdict, 1);
                break;
            case Finding finding when stands && findings.TryAdd(header.Id, finding.Type):
                Deficiencies += finding.Type == FindingType.Deficiency ? 1 : 0;
                break;
            case SignOff when stands:
                signOffs.Add(header.Id);
                break;
            case ReportIssued when stands:
                reports.Add(header.Id);
                break;
            case ReportWithdrawn withdrawn when stands:
                withdrawals[header.Id] = withdrawn.Report;
                break;
            case ScopeChange change when stands:
                changes[header.Id] = (
                    header,
                    [.. change.Slice?.Lines.Select(l => l.Id) ?? []],
                    change.Removed
                );
                Scope();
                break;
            case CatalogSlice slice:
                slices[header.Id] = [.. slice.Lines.Select(l => l.Id)];
                Scope();
                break;
            case Plan plan:
                Plan ??= plan;
                Scope();
                break;
        }
    }

    /// <summary>What an erased payload said no longer counts.</summary>
    public void Erase(Guid id) => Remove(id, replaced: false);

    private void Remove(Guid id, bool replaced)
    {
        if (determinations.Remove(id, out var decided))
            lines.Add(decided.Line, decided.Verdict, -1);
        else if (findings.Remove(id, out var type))
            Deficiencies -= type == FindingType.Deficiency ? 1 : 0;
        else if (changes.Remove(id))
            Scope();
        else if (!signOffs.Remove(id) && !reports.Remove(id) && !withdrawals.Remove(id) && replaced)
            replacedAhead.Add(id);
    }

    private void Scope()
    {
        if (Plan is null)
            return;
        var held = slices.GetValueOrDefault(Plan.Slice, []).ToHashSet();
        var scope = Plan.Scope.ToHashSet();
        foreach (var (_, added, removed) in changes.Values.OrderBy(c => c.Header.At).ThenBy(c => c.Header.Id))
        {
            held.UnionWith(added);
            scope.UnionWith(added);
            scope.ExceptWith(removed);
        }

        scope.IntersectWith(held);
        lines.Scope(scope);
    }
}
