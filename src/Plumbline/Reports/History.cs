namespace Plumbline.Reports;

/// <summary>What is known of a facility beside the inspection: inspections before it, published or our own, and its rating.</summary>
/// <param name="Inspections">In any order; what nobody published is null in them, never guessed.</param>
public sealed record History(
    IReadOnlyList<EarlierInspection> Inspections,
    OfficialRating? LatestRating = null
)
{
    public static History Empty { get; } = new([]);

    /// <summary>
    /// How a deficiency under <paramref name="requirement"/> stands to what was found before: "repeat" where the same body
    /// found it at its last inspection, "recurring" where it did so earlier, "found by another body"; null where nobody did.
    /// </summary>
    public Earlier? Of(string requirement, string body)
    {
        var by = Inspections.OrderByDescending(i => i.Date, StringComparer.Ordinal).ToList();
        var own = by.Where(i => i.Body == body).ToList();
        if (own is [var last, ..] && last.Deficient.Contains(requirement))
            return new Earlier("repeat", last.Body, last.Date);
        if (own.Skip(1).FirstOrDefault(i => i.Deficient.Contains(requirement)) is { } earlier)
            return new Earlier("recurring", earlier.Body, earlier.Date);
        return by.FirstOrDefault(i => i.Body != body && i.Deficient.Contains(requirement)) is { } other
            ? new Earlier("found by another body", other.Body, other.Date)
            : null;
    }
}

/// <summary>An inspection of the same facility before this one.</summary>
/// <param name="Date">As published: 2024-03 or 2024-03-14.</param>
/// <param name="Deficient">Ids of the requirements found deficient.</param>
/// <param name="Deficiencies">As printed; null where it was not.</param>
public sealed record EarlierInspection(
    string Body,
    string Date,
    IReadOnlyList<string> Deficient,
    int? Deficiencies = null,
    int? StandardsReviewed = null,
    string? Source = null
);

/// <summary>A rating that an official body published.</summary>
/// <param name="Body">Who inspected: "ODO"; "unknown" where it was not published.</param>
/// <param name="Date">The last day of the rated inspection: 2025-02-27.</param>
/// <param name="Source">The file of the statistics that lists it.</param>
public sealed record OfficialRating(string Body, string Rating, string Date, string? Source = null);

/// <summary>An earlier finding of the same duty.</summary>
/// <param name="Relation">repeat, recurring, found by another body, counterpart in another edition, asserted as printed.</param>
public sealed record Earlier(string Relation, string Body, string Date);

/// <summary>For what a report is made.</summary>
/// <param name="AsOf">The time that it carries.</param>
/// <param name="Final">False for a draft.</param>
/// <param name="Version">1 for the first final report of an audience; for a draft, of the report it would become.</param>
/// <param name="Carried">Entries that somebody else brought in; null where the installation does not say.</param>
public sealed record Occasion(DateTimeOffset AsOf, bool Final = false, int Version = 1, int? Carried = null);
