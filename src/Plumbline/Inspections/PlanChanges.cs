using System.Text.Json.Serialization;

namespace Plumbline.Inspections;

/// <summary>Lines taken into scope or out of it after the plan was signed, and why.</summary>
/// <param name="Slice">The frozen text of the lines added; its numbers go on from the last one used.</param>
public sealed record ScopeChange(
    IReadOnlyList<string> Removed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] CatalogSlice? Slice,
    string Reason
);

/// <summary>A standard given to another member; replaces the assignment before it.</summary>
public sealed record Assignment(string Standard, Guid Member);

/// <summary>What is true on the day of the visit and nobody knew before. The newest standing one counts.</summary>
/// <param name="Population">People held that day; null where it was not learned.</param>
/// <param name="HoursOnSite">Hours the team was inside, of all days together.</param>
/// <param name="MedicalProvider">IHSC, the county, a company by its name; null where it was not learned.</param>
/// <param name="Vacancies">Open positions as told, in words.</param>
public sealed record VisitFacts(
    int? Population = null,
    int? Capacity = null,
    decimal? HoursOnSite = null,
    string? MedicalProvider = null,
    string? Vacancies = null,
    string? Note = null
);

/// <summary>Something asked for and what came of it: an area, documents, an interview.</summary>
public sealed record Access(
    AccessTo What,
    string Asked,
    AccessOutcome Outcome,
    Guid? Place = null,
    string? ReasonGiven = null,
    DateTimeOffset? AskedAt = null,
    DateTimeOffset? AnsweredAt = null
);

public enum AccessTo
{
    Area,
    Document,
    Interview,
    Person,
}

public enum AccessOutcome
{
    Given,
    Delayed,
    Partly,
    Refused,
}
