using Bunit;
using Plumbline.Field.Worksheets;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Inspections;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Worksheets;

public sealed class WorksheetsDeskTests
{
    private static string Shown(WalkInMemory on) => on.Browser.Papers[^1];

    [Fact]
    public async Task A_person_sees_the_own_sheets_first_and_changes_whose_they_are_how_and_on_which_paper()
    {
        using var on = WalkInMemory.As(ExampleJail.B);
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<WorksheetsDesk>(p => p.Add(d => d.Open, on.Open));

        Assert.Contains("for Inspector B", Shown(on));
        Assert.Contains("size:letter", Shown(on));
        Assert.Contains("for Inspector B, with", desk.Find("[role=status]").TextContent);
        desk.Find("#paper-by").Change("Standard");
        desk.Find("#paper-size").Change("A4");
        Assert.Contains("size:A4", Shown(on));
        Assert.Contains("MC-27", Shown(on));
        Assert.DoesNotContain("EHS-64", Shown(on));
        desk.Find("#paper-for").Change("all");
        Assert.Contains("EHS-64", Shown(on));
        Assert.Contains("for the team, with 6 lines", desk.Find("[role=status]").TextContent);
        desk.Find("#paper-interviews").Change("0");
        Assert.DoesNotContain("Pregunte", Shown(on));
        desk.Find("#paper-what").Change("pocket");
        Assert.Contains("For the pocket", Shown(on));

        await desk.Find("button.main").ClickAsync(new());
        Assert.Equal("printPaper", on.Browser.Called[^1]);
    }

    [Fact]
    public async Task What_changes_in_the_plan_is_on_the_paper_at_once_and_the_same_paper_is_not_drawn_twice()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<WorksheetsDesk>(p => p.Add(d => d.Open, on.Open));
        var before = on.Browser.Papers.Count;

        await on.Open.KeepAsync(
            Plumbline.Evidence.EvidenceVerbs.Jot(on.Open.Id, "a note", null, on.Open.Me, on.Open.Now)
        );
        Assert.Equal(before, on.Browser.Papers.Count);
        await on.Open.KeepAsync(
            Plumbline.Inspections.InspectionKinds.Place.Record(
                on.Open.Id,
                new Plumbline.Inspections.Place(Guid.NewGuid(), "North kitchen", "kitchen"),
                on.Open.Me,
                on.Open.Now
            )
        );
        desk.WaitForAssertion(() => Assert.Contains("North kitchen", Shown(on)));
    }
}
