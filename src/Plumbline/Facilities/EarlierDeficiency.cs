namespace Plumbline.Facilities;

/// <summary>Something that a published inspection found deficient at a facility.</summary>
/// <param name="Requirement">Id of the line that it leads to; null where none does.</param>
/// <param name="Component">The checklist number as printed, such as MC-27; null where none was.</param>
/// <param name="Body">Who found it.</param>
/// <param name="Date">The last day of that inspection; the first of the month where only the month is known.</param>
public sealed record EarlierDeficiency(
    string? Requirement,
    string? Component,
    string Body,
    DateOnly Date,
    string Text
);
