using Plumbline.Evidence;

namespace Plumbline.Findings;

public enum FindingType
{
    Deficiency,
    AreaOfConcern,
    GoodPractice,
    ReportedConcern,
}

/// <summary>Something written up for the report. An edit is a new entry that replaces the one before.</summary>
/// <param name="Requirement">The primary requirement; required for a deficiency.</param>
/// <param name="Others">Further requirements that the same facts fail.</param>
/// <param name="Statement">The facts, such as "staff did not complete a health assessment within 14 days of arrival"; the report puts the extent before it and the code after it.</param>
/// <param name="Dangerous">Dangerous to life or health.</param>
/// <param name="Corrected">What the facility did about it before the team left; null where it did nothing. It still counts.</param>
/// <param name="Quotation">The official words that a deficiency on an unverified line must be checked against.</param>
/// <param name="PeopleAffected">How many, as far as known.</param>
/// <param name="Reported">For a reported concern: what was checked and the outcome.</param>
public sealed record Finding(
    FindingType Type,
    string Statement,
    string? Requirement = null,
    IReadOnlyList<string>? Others = null,
    Extent? Extent = null,
    bool Dangerous = false,
    string? Corrected = null,
    Quotation? Quotation = null,
    int? PeopleAffected = null,
    RepeatOf? Repeat = null,
    Reported? Reported = null
)
{
    public IEnumerable<string> Requirements =>
        Requirement is null ? Others ?? [] : [Requirement, .. Others ?? []];
}

/// <summary>Where the official document says it, typed off by the person who looked.</summary>
public sealed record Quotation(string Document, string Page, string Words);

/// <summary>An earlier finding of the same duty: when, by which body, in which relation to this one.</summary>
/// <param name="Relation">repeat, recurring, found by another body, counterpart in another edition, asserted as printed.</param>
public sealed record RepeatOf(string Body, string Date, string Relation);

/// <summary>What detained people said, by how many, what was checked, and what came of it.</summary>
public sealed record Reported(int By, string Checked, string Outcome);

/// <summary>A finding taken back, and why; the entry replaces the finding.</summary>
public sealed record FindingWithdrawn(string Reason);

/// <summary>Who should do what by when, because of which findings.</summary>
/// <param name="Who">The party that answers for it: facility, operator, medical provider, ICE field office.</param>
public sealed record Recommendation(
    string Who,
    string What,
    IReadOnlyList<Guid> Findings,
    DateOnly? By = null
);
