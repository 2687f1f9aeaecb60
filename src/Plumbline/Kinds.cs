using Plumbline.Evidence;
using Plumbline.Facilities;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;

namespace Plumbline;

/// <summary>
/// The one place above the rooms that knows every kind of entry: it maps (kind, version) to the type that reads the payload.
/// </summary>
public static class Kinds
{
    private static readonly Dictionary<(string, int), Kind> Known = new Kind[]
    {
        JournalKinds.Erased,
        FacilityKinds.Facility,
        FacilityKinds.Alias,
        FacilityKinds.Place,
        FacilityKinds.Binding,
        FacilityKinds.Waiver,
        InspectionKinds.Slice,
        InspectionKinds.Plan,
        InspectionKinds.Place,
        InspectionKinds.Assignment,
        InspectionKinds.Walkers,
        InspectionKinds.ScopeReasons,
        InspectionKinds.ScopeChange,
        InspectionKinds.VisitFacts,
        InspectionKinds.Access,
        EvidenceKinds.Observation,
        EvidenceKinds.Note,
        EvidenceKinds.NoteSorted,
        EvidenceKinds.Determination,
        EvidenceKinds.NotAssessed,
        FindingKinds.Finding,
        FindingKinds.FindingWithdrawn,
        FindingKinds.Recommendation,
        ReviewKinds.TakenBack,
        ReviewKinds.SignOff,
        ReviewKinds.ReportIssued,
        ReviewKinds.ReportWithdrawn,
    }.ToDictionary(k => (k.Name, k.Version));

    /// <summary>The kind of an entry; null where only a newer Plumbline knows it.</summary>
    public static Kind? Of(EntryHeader header) => Known.GetValueOrDefault((header.Kind, header.Version));

    /// <summary>What an entry is, for a list: its kind's name, and that only a newer Plumbline knows it where that is so.</summary>
    public static string Words(EntryHeader header) =>
        header.Kind.Replace('-', ' ') + (Of(header) is null ? ", made by a newer Plumbline" : "");

    /// <summary>The payload as its kind reads it; null where it is not here or the kind is unknown.</summary>
    /// <exception cref="ProblemException">entry-payload.</exception>
    public static object? Read(Entry entry) => entry.Payload is null ? null : Of(entry.Header)?.Read(entry);

    /// <summary>Takes one entry into the inspection.</summary>
    public static void Apply(this Inspection inspection, Entry entry) => inspection.Apply(entry, Read(entry));

    /// <summary>The inspection that the entries make, in whatever order they come.</summary>
    public static Inspection Fold(Guid id, IEnumerable<Entry> entries)
    {
        var inspection = new Inspection(id);
        foreach (var entry in entries)
            inspection.Apply(entry);
        return inspection;
    }
}
