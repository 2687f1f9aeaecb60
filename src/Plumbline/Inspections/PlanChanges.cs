using System.Text.Json.Serialization;

namespace Plumbline.Inspections;

/// <summary>Lines taken into scope or out of it after the plan was signed, and why.</summary>
/// <param name="Slice">The frozen text of the lines added; its numbers go on from the last one used.</param>
/// <param name="Replaces">
/// Ids of the changes whose place it takes for the lines of which both speak, empty for none; null in entries of before
/// they were named, which then stand after everything earlier.
/// </param>
public sealed record ScopeChange(
    IReadOnlyList<string> Removed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] CatalogSlice? Slice,
    string Reason,
    IReadOnlyList<Guid>? Replaces = null
)
{
    /// <summary>The lines of which it speaks, each once; one that it both takes in and takes out leaves.</summary>
    internal IEnumerable<string> Lines => Removed.Concat(Slice?.Lines.Select(l => l.Id) ?? []).Distinct();

    internal bool TakesIn(string line) =>
        !Removed.Contains(line) && Slice?.Lines.Any(l => l.Id == line) == true;
}

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
