using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline.Review;

/// <summary>
/// One visit or desk review: the fold of its entries. The same set of entries gives the same inspection, whatever came
/// first and however often; <see cref="Apply"/> takes them one at a time.
/// </summary>
public sealed class Inspection
{
    private readonly Replacements replacements = new();
    private readonly Dictionary<Guid, Entry> entries = [];
    private readonly Dictionary<Guid, Recorded<Erased>> erasures = [];
    private readonly Ledger<SignOff> signOffs;
    private readonly Ledger<ReportIssued> reports;
    private readonly Ledger<ReportWithdrawn> withdrawn;

    public Inspection(Guid id)
    {
        Id = id;
        Plan = new PlanRecord(replacements);
        Evidence = new EvidenceRecord(Plan, replacements);
        Findings = new FindingRecord(replacements);
        signOffs = new Ledger<SignOff>(replacements);
        reports = new Ledger<ReportIssued>(replacements);
        withdrawn = new Ledger<ReportWithdrawn>(replacements);
    }

    /// <summary>The inspection's id is its journal's.</summary>
    public Guid Id { get; }

    public PlanRecord Plan { get; }

    public EvidenceRecord Evidence { get; }

    public FindingRecord Findings { get; }

    public IReadOnlyCollection<Entry> Entries => entries.Values;

    /// <summary>Entries of kinds that only a newer Plumbline knows; kept and passed on.</summary>
    public IEnumerable<Entry> Unknown => entries.Values.Where(e => unknown.Contains(e.Id));

    public IEnumerable<Recorded<Erased>> Erasures =>
        erasures.Values.OrderBy(e => e.Header.At).ThenBy(e => e.Id);

    public IEnumerable<Recorded<SignOff>> SignOffs => signOffs.Standing;

    /// <summary>The newest standing sign-off; null before the first.</summary>
    public Recorded<SignOff>? SignOff => signOffs.Standing.LastOrDefault(s => s.IsHere);

    public IEnumerable<Recorded<ReportIssued>> Reports => reports.Standing;

    public bool IsWithdrawn(Guid report) => withdrawn.Standing.Any(w => w.Thing?.Report == report);

    /// <summary>Entries that came after the sign-off that should have covered them; kept, shown, and in the next one.</summary>
    public IReadOnlyList<Entry> Late
    {
        get
        {
            if (SignOff?.Thing is null)
                return [];
            var covered = signOffs.Standing.SelectMany(s => s.Thing?.Covers ?? []).ToHashSet();
            return
            [
                .. entries
                    .Values.Where(e => !covered.Contains(e.Id) && !IsAboutTheWhole(e.Header.Kind))
                    .OrderBy(e => e.Header.At),
            ];
        }
    }

    private readonly HashSet<Guid> unknown = [];

    public bool Has(Guid entry) => entries.ContainsKey(entry);

    /// <summary>Whether another entry took its place.</summary>
    public bool IsReplaced(Guid entry) => replacements.Has(entry);

    public Entry? Find(Guid entry) => entries.GetValueOrDefault(entry);

    /// <param name="thing">The payload as its kind reads it; null where it is not here or the kind is unknown.</param>
    public void Apply(Entry entry, object? thing)
    {
        var erased = erasures.Values.Any(e => e.Thing?.Entry == entry.Id);
        if (
            entries.TryGetValue(entry.Id, out var known)
            && (known.Payload is not null || entry.Payload is null || erased)
        )
            return;
        if (erased && entry.Payload is not null)
            (entry, thing) = (entry.WithoutPayload(PayloadState.Erased), null);

        entries[entry.Id] = entry;
        replacements.Add(entry.Header);
        if (thing is null && entry.Payload is not null)
            unknown.Add(entry.Id);
        switch (entry.Header.Kind)
        {
            case "erased":
                Erase(entry, thing as Erased);
                break;
            case "sign-off":
                signOffs.Add(entry.Header, thing as SignOff);
                break;
            case "report-issued":
                reports.Add(entry.Header, thing as ReportIssued);
                break;
            case "report-withdrawn":
                withdrawn.Add(entry.Header, thing as ReportWithdrawn);
                break;
            default:
                Plan.Apply(entry.Header, thing);
                Evidence.Apply(entry.Header, thing);
                Findings.Apply(entry.Header, thing);
                break;
        }
    }

    private void Erase(Entry entry, Erased? erased)
    {
        erasures[entry.Id] = new Recorded<Erased>(entry.Header, erased);
        if (erased is null || !entries.TryGetValue(erased.Entry, out var target))
            return;
        entries[erased.Entry] = target.WithoutPayload(PayloadState.Erased);
        Plan.Erase(erased.Entry);
        Evidence.Erase(erased.Entry);
        Findings.Erase(erased.Entry);
        signOffs.Erase(erased.Entry);
        reports.Erase(erased.Entry);
        withdrawn.Erase(erased.Entry);
    }

    private static bool IsAboutTheWhole(string kind) =>
        kind is "sign-off" or "report-issued" or "report-withdrawn" or "erased";
}
