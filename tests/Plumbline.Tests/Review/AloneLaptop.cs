using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Tests.Review;

/// <summary>A laptop without an installation: entries in memory, the fold of them, and files in and out.</summary>
internal sealed class AloneLaptop
{
    public AloneLaptop(Guid journal, Guid me, IEnumerable<Entry> opening)
    {
        (Journal, Me, Inspection) = (journal, me, new Inspection(journal));
        foreach (var entry in opening)
            Keep(entry);
    }

    public Guid Journal { get; }

    public Guid Me { get; }

    public Inspection Inspection { get; }

    public Dictionary<Guid, Entry> Entries { get; } = [];

    /// <summary>Entries whose payload may be erased and is here.</summary>
    public List<Guid> Erasable =>
        [
            .. Entries
                .Values.Where(e => e.Payload is not null && Admission.Protects(e.Header.Kind) is null)
                .Select(e => e.Id),
        ];

    public void Press(
        string requirement,
        Verdict verdict,
        Plumbline.Inspections.Place place,
        DateTimeOffset at
    )
    {
        var from = new Standpoint(place.Id, Method.Observation, Origin.Monitor, Me);
        foreach (
            var entry in Inspection.Evidence.Press(
                Inspection.Plan,
                Journal,
                requirement,
                verdict,
                from,
                Me,
                at,
                null,
                "seen"
            )
        )
            Keep(entry);
    }

    public void Keep(Entry entry)
    {
        Take(entry);
        if (Kinds.Read(entry) is Erased { Entry: var target } && Entries.TryGetValue(target, out var erased))
            Entries[target] = erased.WithoutPayload(PayloadState.Erased);
    }

    /// <summary>Everything that is here as a file's lines.</summary>
    public byte[] Save(DateTimeOffset at) =>
        new CarriedFile(
            new InspectionFileHead(InspectionFileHead.Name, InspectionFileHead.Newest, Journal, null, at, Me),
            [.. Entries.Values]
        ).ToBytes();

    public Merge Open(byte[] file)
    {
        var merge = Merge.Of(Journal, Entries.Values, CarriedFile.Read(file, "file").Entries);
        foreach (var entry in merge.New.Concat(merge.Changed.Select(c => c.After)))
            Take(entry);
        return merge;
    }

    public string Describe() => Describe(Inspection);

    public static string Describe(Inspection inspection) =>
        string.Join(
            '\n',
            inspection
                .Entries.OrderBy(e => e.Id)
                .Select(e => $"{e.Id} {Convert.ToHexString(e.HeaderHash)} {e.State}")
                .Concat(
                    inspection.Evidence.Lines.Select(l =>
                        $"{l.Line.Code} {l.Verdict} {l.IsContested} {l.LookAgain} {l.Observations.Count}"
                    )
                )
                .Append($"{inspection.Evidence.UnsortedNotes.Count()} notes")
        );

    private void Take(Entry entry)
    {
        Entries[entry.Id] = entry;
        Inspection.Apply(entry);
    }
}
