using Bunit;
using Plumbline.Field.Worksheets;
using Plumbline.Inspections;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Inspections;
using Plumbline.Tests.Review;
using Plumbline.Worksheets;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Worksheets;

public sealed class AssignmentsTests
{
    private static void Given(ExampleJail jail)
    {
        var plan = jail.Inspection.Plan;
        jail.Take(plan.GiveToWalk(jail.Id, Clinic.Id, [B], A, jail.Next()));
        jail.Take(plan.Assign(jail.Id, "ex/4.3", B, A, jail.Next()));
        jail.Take(
            InspectionKinds.ScopeReasons.Record(
                jail.Id,
                new ScopeReasons([
                    new WhyIn(
                        Assessment,
                        "Test again.",
                        [new(Assessment, null, "ODO", new DateOnly(2024, 3, 1), "late")]
                    ),
                ]),
                A,
                jail.Next()
            )
        );
    }

    [Fact]
    public void Each_person_has_the_standards_they_hold_and_the_places_they_walk_and_every_line_has_one_holder()
    {
        var jail = new ExampleJail();
        Given(jail);

        var shares = Assignments.Of(jail.Inspection.Plan);

        var b = shares.People.Single(p => p.Member.Id == B);
        Assert.Equal(("ex/4.3", 3, 1), b.Standards.Select(s => (s.Standard.Id, s.Lines, s.Again)).Single());
        Assert.Equal(Clinic.Id, Assert.Single(b.Places).Place.Id);
        Assert.DoesNotContain(shares.NotWalked, p => p.Place.Id == Clinic.Id);
        Assert.Contains(shares.NotWalked, p => p.Place.Id == UnitA.Id);
        Assert.Equal(jail.Inspection.Plan.Scope.Count(), shares.People.Sum(p => p.Lines));
    }

    [Fact]
    public void A_place_counts_the_lines_that_such_a_place_can_show_and_one_of_no_kind_says_so()
    {
        var jail = new ExampleJail();
        jail.Take(
            InspectionKinds.Place.Record(jail.Id, new Place(Guid.CreateVersion7(), "Back"), A, jail.Next())
        );

        var places = Assignments.Of(jail.Inspection.Plan).NotWalked;

        Assert.Equal(3, places.Single(p => p.Place.Id == Clinic.Id).Lines);
        Assert.Null(places.Single(p => p.Place.Name == "Back").Lines);
    }

    [Fact]
    public async Task The_page_begins_with_what_nobody_was_given_and_the_lead_gives_it()
    {
        using var on = WalkInMemory.As(A, before: Given);
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<AssignmentsDesk>(p => p.Add(d => d.Open, on.Open));

        Assert.Equal("Given to nobody", desk.Find("h2").TextContent);
        Assert.Contains("1 to test again", desk.Find($"[aria-labelledby='share-{B}']").TextContent);

        var unit = desk.FindAll("fieldset").Single(f => f.TextContent.Contains(UnitA.Name));
        await unit.QuerySelectorAll("input")[1].ChangeAsync(new() { Value = true });
        await desk.WaitForStateAsync(() => on.Open.Plan.WalkersOf(UnitA.Id).Count == 1);
        Assert.Equal([B], on.Open.Plan.WalkersOf(UnitA.Id));

        await desk.Find("select[aria-label='Holder of 1.1']").ChangeAsync(new() { Value = B.ToString() });
        await desk.WaitForStateAsync(() => on.Open.Plan.HolderOf("ex/1.1") == B);
        Assert.Contains("1.1", desk.Find($"[aria-labelledby='share-{B}']").TextContent);
    }

    [Fact]
    public async Task Nobody_but_the_lead_is_offered_a_change()
    {
        using var on = WalkInMemory.As(B, before: Given);
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<AssignmentsDesk>(p => p.Add(d => d.Open, on.Open));

        Assert.Empty(desk.FindAll("select"));
        Assert.Contains("(you)", desk.Find($"#share-{B}").TextContent);
    }
}
