using CsCheck;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Published;
using Plumbline.Standards;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

public sealed class ScopeChoiceTests
{
    private static readonly Ability[] tourAndInterviews = [Ability.Tour, Ability.PrivateInterviews];

    /// <summary>The example's lines: three by tour, of which one about food; two by interview; one by files.</summary>
    private static readonly Edition edition = ExampleEdition.Make() with
    {
        Standards =
        [
            .. ExampleEdition
                .Make()
                .Standards.Select(s =>
                    s with
                    {
                        Requirements =
                        [
                            .. s.Requirements.Select(r =>
                                r with
                                {
                                    SeenBy = [Way(r.Id)],
                                    Topics = r.Id == Drills ? ["fire safety"] : ["records"],
                                }
                            ),
                        ],
                    }
                ),
        ],
    };

    private static readonly EarlierDeficiency mould = new(
        Showers,
        "EHS-64",
        "ODO",
        new DateOnly(2024, 3, 1),
        "mould in the showers"
    );

    private static SeenBy Way(string id) =>
        id is Showers or Inventory or Drills ? SeenBy.Tour
        : id == Assessment ? SeenBy.Files
        : SeenBy.Interview;

    private static IReadOnlyList<WhyIn> Tour(ScopeGrounds grounds, int most = 80) =>
        ScopeChoice.Of(ScopePreset.Tour, [edition], tourAndInterviews, grounds, most);

    [Fact]
    public void A_tour_tests_again_first_then_goes_by_facilities_then_fills_up_with_health_and_safety()
    {
        var grounds = new ScopeGrounds(
            [mould],
            [new(Tuberculosis, 7, 118), new(Inventory, 23, 118), new(Assessment, 90, 118)]
        );

        Assert.Equal(
            [
                (
                    Showers,
                    "Test again: ODO found it deficient here in March 2024, the last time anything was; a tour can show it."
                ),
                (
                    Inventory,
                    "Found deficient at 23 of 118 facilities in published findings; a tour can show it."
                ),
                (
                    Tuberculosis,
                    "Found deficient at 7 of 118 facilities in published findings; an interview can show it."
                ),
                (
                    Drills,
                    "Found deficient at no facility in the published findings held; it fills up, because it is about health and safety; a tour can show it."
                ),
            ],
            Tour(grounds).Select(w => (w.Requirement, w.Reason))
        );
        Assert.Equal([mould], Tour(grounds)[0].Earlier!);
    }

    [Fact]
    public void Lines_that_nobody_was_found_deficient_on_are_left_out_where_the_others_fill_the_day()
    {
        var grounds = new ScopeGrounds([mould], [new(Tuberculosis, 7, 118), new(Inventory, 23, 118)]);

        Assert.Equal([Showers, Inventory], Tour(grounds, most: 2).Select(w => w.Requirement));
    }

    [Fact]
    public void What_was_found_here_before_and_this_visit_cannot_show_is_in_to_be_set_aside_and_takes_no_room()
    {
        var late = mould with { Requirement = Assessment, Text = "late" };
        var grounds = new ScopeGrounds([late, mould], [new(Inventory, 23, 118)]);

        var chosen = Tour(grounds, most: 2);

        Assert.Equal([Inventory, Showers, Assessment], chosen.Select(w => w.Requirement).Order());
        Assert.Contains("this visit cannot show it", chosen.Single(w => w.Requirement == Assessment).Reason);
    }

    [Fact]
    public void A_follow_up_takes_only_what_was_found_here_the_last_inspection_first()
    {
        var before = mould with
        {
            Requirement = Consent,
            Body = "An invented oversight body",
            Member = "Inspector B",
            Date = new DateOnly(2023, 1, 5),
        };
        var grounds = new ScopeGrounds([before, mould with { Date = before.Date }, mould], []);

        var chosen = ScopeChoice.Of(ScopePreset.FollowUp, [edition], tourAndInterviews, grounds);

        Assert.Equal([Showers, Consent], chosen.Select(w => w.Requirement));
        Assert.Contains("the last time anything was, and once before", chosen[0].Reason);
        Assert.DoesNotContain("last time", chosen[1].Reason);
        Assert.Equal(
            "An invented oversight body (Inspector B), January 2023: mould in the showers",
            ScopeWords.Of(chosen[1].Earlier![0])
        );
    }

    [Fact]
    public void Health_and_safety_and_everything_say_so_of_each_line()
    {
        var health = ScopeChoice.Of(
            ScopePreset.HealthAndSafety,
            [edition],
            tourAndInterviews,
            ScopeGrounds.None
        );
        var everything = ScopeChoice.Of(
            ScopePreset.Everything,
            [edition],
            tourAndInterviews,
            new ScopeGrounds([], [new(Consent, 1, 1, "EX 0", 3)])
        );

        Assert.Equal(Drills, Assert.Single(health).Requirement);
        Assert.StartsWith("Health and safety; found deficient at no facility", health[0].Reason);
        Assert.Equal(6, everything.Count);
        Assert.Equal(
            "Everything held was chosen; found deficient at 1 of 1 facility in published findings under EX 0, from which it was carried over (by a number that stands for 3 lines); an interview can show it.",
            everything[0].Reason
        );
    }

    [Fact]
    public void The_order_depends_on_nothing_but_what_was_found()
    {
        string[] ids = [.. edition.Requirements.Select(r => r.Id)];
        var found = Gen.Int[1, 5]
            .Array[6]
            .Select(n => ids.Zip(n, (id, f) => new FoundAmong(id, f, 9)).ToArray());
        var earlier = Gen.Select(
            Gen.Int[0, 5],
            Gen.Int[1, 3],
            (i, month) => mould with { Requirement = ids[i], Date = new DateOnly(2024, month, 1) }
        ).Array[0, 8];

        Gen.Select(found, earlier, Gen.Int[1, 7], Gen.Int)
            .Sample(
                (f, e, most, seed) =>
                {
                    var once = Tour(new ScopeGrounds(e, f), most);
                    var random = new Random(seed);
                    random.Shuffle(f);
                    random.Shuffle(e);
                    var turned = edition with { Standards = [.. edition.Standards.Reverse()] };
                    var again = ScopeChoice.Of(
                        ScopePreset.Tour,
                        [turned],
                        tourAndInterviews,
                        new ScopeGrounds(e, f),
                        most
                    );

                    Assert.Equal(
                        once.Select(w => (w.Requirement, w.Reason)),
                        again.Select(w => (w.Requirement, w.Reason))
                    );
                    Assert.Equal(once.OrderBy(w => !w.TestAgain), once);
                    Assert.True(once.Count(w => Way(w.Requirement) != SeenBy.Files) <= most);
                    var counts = once.Where(w => !w.TestAgain)
                        .Select(w => f.Single(x => x.Requirement == w.Requirement).Facilities);
                    Assert.Equal(counts.OrderDescending(), counts);
                }
            );
    }
}
