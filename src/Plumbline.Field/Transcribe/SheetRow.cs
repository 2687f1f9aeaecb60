using Plumbline.Evidence;
using Plumbline.Journal;

namespace Plumbline.Field.Transcribe;

/// <summary>The row being typed, as typed.</summary>
public sealed record SheetRow
{
    public string Line { get; init; } = "";

    public Shows? Shows { get; init; }

    public string HowMany { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>The entries whose place it will take.</summary>
    public IReadOnlyList<Guid> Instead { get; init; } = [];

    /// <summary>A row that was kept, to be typed again.</summary>
    public static SheetRow Of(TypedRow row) =>
        new()
        {
            Line = row.Line is { } line ? $"{line.Number}" : "",
            Shows = row.Seen?.Shows,
            HowMany = row.Seen?.Extent is { } extent ? $"{extent.N}/{extent.Of}" : "",
            Note = row.Words,
            Instead = [row.Entry.Id],
        };

    /// <summary>The entry that the row becomes.</summary>
    /// <exception cref="ProblemException">sheet-row-empty, sheet-verdict-missing, and what the verbs refuse.</exception>
    internal (Entry Entry, Observation? Seen, Note? Note) Make(Transcription on)
    {
        var (open, head) = (on.Open, on.Head);
        var sheet = head.Sheet!;
        if (on.Line is not { } line)
        {
            if (Note.Trim().Length == 0 || Shows is not null || HowMany.Trim().Length > 0)
                throw new ProblemException(SheetProblems.RowEmpty);
            var jotted = open.Plan.TranscribeNote(open.Id, sheet, Note, open.Me, open.Now, on.Today, Instead);
            return (jotted, null, (Note)EvidenceKinds.Note.Read(jotted));
        }

        if (Shows is not { } shows)
            throw new ProblemException(SheetProblems.VerdictMissing);
        var marks = new SheetMarks(shows, Extent.Read(HowMany, head.Counted), Note, head.Origin);
        if (on.Kept.Underway(sheet, line)?.Seen is { } typed && Instead.Count == 0)
            throw new ProblemException(SheetProblems.LineTyped(line.Code, typed.Shows));
        var entry = open.Evidence.Transcribe(
            open.Plan,
            open.Id,
            sheet,
            line.Id,
            marks,
            open.Me,
            open.Now,
            on.Today,
            Instead
        );
        return (entry, (Observation)EvidenceKinds.Observation.Read(entry), null);
    }
}
