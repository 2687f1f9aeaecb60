using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Evidence;

/// <summary>The verbs of sorting notes; each gives the entries to keep.</summary>
public static class NoteVerbs
{
    /// <summary>Who wrote the note: on paper, where somebody else typed it in.</summary>
    public static Guid WrittenBy(this Recorded<Note> note) => note.Thing?.WrittenBy ?? note.Header.Member;

    /// <summary>The note is put aside: it says nothing for any line, and stays in the journal with the reason.</summary>
    /// <exception cref="ProblemException">note-without-reason.</exception>
    public static Entry PutAside(
        this Recorded<Note> note,
        Guid journal,
        string? reason,
        Guid by,
        DateTimeOffset at
    )
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new ProblemException(EvidenceProblems.NoteWithoutReason);
        return EvidenceKinds.NoteSorted.Record(
            journal,
            new NoteSorted(note.Id, PutAside: true, reason.Trim()),
            by,
            at,
            refs: [note.Id]
        );
    }

    /// <summary>
    /// The note becomes one observation for the lines named, seen when the note was written by the person who wrote it.
    /// </summary>
    /// <param name="words">The note's text, or what is left of it once it is put well.</param>
    /// <exception cref="ProblemException">note-without-line, line-unknown, note-empty.</exception>
    public static IReadOnlyList<Entry> MakeObservation(
        this Recorded<Note> note,
        PlanRecord plan,
        Guid journal,
        IReadOnlyList<string> requirements,
        Shows shows,
        Method method,
        Origin origin,
        Guid? place,
        string words,
        Guid by,
        DateTimeOffset at
    )
    {
        if (requirements.Count == 0)
            throw new ProblemException(EvidenceProblems.NoteWithoutLine);
        if (requirements.FirstOrDefault(r => plan.Line(r) is null) is { } unknown)
            throw new ProblemException(EvidenceProblems.UnknownLine(unknown));
        if (string.IsNullOrWhiteSpace(words))
            throw new ProblemException(EvidenceProblems.NoteEmpty);
        var seen = EvidenceKinds.Observation.Record(
            journal,
            new Observation(
                [.. requirements.Distinct()],
                shows,
                method,
                origin,
                note.WrittenBy(),
                note.Thing?.Day is { } day
                    ? new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)
                    : note.Header.At,
                place,
                words.Trim()
            ),
            by,
            at,
            refs: [note.Id]
        );
        return
        [
            seen,
            EvidenceKinds.NoteSorted.Record(
                journal,
                new NoteSorted(note.Id, PutAside: false),
                by,
                at,
                refs: [note.Id, seen.Id]
            ),
        ];
    }
}
