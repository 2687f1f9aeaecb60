using System.Text.Json.Serialization;

namespace Plumbline.Facilities;

/// <summary>Something that an earlier inspection, a published one or one of ours, found deficient at a facility.</summary>
/// <param name="Requirement">Id of the line that it leads to; null where none does.</param>
/// <param name="Component">The checklist number as printed, such as MC-27; null where none was.</param>
/// <param name="Body">Who found it: the body that published it, or the one that our team came from.</param>
/// <param name="Date">The last day of that inspection; the first of the month where only the month is known.</param>
/// <param name="Member">Who of our team wrote it up; null for a published one.</param>
/// <param name="Inspection">Id of our inspection; null for a published one.</param>
/// <param name="Under">Name of the edition it was found under, where the line is its equal or was carried over from it; else null.</param>
public sealed record EarlierDeficiency(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Requirement,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Component,
    string Body,
    DateOnly Date,
    string Text,
    string? Member = null,
    Guid? Inspection = null,
    string? Under = null
);
