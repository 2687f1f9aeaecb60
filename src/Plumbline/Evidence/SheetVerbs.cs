using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Evidence;

/// <summary>What stands on one line of a sheet beside the line's number.</summary>
public sealed record SheetMarks(
    Shows Shows,
    Extent? Extent = null,
    string? Note = null,
    Origin Origin = Origin.Monitor
);

/// <summary>The verbs of typing paper in; each gives the entry to keep. Who types is the entry's member.</summary>
public static class SheetVerbs
{
    /// <summary>A marked line becomes an observation by who filled in the sheet.</summary>
    /// <param name="today">The day where the person types.</param>
    /// <param name="instead">The entries whose place it takes, where it corrects what was typed before.</param>
    /// <exception cref="ProblemException">sheet-before-plan, sheet-in-future, line-unknown, sheet-line-typed.</exception>
    public static Entry Transcribe(
        this EvidenceRecord evidence,
        PlanRecord plan,
        Guid journal,
        Sheet sheet,
        string requirement,
        SheetMarks marks,
        Guid by,
        DateTimeOffset at,
        DateOnly today,
        params IReadOnlyList<Guid> instead
    )
    {
        Check(sheet, plan, today);
        var line =
            plan.Line(requirement) ?? throw new ProblemException(EvidenceProblems.UnknownLine(requirement));
        var mine = evidence
            .StateOf(line)
            .Observations.FirstOrDefault(o =>
                o.Header.Member == by && Sheet.Of(o.Thing!) == sheet && !instead.Contains(o.Id)
            );
        if (mine is not null)
            throw new ProblemException(SheetProblems.LineTyped(line.Code, mine.Thing!.Shows));
        return Record(journal, sheet, requirement, marks, new Transcribed(sheet.Day), by, at, instead);
    }

    /// <summary>A note on the paper that names no line: unsorted, by who filled in the sheet.</summary>
    /// <exception cref="ProblemException">sheet-before-plan, sheet-in-future, note-empty.</exception>
    public static Entry TranscribeNote(
        this PlanRecord plan,
        Guid journal,
        Sheet sheet,
        string text,
        Guid by,
        DateTimeOffset at,
        DateOnly today,
        params IReadOnlyList<Guid> instead
    )
    {
        Check(sheet, plan, today);
        if (string.IsNullOrWhiteSpace(text))
            throw new ProblemException(EvidenceProblems.NoteEmpty);
        return EvidenceKinds.Note.Record(
            journal,
            new Note(text.Trim(), sheet.Place, sheet.Observer, sheet.Day),
            by,
            at,
            replaces: instead
        );
    }

    /// <summary>Says which of two readings of the paper stands; the others stay in the journal.</summary>
    /// <param name="stands">Id of one of the entries.</param>
    /// <param name="reason">In words, or "as on paper".</param>
    /// <exception cref="ProblemException">sheet-settled-without-reason.</exception>
    public static Entry Settle(
        this SheetLine line,
        Guid journal,
        Guid stands,
        string? reason,
        Guid by,
        DateTimeOffset at
    )
    {
        var chosen =
            line.Entered.FirstOrDefault(e => e.Id == stands)?.Thing
            ?? throw new ArgumentException("It is no entry of this line.", nameof(stands));
        if (string.IsNullOrWhiteSpace(reason))
            throw new ProblemException(SheetProblems.SettledWithoutReason);
        return Record(
            journal,
            line.Sheet,
            line.Requirement,
            new SheetMarks(chosen.Shows, chosen.Extent, chosen.Note, chosen.Origin),
            new Transcribed(line.Sheet.Day, reason.Trim()),
            by,
            at,
            [.. line.Entered.Select(e => e.Id)]
        );
    }

    private static Entry Record(
        Guid journal,
        Sheet sheet,
        string requirement,
        SheetMarks marks,
        Transcribed from,
        Guid by,
        DateTimeOffset at,
        IReadOnlyList<Guid> instead
    ) =>
        EvidenceKinds.Observation.Record(
            journal,
            new Observation(
                [requirement],
                marks.Shows,
                sheet.Method,
                marks.Origin,
                sheet.Observer,
                sheet.Noon,
                sheet.Place,
                string.IsNullOrWhiteSpace(marks.Note) ? null : marks.Note.Trim(),
                marks.Extent,
                Transcribed: from
            ),
            by,
            at,
            replaces: instead
        );

    private static void Check(Sheet sheet, PlanRecord plan, DateOnly today)
    {
        if (plan.Member(sheet.Observer) is null)
            throw new ArgumentException("The observer is nobody of the team.", nameof(sheet));
        if (sheet.WhyNot(plan, today) is { } problem)
            throw new ProblemException(problem);
    }
}
