namespace Plumbline.Facilities;

/// <summary>The lanes of a facility's timeline, from the top. Two bodies' counts never share one.</summary>
public enum Lane
{
    Ours,
    Oversight,
    Contractor,
    Rating,
}

/// <summary>Something that happened at a facility on a day: an inspection of any body, or a published rating.</summary>
/// <param name="Day">The last day; the first of the month where only the month is known.</param>
/// <param name="Listed">The count as printed or listed; null where not held.</param>
/// <param name="Counted">The count in what we hold; null where not held.</param>
/// <param name="DeathReview">Drawn as a square: it is no inspection of the facility.</param>
/// <param name="Page">Address of its page here, without a leading slash.</param>
/// <param name="Source">Address of the published report.</param>
public sealed record TimelineMark(
    Lane Lane,
    DateOnly Day,
    string When,
    string Body,
    string Kind,
    bool MonthOnly = false,
    string? Note = null,
    int? Listed = null,
    int? Counted = null,
    string? Rating = null,
    string? Edition = null,
    string? Page = null,
    string? Source = null,
    bool DeathReview = false
);

/// <summary>The marks of a facility, laid out for a drawing 1050 wide, with the rows of the table behind it.</summary>
public sealed class Timeline
{
    private const double Left = 150;
    private const double Right = 1040;
    private const double Longest = 70;

    private readonly int firstYear;
    private readonly int years;

    public Timeline(IEnumerable<TimelineMark> marks)
    {
        Rows = [.. Joined(marks.ToList()).OrderByDescending(m => m.Day).ThenBy(m => m.Lane)];
        firstYear = Rows.Count == 0 ? 0 : Rows[^1].Day.Year;
        years = Rows.Count == 0 ? 1 : Rows[0].Day.Year - firstYear + 1;
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<TimelineMark> Rows { get; }

    public int FirstYear => firstYear;

    public int LastYear => firstYear + years - 1;

    /// <summary>Where each year begins.</summary>
    public IEnumerable<(int Year, double X)> Years =>
        Enumerable.Range(firstYear, years).Select(y => (y, X(new DateOnly(y, 1, 1))));

    /// <summary>What hangs in a lane: a count by count, and where its number stands.</summary>
    public IEnumerable<Hanging> In(Lane lane)
    {
        var marks = Rows.Where(m => m.Lane == lane).OrderBy(m => m.Day).ToList();
        var most = Math.Max(9, marks.Max(m => Math.Max(m.Listed ?? 0, m.Counted ?? 0)));
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var near = i + 1 < marks.Count && X(marks[i + 1].Day) - X(mark.Day) < 26;
            if (mark.Listed is { } listed)
                yield return new Hanging(mark, X(mark.Day), Length(listed, most), listed, false, near);
            if (mark.Counted is { } counted && counted != mark.Listed)
                yield return new Hanging(mark, X(mark.Day), Length(counted, most), counted, true, near);
            if (mark is { Listed: null, Counted: null })
                yield return new Hanging(mark, X(mark.Day), 0, null, false, near);
        }
    }

    /// <summary>Ratings in three rows, so that their words do not overlap; one for which there is no room keeps its tick.</summary>
    public IEnumerable<(TimelineMark Mark, double X, int? Row)> Ratings()
    {
        var ends = new double[3];
        foreach (var mark in Rows.Where(m => m.Rating is not null).OrderBy(m => m.Day))
        {
            var (x, half) = (X(mark.Day), mark.Rating!.Length * 3.6 + 4);
            var row = Array.FindIndex(ends, end => end < x - half);
            if (row >= 0)
                ends[row] = x + half;
            yield return (mark, x, row < 0 ? null : row);
        }
    }

    private double X(DateOnly day) =>
        Left + (Right - Left) * (day.Year - firstYear + (day.DayOfYear - 1) / 366.0) / years;

    private static double Length(int count, int most) => count == 0 ? 0 : 6 + (Longest - 6) * count / most;

    /// <summary>A rating of the same day, or of the month where an inspection has no day, belongs to that inspection's row.</summary>
    private static IEnumerable<TimelineMark> Joined(List<TimelineMark> marks)
    {
        var left = marks.Where(m => m.Lane == Lane.Rating).ToList();
        foreach (var mark in marks.Where(m => m.Lane != Lane.Rating))
        {
            var rating =
                mark.Lane == Lane.Ours || mark.DeathReview ? null : left.Find(r => SameVisit(mark, r));
            if (rating is null)
                yield return mark;
            else
            {
                left.Remove(rating);
                yield return mark with
                {
                    Rating = rating.Rating,
                    Edition = mark.Edition ?? rating.Edition,
                };
            }
        }

        foreach (var rating in left)
            yield return rating;
    }

    private static bool SameVisit(TimelineMark mark, TimelineMark rating) =>
        mark.MonthOnly
            ? (mark.Day.Year, mark.Day.Month) == (rating.Day.Year, rating.Day.Month)
            : mark.Day == rating.Day;
}

/// <summary>One count of a mark as it hangs from its lane.</summary>
/// <param name="X">In the drawing's units.</param>
/// <param name="Length">In the drawing's units; 0 on the line.</param>
/// <param name="Dashed">As counted, where that differs from what is listed.</param>
/// <param name="NumberLeft">The next mark is near, so the number stands at the left.</param>
public sealed record Hanging(
    TimelineMark Mark,
    double X,
    double Length,
    int? Count,
    bool Dashed,
    bool NumberLeft
);
