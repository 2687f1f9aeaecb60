using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Evidence;

/// <summary>
/// A sheet of paper, known by what holds for every line on it. Two people who type the same one name the same sheet, on
/// whichever laptop.
/// </summary>
/// <param name="Observer">Who saw what stands on it.</param>
/// <param name="Place">Null for a sheet that belongs to no place.</param>
public sealed record Sheet(Guid Observer, Guid? Place, DateOnly Day, Method Method)
{
    /// <summary>The sheet that an observation was typed from; null where there was none.</summary>
    public static Sheet? Of(Observation seen) =>
        seen.Transcribed is { } from ? new Sheet(seen.ObservedBy, seen.Place, from.Day, seen.Method) : null;

    /// <summary>A sheet says the day and not the hour: noon, which is the same day wherever anybody reads it.</summary>
    public DateTimeOffset Noon => new(Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    /// <summary>Why nothing can be typed from it; null where it can.</summary>
    /// <param name="today">The day where the person types.</param>
    public Problem? WhyNot(PlanRecord plan, DateOnly today) =>
        plan.Plan is { } planned && Day < planned.FirstDay ? SheetProblems.BeforePlan(Day, planned.FirstDay)
        : Day > today ? SheetProblems.InFuture(Day, today)
        : null;
}

/// <summary>That an observation was typed from a sheet of paper.</summary>
/// <param name="Day">The day on the sheet.</param>
/// <param name="Because">Why this stands where the sheet was typed twice and not alike; null where it was not.</param>
public sealed record Transcribed(DateOnly Day, string? Because = null);

/// <summary>One line of a sheet with everything that was typed for it and stands, the lowest id first.</summary>
public sealed record SheetLine(Sheet Sheet, string Requirement, IReadOnlyList<Recorded<Observation>> Entered)
{
    /// <summary>One of each different reading of the paper.</summary>
    public IReadOnlyList<Recorded<Observation>> Readings =>
        [.. Entered.DistinctBy(e => DoubleEntry.Content(e.Thing!))];

    /// <summary>The reading that an entry agrees with.</summary>
    public Recorded<Observation> ReadingOf(Recorded<Observation> entry) =>
        Readings.First(r => DoubleEntry.Content(r.Thing!).Equals(DoubleEntry.Content(entry.Thing!)));

    /// <summary>It was read in more than one way, and nobody said yet which stands.</summary>
    public bool IsApart => Readings.Count > 1;

    /// <summary>More than one entry says the same of it.</summary>
    public bool IsConfirmed => Entered.Count > 1 && !IsApart;
}
