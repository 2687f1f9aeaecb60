using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Inspections;

public sealed class PlanDraftVerbsTests
{
    private static readonly Catalog catalog = ExampleJail.Catalog;
    private static readonly PlannableFacility jail = new(
        Guid.CreateVersion7(),
        "Example County Jail (invented example)",
        "Exampleville",
        "TX",
        Places: [ExampleJail.UnitA],
        Proposed:
        [
            new("ex", "EX 1", "an invented list names it"),
            new(null, "EX 0", "an older list names it"),
        ]
    );

    private static PlanDraft Draft() =>
        PlanDraft
            .New(new DateOnly(2026, 6, 9), Guid.CreateVersion7(), "Inspector A", ExampleJail.Morning)
            .At(jail);

    [Fact]
    public void A_facility_brings_the_editions_that_the_catalog_holds_and_offers_its_places()
    {
        var draft = Draft();

        Assert.Equal("Exampleville", draft.Facility!.City);
        Assert.Empty(draft.Places);
        Assert.Equal([new EditionChoice("ex", "an invented list names it")], draft.Editions);
    }

    [Fact]
    public void Lines_taken_in_any_order_stand_in_the_order_of_the_catalog_and_are_no_preset_any_more()
    {
        var draft = Draft().Take(ScopePreset.Everything, catalog);
        Assert.Equal(6, draft.Scope.Count);

        draft = draft
            .Drop([ExampleJail.Showers, ExampleJail.Assessment])
            .Take([ExampleJail.Assessment], catalog)
            .Take([ExampleJail.Showers], catalog);

        Assert.Equal(catalog.Editions[0].Requirements.Select(r => r.Id), draft.Scope);
        Assert.Null(draft.Preset);
    }

    [Fact]
    public void An_edition_that_is_left_takes_its_lines_and_holders_along()
    {
        var draft = Draft()
            .Take(ScopePreset.Everything, catalog)
            .With(new Member(ExampleJail.B, "Inspector B"));
        draft = draft.Hold("ex/4.3", ExampleJail.B);

        draft = draft.Leave("ex", catalog);

        Assert.Empty(draft.Editions);
        Assert.Empty(draft.Scope);
        Assert.Empty(draft.Holders);
    }

    [Fact]
    public void A_reason_typed_replaces_the_one_proposed()
    {
        var draft = Draft().Use("ex", "the contract names it");

        Assert.Equal([new EditionChoice("ex", "the contract names it")], draft.Editions);
    }

    [Fact]
    public void What_a_member_held_falls_to_the_lead_when_they_leave_the_team()
    {
        var draft = Draft().With(new Member(ExampleJail.B, "Inspector B")).Hold("ex/4.3", ExampleJail.B);
        Assert.Equal(ExampleJail.B, draft.HolderOf("ex/4.3"));

        draft = draft.WithoutMember(ExampleJail.B);

        Assert.Equal(draft.Me, draft.HolderOf("ex/4.3"));
        Assert.Equal(draft.Team, draft.WithoutMember(draft.Me).Team);
    }

    [Fact]
    public void A_place_typed_again_is_the_same_place()
    {
        var draft = Draft().With(ExampleJail.UnitA with { Capacity = 50 }).With(ExampleJail.Clinic);
        Assert.Equal([50, null], draft.Places.Select(p => p.Capacity));

        Assert.Equal([ExampleJail.Clinic], draft.WithoutPlace(ExampleJail.UnitA.Id).Places);
    }

    [Fact]
    public void A_visit_without_a_tour_sets_lines_aside_and_does_not_hide_them()
    {
        var draft = Draft().Take(ScopePreset.Everything, catalog).Able(Ability.Tour, false, catalog);

        Assert.Equal(6, draft.SetAside(catalog).Count);
        Assert.Equal(6, draft.Scope.Count);
        Assert.Empty(draft.Able(Ability.Tour, true, catalog).SetAside(catalog));
    }

    [Fact]
    public void The_warning_counts_how_the_duties_in_scope_are_known()
    {
        var basis = ScopeBasis.Of(catalog.Editions[0].Requirements);

        Assert.Equal(
            "None of the 6 duties in scope is checked against official text; 5 rest on published reports, 1 is unverified. "
                + "The report will say so.",
            basis.Warning
        );
        Assert.Null(new ScopeBasis(3, 0, 0).Warning);
        Assert.Null(new ScopeBasis(0, 0, 0).Warning);
        Assert.StartsWith("2 of the 3 duties in scope are checked", new ScopeBasis(2, 1, 0).Warning);
    }

    [Fact]
    public void What_is_missing_is_said_without_its_preface()
    {
        var missing = Draft() with { Facility = null };

        Assert.Equal("choose the facility.", InspectionProblems.WhatIsMissing(missing.Missing(catalog)[0]));
    }

    [Fact]
    public void Lines_are_found_by_number_code_or_words_with_the_exact_code_first()
    {
        var lines = CatalogSlice.Of(catalog, catalog.Editions[0].Requirements.Select(r => r.Id)).Lines;

        Assert.Equal("EHS-3", FoundLines.Among(lines, "ehs-3", 5)[0].Code);
        Assert.Equal(["MC-27"], FoundLines.Among(lines, "duty 27", 5).Select(l => l.Code));
        Assert.Equal("EHS-64", FoundLines.Among(lines, "1", 9)[0].Code);
        Assert.Empty(FoundLines.Among(lines, " ", 5));
    }
}
