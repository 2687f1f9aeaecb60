namespace Plumbline.Evidence;

/// <summary>
/// The verdict on one requirement, on the observations that it lists. The entry's header replaces the determination before it.
/// </summary>
/// <param name="Observations">Ids of the observations it rests on: all that its maker knew of.</param>
/// <param name="Why">Required for <see cref="Verdict.Unable"/>.</param>
/// <param name="Reason">In words: why not applicable, why against the evidence, or how a contest was settled.</param>
public sealed record Determination(
    string Requirement,
    Verdict Verdict,
    IReadOnlyList<Guid> Observations,
    WhyNot? Why = null,
    string? Reason = null
);

/// <summary>The four verdicts; no determination means not assessed.</summary>
public enum Verdict
{
    Compliant,
    Deficient,
    NotApplicable,
    Unable,
}

/// <summary>Why a line could not be determined, or was not assessed.</summary>
public enum WhyNot
{
    NoTime,
    Refused,
    RecordsNotProduced,
    NoInstrument,
    BeyondCompetence,
    DidNotOccur,
}

/// <summary>Lines in scope that nobody assessed, with one reason for all of them.</summary>
public sealed record NotAssessed(IReadOnlyList<string> Requirements, WhyNot Why, string? Reason = null);
