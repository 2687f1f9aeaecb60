using Plumbline.Facilities;

namespace Plumbline.Published;

/// <summary>
/// An inspection by somebody else, as they published it. What was not printed is null and stays so: no method,
/// corroboration, coverage or sign-off is invented for it.
/// </summary>
public sealed record PublishedInspection
{
    /// <summary>Stable: the case's own id, or body, facility and month.</summary>
    public required string Id { get; init; }

    /// <summary>As printed: "ICE OPR/ODO".</summary>
    public required string Body { get; init; }

    public required InspectingBody By { get; init; }

    /// <summary>The kind of inspection as printed: "Follow-Up Compliance Inspection".</summary>
    public string? Kind { get; init; }

    public required string FacilityName { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    /// <summary>DETLOC.</summary>
    public string? Code { get; init; }

    public string? FieldOffice { get; init; }

    /// <summary>The facility of the register; null where none matches.</summary>
    public Guid? Facility { get; init; }

    /// <summary>On what the match rests, or why there is none.</summary>
    public string? Match { get; init; }

    public DateOnly? Start { get; init; }

    /// <summary>The last day; the first of the month where only the month is known.</summary>
    public required DateOnly End { get; init; }

    public bool MonthOnly { get; init; }

    /// <summary>The editions as printed: one, or two in one inspection.</summary>
    public string? Edition { get; init; }

    /// <summary>How the edition is known.</summary>
    public string? EditionBasis { get; init; }

    /// <summary>What the inspector recommended; the final rating is somebody else's.</summary>
    public string? RatingRecommended { get; init; }

    /// <summary>Address of the report, or name of its document; the inspection's id where neither may be kept.</summary>
    public required string Source { get; init; }

    /// <summary>What kind of file it comes from; where several speak of one report, the fullest.</summary>
    public required Reading Reading { get; init; }

    /// <summary>How its facts came here.</summary>
    public string? ObtainedFrom { get; init; }

    /// <summary>A to D, and what that means: A every finding with its citation; B every finding and the printed totals; C every finding; D totals or findings only in part.</summary>
    public required string Grade { get; init; }

    public PrintedTotals? Printed { get; init; }

    /// <summary>The total that the public data set gives for the report; it can differ from the one printed.</summary>
    public int? Listed { get; init; }

    /// <summary>Deficient components as the letter's own table adds up; only for a body that counts components.</summary>
    public int? ComponentsCounted { get; init; }

    public IReadOnlyList<StandardCount> ByStandard { get; init; } = [];

    public IReadOnlyList<PublishedFinding> Findings { get; init; } = [];

    public IReadOnlyList<string> AreasOfConcern { get; init; } = [];

    public IReadOnlyList<string> BestPractices { get; init; } = [];

    public IReadOnlyList<string> NotDeficiencies { get; init; } = [];

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Detained people interviewed, as the data set has it.</summary>
    public int? Interviews { get; init; }

    /// <summary>Findings of the same report in another reading, which are not repeated here.</summary>
    public int? OtherReading { get; init; }

    public Counted Counted => Counted.Of(this);

    public IReadOnlyList<Mismatch> Mismatches => [.. Mismatch.Of(this)];

    public IReadOnlyList<EditionNamed> Editions => EditionNamed.Read(Edition);

    /// <summary>What this body counts: "deficiencies" or "components". The two are never added up.</summary>
    public string Unit => By == InspectingBody.Contractor ? "components" : "deficiencies";

    /// <summary>The total as printed, or as the data set lists it; null where neither is known.</summary>
    public int? AsListed =>
        By == InspectingBody.Contractor ? Printed?.Components : Printed?.Deficiencies ?? Listed;

    public int? AsCounted => By == InspectingBody.Contractor ? Counted.Components : Counted.Deficiencies;
}

/// <summary>Who inspected; each has its own way to count.</summary>
public enum InspectingBody
{
    /// <summary>ICE's Office of Detention Oversight: counts deficiencies.</summary>
    DetentionOversight,

    /// <summary>A review of a death by ICE: numbers deficiencies, and is no inspection of a facility.</summary>
    DeathReview,

    /// <summary>ICE's contractor: counts deficient components.</summary>
    Contractor,
}

/// <summary>How full a file's account of a report is, from the least.</summary>
public enum Reading
{
    /// <summary>Findings, grouped by report.</summary>
    FindingsOnly,

    /// <summary>One line an inspection, with totals.</summary>
    ListLine,

    /// <summary>A file of its own.</summary>
    Case,
}

/// <summary>Totals as the report prints them.</summary>
public sealed record PrintedTotals(
    int? StandardsReviewed = null,
    int? StandardsCompliant = null,
    int? DeficientStandards = null,
    int? Deficiencies = null,
    int? Components = null,
    int? RepeatDeficiencies = null,
    int? PriorityComponents = null,
    int? CorrectiveActions = null,
    IReadOnlyList<string>? PartialStandards = null,
    PriorTotals? Prior = null
);

/// <summary>What the report prints of the inspection before it.</summary>
public sealed record PriorTotals(string Date, int? DeficientStandards, int? Deficiencies, string? Note);

/// <summary>One line of the report's own table.</summary>
/// <param name="Count">Deficiencies or components, as the body counts.</param>
public sealed record StandardCount(string Standard, int Count, int? Repeat = null, int? Priority = null);

/// <summary>Something else that the file says of the inspection, in its words.</summary>
public sealed record Remark(string About, string Text);
