using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

public sealed class DraftScopeTests
{
    private static readonly Catalog catalog = ExampleJail.Catalog;

    private static readonly EarlierDeficiency mould = new(
        Showers,
        "EHS-64",
        "ODO",
        new DateOnly(2024, 3, 1),
        "mould in the showers"
    );

    private static readonly ScopeGrounds grounds = new([mould], [new(Inventory, 23, 118)]);

    private static PlanDraft Draft() =>
        PlanDraft.New(new DateOnly(2026, 6, 9), Guid.CreateVersion7(), "Inspector A", Morning) with
        {
            Facility = new PlannedFacility(
                Guid.CreateVersion7(),
                "Example County Jail (invented example)",
                "Exampleville",
                "TX"
            ),
            Organization = "An invented oversight body",
            Editions = [new EditionChoice("ex", "chosen for the example")],
            Places = [UnitA, Clinic],
        };

    [Fact]
    public void Every_line_of_a_scope_says_why_it_is_in_also_one_that_the_lead_took_by_hand()
    {
        var draft = Draft().Take(ScopePreset.Tour, catalog, grounds).Take([Consent], catalog, grounds);

        Assert.Equal([Showers, Inventory, Consent], draft.WhyIn!.Select(w => w.Requirement));
        Assert.StartsWith("Chosen by the lead; ", draft.WhyIn![2].Reason);
        Assert.Null(draft.Preset);

        draft = draft.Drop([Inventory]);
        Assert.Equal([Showers, Consent], draft.WhyIn!.Select(w => w.Requirement));
        Assert.Equal(draft.Scope.Order(), draft.WhyIn!.Select(w => w.Requirement).Order());
    }

    [Fact]
    public void A_visit_that_can_see_less_chooses_its_tour_anew_and_keeps_a_scope_changed_by_hand()
    {
        var tour = Draft().Take(ScopePreset.Tour, catalog, grounds);
        Assert.Equal(
            [Showers],
            tour.Able(Ability.Tour, false, catalog, grounds).WhyIn!.Select(w => w.Requirement)
        );

        var byHand = tour.Take([Consent], catalog, grounds).Able(Ability.Tour, false, catalog, grounds);
        Assert.Equal(3, byHand.Scope.Count);
        Assert.All(byHand.WhyIn!, w => Assert.EndsWith("; this visit cannot show it.", w.Reason));
        Assert.Equal(3, byHand.SetAside(catalog).Count);
    }

    [Fact]
    public void The_number_of_lines_of_a_tour_is_the_lead_s()
    {
        var draft = Draft().Take(ScopePreset.Tour, catalog, grounds).AtMost(1, catalog, grounds);

        Assert.Equal([Showers], draft.Scope);
        Assert.Equal(1, draft.AtMost(0, catalog, grounds).Most);
    }

    [Fact]
    public void The_signed_plan_hands_on_why_each_line_is_in_and_who_walks_where()
    {
        var draft = Draft().With(new Member(B, "Inspector B")).Take(ScopePreset.Tour, catalog, grounds);
        draft = draft.Walk(UnitA.Id, B, true).Walk(Clinic.Id, draft.Me, true).Walk(Clinic.Id, B, true);
        draft = draft.Walk(Clinic.Id, B, false);

        var plan = Kinds.Fold(draft.Journal, draft.Sign(catalog, Morning)).Plan;

        Assert.Equal([B], plan.WalkersOf(UnitA.Id));
        Assert.Equal([draft.Me], plan.WalkersOf(Clinic.Id));
        Assert.True(plan.WhyIn(Showers)!.TestAgain);
        Assert.Equal([mould], plan.WhyIn(Showers)!.Earlier!);
        Assert.StartsWith("Found deficient at 23 of 118", plan.WhyIn(Inventory)!.Reason);
        Assert.Equal("One-day tour", plan.Plan!.Preset);
    }

    [Fact]
    public void Who_leaves_the_team_and_what_leaves_the_plan_take_their_walks_along()
    {
        var draft = Draft()
            .With(new Member(B, "Inspector B"))
            .Walk(UnitA.Id, B, true)
            .Walk(Clinic.Id, B, true);

        Assert.Equal([Clinic.Id], draft.WithoutPlace(UnitA.Id).Walkers!.Select(w => w.Place));
        Assert.Empty(draft.WithoutMember(B).Walkers!);
        Assert.Equal(["Inspector B"], draft.WalkersOf(Clinic.Id).Select(m => m.Name));
    }

    [Fact]
    public void Hours_are_reckoned_by_the_minutes_that_the_lead_set_and_shared_by_the_people()
    {
        var draft = Draft().Take(ScopePreset.Everything, catalog);
        Assert.Equal(new WorkEstimate(6 * new Pace().Tour, 1), draft.Work(catalog));

        draft = draft.With(new Member(B, "Inspector B")) with { Pace = new Pace().With(SeenBy.Tour, 20) };
        var work = draft.Work(catalog);

        Assert.Equal((2m, 1m), (work.Hours, work.HoursEach));
        Assert.Equal(Pace.Most, new Pace().With(SeenBy.Files, 999).Files);
        Assert.Equal(0, draft.Able(Ability.Tour, false, catalog).Work(catalog).Minutes);
    }

    [Fact]
    public void A_line_counts_by_the_quickest_way_that_the_visit_has()
    {
        var line = catalog.Requirement(Showers)! with { SeenBy = [SeenBy.Files, SeenBy.Interview] };
        var pace = new Pace(Tour: 1, Interview: 5, Files: 10, Instruments: 7);

        Assert.Equal(5, pace.For(line, [Ability.Tour, Ability.Files, Ability.PrivateInterviews]));
        Assert.Equal(10, pace.For(line, [Ability.Files]));
        Assert.Equal(0, pace.For(line, [Ability.Tour]));
        Assert.Equal(7, pace.For(line with { SeenBy = [SeenBy.Instruments] }, [Ability.Instruments]));
    }
}
