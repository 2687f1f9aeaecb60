using Plumbline.Evidence;
using Plumbline.Field.Inspections;
using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline.Field.Transcribe;

/// <summary>One row that was typed from the sheet in hand.</summary>
/// <param name="Line">Null for a note that names no line.</param>
/// <param name="Problem">Why it could not be kept; null where it is, or is on its way to the disk.</param>
public sealed record TypedRow(
    Entry Entry,
    Line? Line,
    Observation? Seen,
    Note? Note,
    bool IsSaved,
    Problem? Problem = null
)
{
    public string Words => Seen?.Note ?? Note?.Text ?? "";

    /// <summary>What stands of a sheet as this person typed it, or as it was settled; the newest first.</summary>
    public static IReadOnlyList<TypedRow> Of(OpenInspection open, Sheet sheet)
    {
        var lines =
            from seen in open.Evidence.Observations
            where seen.Thing is { Transcribed: not null } && Sheet.Of(seen.Thing) == sheet
            where seen.Header.Member == open.Me || seen.Thing!.Transcribed!.Because is not null
            let line = open.Plan.Line(seen.Thing!.Requirements[0])
            select (seen.Header, Row: new TypedRow(Entry(seen.Id), line, seen.Thing, null, true));
        var notes =
            from note in open.Evidence.Notes
            where note.Header.Member == open.Me && note.Thing is not null && note.Thing.Day == sheet.Day
            where note.Thing!.WrittenBy == sheet.Observer && note.Thing.Place == sheet.Place
            select (note.Header, Row: new TypedRow(Entry(note.Id), null, null, note.Thing, true));
        return
        [
            .. lines
                .Concat(notes)
                .OrderByDescending(r => r.Header.At)
                .ThenByDescending(r => r.Header.Id)
                .Select(r => r.Row),
        ];

        Entry Entry(Guid id) => open.Inspection.Find(id)!;
    }
}
