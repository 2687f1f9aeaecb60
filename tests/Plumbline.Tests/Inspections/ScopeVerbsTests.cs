using Plumbline.Inspections;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Inspections;

public sealed class ScopeVerbsTests
{
    private readonly ExampleJail jail = new();

    private PlanRecord Plan => jail.Inspection.Plan;

    private void Change(string[] added, string[] removed, string reason = "asked for by the county") =>
        jail.Take(
            Plan.ChangeScope(jail.Id, added, removed, reason, ExampleJail.A, jail.Next(), ExampleJail.Catalog)
        );

    [Fact]
    public void A_line_that_comes_back_keeps_its_number_and_text()
    {
        var before = Plan.Line(ExampleJail.Drills)!;
        Change([], [ExampleJail.Drills]);
        Assert.False(Plan.InScope(ExampleJail.Drills));
        Assert.Equal(5, Plan.Scope.Count());

        Change([ExampleJail.Drills], []);

        Assert.True(Plan.InScope(ExampleJail.Drills));
        Assert.Equal(before.Number, Plan.Line(ExampleJail.Drills)!.Number);
    }

    [Fact]
    public void A_line_that_no_slice_holds_gets_the_number_after_the_last_one_used()
    {
        var small = new Plumbline.Review.Inspection(jail.Id);
        var all = ExampleJail.Catalog.Editions[0].Requirements.Select(r => r.Id).ToList();
        foreach (var entry in Opening(all[..4]))
            small.Apply(entry);

        var change = small.Plan.ChangeScope(
            jail.Id,
            all[4..],
            [],
            "the clinic opened its files after all",
            ExampleJail.A,
            jail.Next(),
            ExampleJail.Catalog
        );
        small.Apply(change);

        Assert.Equal([1, 2, 3, 4, 5, 6], small.Plan.Scope.Select(l => l.Number));
    }

    [Fact]
    public void Only_the_lead_changes_the_scope_for_a_reason_and_only_where_something_changes()
    {
        Assert.Equal("lead-only", Refused(() => Change(ExampleJail.B, [ExampleJail.Drills], "because")));
        Assert.Equal("scope-without-reason", Refused(() => Change(ExampleJail.A, [ExampleJail.Drills], " ")));
        Assert.Equal("scope-unchanged", Refused(() => Change(ExampleJail.A, [], "because")));
    }

    private void Change(Guid by, string[] removed, string reason) =>
        Plan.ChangeScope(jail.Id, [], removed, reason, by, jail.Next());

    private static string Refused(Action act) => Assert.Throws<ProblemException>(act).Problems[0].Code;

    private IEnumerable<Plumbline.Journal.Entry> Opening(List<string> scope)
    {
        var slice = InspectionKinds.Slice.Record(
            jail.Id,
            CatalogSlice.Of(ExampleJail.Catalog, scope),
            ExampleJail.A,
            ExampleJail.Morning
        );
        var plan = Plan.Plan! with { Slice = slice.Id, Scope = scope };
        return [slice, InspectionKinds.Plan.Record(jail.Id, plan, ExampleJail.A, ExampleJail.Morning)];
    }
}
