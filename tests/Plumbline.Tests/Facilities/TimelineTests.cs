using CsCheck;
using Plumbline.Facilities;
using Xunit;

namespace Plumbline.Tests.Facilities;

/// <summary>Where the drawing of a facility's timeline puts things: 150 to 1040 across, 70 at most down.</summary>
public sealed class TimelineTests
{
    [Fact]
    public void A_year_is_as_wide_as_another_and_the_last_one_ends_inside_the_drawing()
    {
        var timeline = new Timeline([Odo(2019, 1, 1), Odo(2022, 12, 31)]);

        Assert.Equal((2019, 2022), (timeline.FirstYear, timeline.LastYear));
        Assert.Equal([150, 372.5, 595, 817.5], timeline.Years.Select(y => y.X));
        Assert.Equal(150, timeline.In(Lane.Oversight).First().X);
        Assert.InRange(timeline.In(Lane.Oversight).Last().X, 1038.5, 1040);
    }

    [Fact]
    public void A_count_hangs_as_long_as_its_share_of_the_most_in_its_own_lane()
    {
        var timeline = new Timeline([
            Odo(2019, 6, 1, listed: 20),
            Odo(2020, 6, 1, listed: 10),
            Odo(2021, 6, 1, listed: 0),
            Odo(2022, 6, 1) with
            {
                Lane = Lane.Contractor,
                Listed = 200,
            },
        ]);

        Assert.Equal([70, 38, 0], timeline.In(Lane.Oversight).Select(h => h.Length));
        Assert.Equal([20, 10, 0], timeline.In(Lane.Oversight).Select(h => h.Count));
        Assert.Equal(70, Assert.Single(timeline.In(Lane.Contractor)).Length);
        // Three deficiencies are few, whatever else was found there.
        var few = new Timeline([Odo(2019, 6, 1, listed: 3)]);
        Assert.Equal(6 + 64 * 3 / 9.0, Assert.Single(few.In(Lane.Oversight)).Length, 9);
    }

    [Fact]
    public void A_count_of_our_own_hangs_beside_what_was_listed_only_where_the_two_differ()
    {
        var timeline = new Timeline([
            Odo(2019, 6, 1, listed: 9, counted: 7),
            Odo(2020, 6, 1, listed: 4, counted: 4),
            Odo(2021, 6, 1, counted: 2),
            Odo(2022, 6, 1),
        ]);

        Assert.Equal(
            [(9, false), (7, true), (4, false), (2, true), (null, false)],
            timeline.In(Lane.Oversight).Select(h => (h.Count, h.Dashed))
        );
    }

    [Fact]
    public void The_number_of_a_mark_goes_to_the_left_where_the_next_one_is_near()
    {
        var timeline = new Timeline([
            Odo(2019, 6, 1, listed: 5),
            Odo(2019, 7, 1, listed: 6),
            Odo(2021, 6, 1, listed: 7),
        ]);

        Assert.Equal([true, false, false], timeline.In(Lane.Oversight).Select(h => h.NumberLeft));
    }

    [Fact]
    public void A_rating_of_the_same_day_or_of_the_month_where_there_is_no_day_belongs_to_that_inspection()
    {
        var visit = Odo(2019, 6, 3, listed: 5);
        var month = Odo(2020, 6, 1) with { MonthOnly = true };
        var death = Odo(2021, 6, 3) with { DeathReview = true };
        var timeline = new Timeline([
            visit,
            month,
            death,
            Rating(2019, 6, 3, "Acceptable"),
            Rating(2019, 6, 4, "Superior"),
            Rating(2020, 6, 27, "Deficient"),
            Rating(2021, 6, 3, "Good"),
            Odo(2022, 1, 1) with
            {
                Lane = Lane.Ours,
            },
            Rating(2022, 1, 1, "Fair"),
        ]);

        Assert.Equal("Acceptable", timeline.Rows.Single(r => r.Listed == 5).Rating);
        Assert.Equal("Deficient", timeline.Rows.Single(r => r.MonthOnly).Rating);
        Assert.Null(timeline.Rows.Single(r => r.DeathReview).Rating);
        Assert.Null(timeline.Rows.Single(r => r.Lane == Lane.Ours).Rating);
        Assert.Equal(
            ["Fair", "Good", "Superior"],
            timeline.Rows.Where(r => r.Lane == Lane.Rating).Select(r => r.Rating)
        );
        Assert.Equal(timeline.Rows.OrderByDescending(r => r.Day), timeline.Rows);
    }

    [Fact]
    public void Words_of_ratings_never_run_into_each_other_and_everything_stays_in_the_drawing() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[1, 18], (day, length) => (day, length))
            .Array[1, 40]
            .Sample(drawn =>
            {
                var start = new DateOnly(2014, 1, 1);
                var timeline = new Timeline(
                    drawn.Select(d =>
                    {
                        var day = start.AddDays(d.day);
                        return Rating(day.Year, day.Month, day.Day, new string('x', d.length));
                    })
                );
                var ratings = timeline.Ratings().ToList();

                Assert.Equal(drawn.Length, ratings.Count);
                Assert.All(ratings, r => Assert.InRange(r.X, 150, 1040));
                foreach (var row in ratings.Where(r => r.Row is not null).GroupBy(r => r.Row))
                foreach (var (one, next) in row.Zip(row.Skip(1)))
                    Assert.True(Half(one.Mark) + Half(next.Mark) <= next.X - one.X);
                // What has no row had no room in any.
                Assert.All(
                    ratings.Where(r => r.Row is null),
                    r =>
                        Assert.Equal(
                            3,
                            ratings
                                .Where(o =>
                                    o.Row is not null && Math.Abs(o.X - r.X) <= Half(o.Mark) + Half(r.Mark)
                                )
                                .Select(o => o.Row)
                                .Distinct()
                                .Count()
                        )
                );
            });

    private static double Half(TimelineMark mark) => mark.Rating!.Length * 3.6 + 4;

    private static TimelineMark Odo(int year, int month, int day, int? listed = null, int? counted = null) =>
        new(
            Lane.Oversight,
            new DateOnly(year, month, day),
            "",
            "ODO",
            "inspection",
            Listed: listed,
            Counted: counted
        );

    private static TimelineMark Rating(int year, int month, int day, string rating) =>
        new(Lane.Rating, new DateOnly(year, month, day), "", "unknown", "rating", Rating: rating);
}
