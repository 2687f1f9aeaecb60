namespace Plumbline.Facilities;

/// <summary>One state of one inspection and rating in ICE's detention statistics, in the spelling of that edition.</summary>
public sealed class PublishedRating
{
    /// <summary>Line of the published file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Null where no facility of the list has that name, city and state.</summary>
    public Guid? Facility { get; init; }

    public required string Name { get; init; }

    public required string City { get; init; }

    public required string State { get; init; }

    /// <summary>The columns that it stood in: LAST, ODO, NAKAMOTO, or LAST before FY22 (contractor or self-assessment).</summary>
    public required string Columns { get; init; }

    public string? Kind { get; init; }

    public string? Standard { get; init; }

    /// <summary>As printed; null where the cell is empty or a mark such as "*" or "N/A".</summary>
    public string? Rating { get; init; }

    public DateOnly? End { get; init; }

    /// <summary>What stands in place of a date: "Scheduled FY26".</summary>
    public string? EndPrinted { get; init; }

    public string? Pending { get; init; }

    /// <summary>The first and the last edition of the statistics that carry this state.</summary>
    public required string FirstSeen { get; init; }

    public required string LastSeen { get; init; }
}
