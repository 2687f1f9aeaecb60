using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;
using Place = Plumbline.Inspections.Place;

namespace Plumbline.Tests.Inspections;

public sealed class AssignmentTests
{
    private readonly ExampleJail jail = new();

    private PlanRecord Plan => jail.Inspection.Plan;

    [Fact]
    public void A_plan_of_before_places_had_walkers_reads_the_same_and_gives_them_to_nobody()
    {
        Assert.Null(Plan.Plan!.Walkers);
        Assert.Empty(Plan.WalkersOf(UnitA.Id));
        Assert.False(Plan.HasWalkers);
        Assert.Null(Plan.WhyIn(Showers));
    }

    [Fact]
    public void The_lead_gives_places_and_standards_after_the_plan_was_signed()
    {
        jail.Take(Plan.GiveToWalk(jail.Id, UnitA.Id, [B, A, B], A, jail.Next()));
        jail.Take(Plan.Assign(jail.Id, "ex/4.3", A, A, jail.Next()));

        Assert.Equal([B, A], Plan.WalkersOf(UnitA.Id));
        Assert.Equal(A, Plan.HolderOf("ex/4.3"));

        jail.Take(Plan.GiveToWalk(jail.Id, UnitA.Id, [], A, jail.Next()));
        Assert.Empty(Plan.WalkersOf(UnitA.Id));
        Assert.False(Plan.HasWalkers);
    }

    [Fact]
    public void Nobody_but_the_lead_gives_anything_to_anybody()
    {
        var place = Assert.Throws<ProblemException>(() =>
            Plan.GiveToWalk(jail.Id, UnitA.Id, [B], B, jail.Next())
        );
        var standard = Assert.Throws<ProblemException>(() =>
            Plan.Assign(jail.Id, "ex/4.3", B, B, jail.Next())
        );

        Assert.All([place, standard], refused => Assert.Equal("lead-only", refused.Problems[0].Code));
        Assert.Throws<ArgumentException>(() =>
            Plan.GiveToWalk(jail.Id, UnitA.Id, [Guid.CreateVersion7()], A, jail.Next())
        );
        Assert.Throws<ArgumentException>(() =>
            Plan.GiveToWalk(jail.Id, Guid.CreateVersion7(), [B], A, jail.Next())
        );
        Assert.Throws<ArgumentException>(() => Plan.Assign(jail.Id, "ex/9.9", B, A, jail.Next()));
    }

    [Fact]
    public void Why_a_line_is_in_is_erased_without_the_plan_and_a_later_change_says_its_own_reason()
    {
        var earlier = new EarlierDeficiency(
            Showers,
            null,
            "ODO",
            new DateOnly(2024, 3, 1),
            "mould in the showers"
        );
        var said = jail.Take(
            InspectionKinds.ScopeReasons.Record(
                jail.Id,
                new ScopeReasons([new WhyIn(Showers, "Found deficient here before.", [earlier])]),
                A,
                jail.Next()
            )
        );
        Assert.Equal([earlier], Plan.WhyIn(Showers)!.Earlier!);
        Assert.True(Plan.WhyIn(Showers)!.TestAgain);

        jail.Take(
            Plumbline.Journal.JournalKinds.Erased.Record(
                jail.Id,
                new Plumbline.Journal.Erased(said.Id, "it named somebody"),
                A,
                jail.Next(),
                refs: [said.Id]
            )
        );

        Assert.Null(Plan.WhyIn(Showers));
        Assert.NotNull(Plan.Plan);
    }
}
