using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Journal;

namespace Plumbline.Review;

/// <summary>Entries taken back as they were written by mistake; the entry's header replaces them, and they stay readable.</summary>
public sealed record TakenBack(string? Reason = null);

/// <summary>Taking back what was just recorded.</summary>
public static class TakeBackVerbs
{
    /// <summary>
    /// The entries that undo <paramref name="act"/> and nothing else: what it recorded no longer stands, and what it had
    /// taken the place of stands again, as a new entry.
    /// </summary>
    /// <param name="act">Entries that one act wrote, such as an observation and a determination.</param>
    public static IReadOnlyList<Entry> TakeBack(
        this Inspection inspection,
        IReadOnlyList<Entry> act,
        Guid by,
        DateTimeOffset at
    )
    {
        var undone = act.Where(e => !inspection.IsReplaced(e.Id)).ToList();
        var restored = undone.SelectMany(e => Restore(inspection, e, by, at)).ToList();
        var gone = undone.Select(e => e.Id).Except(restored.SelectMany(e => e.Header.Replaces)).ToList();
        return gone.Count == 0
            ? restored
            :
            [
                .. restored,
                ReviewKinds.TakenBack.Record(inspection.Id, new TakenBack(), by, at, replaces: gone),
            ];
    }

    /// <summary>The entry no longer stands, and nothing that it had taken the place of comes back.</summary>
    public static Entry TakeOut(this Inspection inspection, Guid entry, Guid by, DateTimeOffset at) =>
        ReviewKinds.TakenBack.Record(inspection.Id, new TakenBack(), by, at, replaces: [entry]);

    private static IEnumerable<Entry> Restore(Inspection inspection, Entry entry, Guid by, DateTimeOffset at)
    {
        var before = entry
            .Header.Replaces.Select(inspection.Find)
            .OfType<Entry>()
            .Where(e => e.Payload is not null)
            .ToList();
        for (var i = 0; i < before.Count; i++)
        {
            IEnumerable<Guid> instead = i == 0 ? [entry.Id] : [];
            if (before[i].Header.Kind == "determination")
                yield return EvidenceKinds.Determination.Record(
                    inspection.Id,
                    (Determination)EvidenceKinds.Determination.Read(before[i]),
                    by,
                    at,
                    refs: before[i].Header.Refs,
                    replaces: instead
                );
            if (before[i].Header.Kind == "observation")
                yield return EvidenceKinds.Observation.Record(
                    inspection.Id,
                    (Observation)EvidenceKinds.Observation.Read(before[i]),
                    by,
                    at,
                    refs: before[i].Header.Refs,
                    replaces: instead
                );
            if (before[i].Header.Kind == "finding")
                yield return FindingKinds.Finding.Record(
                    inspection.Id,
                    (Finding)FindingKinds.Finding.Read(before[i]),
                    by,
                    at,
                    replaces: instead
                );
        }
    }
}
