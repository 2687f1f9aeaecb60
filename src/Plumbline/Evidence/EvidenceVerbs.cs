using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Evidence;

/// <summary>
/// What a walk sets once and every key after it takes along: place, method, origin, and who saw it.
/// </summary>
public sealed record Standpoint(Guid? Place, Method Method, Origin Origin, Guid ObservedBy);

/// <summary>The verbs of looking and deciding; each gives the entries to keep, and changes nothing itself.</summary>
public static class EvidenceVerbs
{
    /// <summary>Something was seen from where the monitor stands.</summary>
    public static Entry Observe(
        this PlanRecord plan,
        Guid journal,
        string requirement,
        Shows shows,
        Standpoint from,
        Guid by,
        DateTimeOffset at,
        string? note = null,
        Extent? extent = null,
        Reading? reading = null
    ) =>
        EvidenceKinds.Observation.Record(
            journal,
            new Observation(
                [Known(plan, requirement).Id],
                shows,
                from.Method,
                from.Origin,
                from.ObservedBy,
                at,
                from.Place,
                Blank(note),
                extent,
                reading
            ),
            by,
            at
        );

    /// <summary>
    /// The holder or the lead decides a line on everything seen so far, and so settles what was decided before.
    /// </summary>
    /// <param name="alsoRestsOn">Observations made in the same act.</param>
    /// <exception cref="ProblemException">not-holder, unable-without-why.</exception>
    public static Entry Decide(
        this EvidenceRecord evidence,
        PlanRecord plan,
        Guid journal,
        string requirement,
        Verdict verdict,
        Guid by,
        DateTimeOffset at,
        WhyNot? why = null,
        string? reason = null,
        params IEnumerable<Guid> alsoRestsOn
    )
    {
        var line = Known(plan, requirement);
        if (!plan.MayDecide(by, requirement))
            throw new ProblemException(
                EvidenceProblems.NotHolder(line.Code, plan.NameOf(plan.HolderOf(line.Requirement.Standard)))
            );
        if (verdict == Verdict.Unable && why is null)
            throw new ProblemException(EvidenceProblems.UnableWithoutWhy(line.Code));
        var state = evidence.StateOf(line);
        if (state.IsContested && Blank(reason) is null)
            throw new ProblemException(EvidenceProblems.SettledWithoutReason(line.Code));

        Guid[] restsOn = [.. state.Observations.Select(o => o.Id), .. alsoRestsOn];
        return EvidenceKinds.Determination.Record(
            journal,
            new Determination(
                requirement,
                verdict,
                restsOn,
                verdict == Verdict.Unable ? why : null,
                Blank(reason)
            ),
            by,
            at,
            refs: restsOn,
            replaces: state.Determinations.Select(d => d.Id)
        );
    }

    /// <summary>
    /// One key on a line: records what was seen from here and, where <paramref name="by"/> may decide the line, decides it.
    /// "Not applicable" is the holder's alone; a colleague's becomes a note.
    /// </summary>
    public static IReadOnlyList<Entry> Press(
        this EvidenceRecord evidence,
        PlanRecord plan,
        Guid journal,
        string requirement,
        Verdict verdict,
        Standpoint from,
        Guid by,
        DateTimeOffset at,
        WhyNot? why = null,
        string? note = null,
        Extent? extent = null
    )
    {
        var line = Known(plan, requirement);
        var holds = plan.MayDecide(by, requirement);
        if (verdict == Verdict.NotApplicable)
            return holds
                ? [evidence.Decide(plan, journal, requirement, verdict, by, at, reason: note)]
                : [Jot(journal, $"{line.Code}: not applicable? {note}".Trim(), from.Place, by, at)];

        var shows = verdict switch
        {
            Verdict.Compliant => Shows.Met,
            Verdict.Deficient => Shows.NotMet,
            _ => Shows.NotSeen,
        };
        var seen = plan.Observe(journal, requirement, shows, from, by, at, note, extent);
        return holds
            ?
            [
                seen,
                evidence.Decide(
                    plan,
                    journal,
                    requirement,
                    verdict,
                    by,
                    at,
                    why ?? (verdict == Verdict.Unable ? WhyNot.NoTime : null),
                    note,
                    seen.Id
                ),
            ]
            : [seen];
    }

    /// <summary>A note to sort later.</summary>
    public static Entry Jot(Guid journal, string text, Guid? place, Guid by, DateTimeOffset at)
    {
        if (Blank(text) is not { } words)
            throw new ProblemException(EvidenceProblems.NoteEmpty);
        return EvidenceKinds.Note.Record(journal, new Note(words, place), by, at);
    }

    /// <summary>One reason for many lines that nobody assessed.</summary>
    public static Entry LeaveUnassessed(
        this PlanRecord plan,
        Guid journal,
        IReadOnlyList<string> requirements,
        WhyNot why,
        string? reason,
        Guid by,
        DateTimeOffset at
    ) =>
        EvidenceKinds.NotAssessed.Record(
            journal,
            new NotAssessed([.. requirements.Select(r => Known(plan, r).Id)], why, Blank(reason)),
            by,
            at
        );

    private static Line Known(PlanRecord plan, string requirement) =>
        plan.Line(requirement) ?? throw new ProblemException(EvidenceProblems.UnknownLine(requirement));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
