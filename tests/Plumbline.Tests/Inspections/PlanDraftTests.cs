using Plumbline.Inspections;
using Plumbline.Review;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Inspections;

public sealed class PlanDraftTests
{
    private static readonly DateOnly Day = new(2026, 6, 9);

    [Fact]
    public void A_signed_plan_opens_an_inspection_with_the_frozen_lines()
    {
        var draft = Ready();
        var inspection = Kinds.Fold(draft.Journal, draft.Sign(ExampleJail.Catalog, ExampleJail.Morning));

        Assert.Equal(6, inspection.Plan.Scope.Count());
        Assert.Equal("Inspector A", inspection.Plan.NameOf(draft.Me));
        Assert.Equal(draft.Me, inspection.Plan.Lead);
        Assert.Equal([1, 2, 3, 4, 5, 6], inspection.Plan.Scope.Select(l => l.Number));
    }

    [Fact]
    public void A_line_that_the_visit_cannot_show_is_set_aside_with_the_reason_and_keeps_its_words()
    {
        var draft = Ready() with { Abilities = [Ability.Files] };
        var refused = Assert.Throws<ProblemException>(() =>
            draft.Sign(ExampleJail.Catalog, ExampleJail.Morning)
        );
        Assert.All(refused.Problems, p => Assert.Equal("plan-incomplete", p.Code));
        Assert.Equal(6, draft.SetAside(ExampleJail.Catalog).Count);
        Assert.All(draft.SetAside(ExampleJail.Catalog), s => Assert.Equal("needs a tour", s.Reason));
    }

    [Fact]
    public void Everything_missing_is_said_at_once()
    {
        var draft = PlanDraft.New(Day, Guid.CreateVersion7(), "Inspector A", ExampleJail.Morning) with
        {
            LastDay = Day.AddDays(-1),
        };
        var refused = Assert.Throws<ProblemException>(() =>
            draft.Sign(ExampleJail.Catalog, ExampleJail.Morning)
        );
        Assert.Equal(5, refused.Problems.Count);
        Assert.Contains(refused.Problems, p => p.Sentence.Contains("choose the facility"));
        Assert.Contains(refused.Problems, p => p.Sentence.Contains("last day is before the first"));
    }

    [Fact]
    public void A_line_that_the_catalog_does_not_hold_cannot_be_frozen()
    {
        var refused = Assert.Throws<ProblemException>(() =>
            CatalogSlice.Of(ExampleJail.Catalog, ["ex/9.9/none"])
        );
        Assert.Equal("slice-requirement", refused.Problems[0].Code);
    }

    private static PlanDraft Ready() =>
        PlanDraft.New(Day, Guid.CreateVersion7(), "Inspector A", ExampleJail.Morning) with
        {
            Facility = new PlannedFacility(
                Guid.CreateVersion7(),
                "Example County Jail (invented example)",
                "Exampleville",
                "TX"
            ),
            Organization = "An invented oversight body",
            Editions = [new EditionChoice("ex", "chosen for the example")],
            Scope = [.. ExampleJail.Catalog.Editions.SelectMany(e => e.Requirements).Select(r => r.Id)],
        };
}
