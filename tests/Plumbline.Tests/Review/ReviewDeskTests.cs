using AngleSharp.Dom;
using Bunit;
using Plumbline.Evidence;
using Plumbline.Field.Review;
using Plumbline.Findings;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Inspections;
using Xunit;

namespace Plumbline.Tests.Review;

public sealed class ReviewDeskTests
{
    private static IRenderedComponent<ReviewDesk> Draw(
        FieldScreen screen,
        WalkInMemory on,
        MatrixFilter filter = default
    ) => screen.Render<ReviewDesk>(p => p.Add(d => d.Open, on.Open).Add(d => d.Filter, filter));

    private static async Task PressAsync(WalkInMemory on, string line, Verdict verdict) =>
        await on.Open.KeepAsync(() =>
            on.Open.Evidence.Press(
                on.Open.Plan,
                on.Open.Id,
                line,
                verdict,
                new Standpoint(
                    ExampleJail.UnitA.Id,
                    Plumbline.Standards.Method.Observation,
                    Origin.Monitor,
                    on.Open.Me
                ),
                on.Open.Me,
                on.Open.Now
            )
        );

    private static async Task WriteAsync(WalkInMemory on, string line, string statement) =>
        await on.Open.KeepAsync(
            on.Open.Findings.Write(
                on.Open.Id,
                new Finding(FindingType.Deficiency, statement, line),
                on.Open.Me,
                on.Open.Now
            )
        );

    private static IElement Button(IRenderedComponent<ReviewDesk> desk, string words) =>
        desk.FindAll("button").First(b => b.TextContent.Trim().StartsWith(words, StringComparison.Ordinal));

    [Fact]
    public async Task The_counts_lead_to_what_they_count_and_the_matrix_shows_what_needs_a_look_first()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await PressAsync(on, ExampleJail.Showers, Verdict.Compliant);
        await PressAsync(on, ExampleJail.Inventory, Verdict.Deficient);
        await using var screen = new FieldScreen(on);

        var desk = Draw(screen, on);
        Assert.Equal(
            ["6 lines", "1", "1", "0", "0", "4", "0 of 1"],
            desk.FindAll(".facts dd a").Select(a => a.TextContent.Trim())
        );
        Assert.Equal(
            ["Neither decided nor given a reason, 4", "Deficient, and nothing is written up, 1"],
            desk.FindAll(".fold").Select(b => b.TextContent.Trim())
        );

        desk.FindAll(".fold")[0].Click();
        Assert.Single(desk.FindAll(".matrix tr:not(.group) th[scope=row]"));
        Assert.Equal("false", desk.FindAll(".fold")[0].GetAttribute("aria-expanded"));

        var compliant = Draw(screen, on, MatrixFilter.Compliant);
        Assert.Equal("EHS-64", compliant.Find(".matrix a.strong").TextContent);
    }

    [Fact]
    public async Task Sign_off_is_refused_with_the_list_until_every_line_is_answered_for_and_then_it_stands()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await PressAsync(on, ExampleJail.Inventory, Verdict.Deficient);
        await using var screen = new FieldScreen(on);
        var desk = Draw(screen, on);

        await Button(desk, "Sign off").ClickAsync(new());
        Assert.Contains("stand in the way of sign-off", desk.Find("[role=alert]").TextContent);
        Assert.Null(on.Open.Inspection.SignOff);

        await desk.Find("tfoot button").ClickAsync(new());
        Assert.DoesNotContain(on.Open.Evidence.Lines, l => !l.IsAnswered);
        await WriteAsync(on, ExampleJail.Inventory, "no inventory was kept");
        desk.Render();
        Assert.Contains("Nothing stands in the way", desk.Markup);

        await Button(desk, "Sign off").ClickAsync(new());
        Assert.NotNull(on.Open.Inspection.SignOff);
        Assert.Contains(
            $"/inspections/{on.Open.Id}/report",
            desk.Find("#sign-off ~ .stack a.main").GetAttribute("href")
        );

        await PressAsync(on, ExampleJail.Showers, Verdict.Compliant);
        Assert.Contains("2 entries came after the sign-off", desk.Markup);
    }

    [Fact]
    public async Task A_finding_is_put_better_recommended_upon_and_withdrawn_with_a_reason()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await PressAsync(on, ExampleJail.Inventory, Verdict.Deficient);
        await WriteAsync(on, ExampleJail.Inventory, "no inventory");
        await using var screen = new FieldScreen(on);
        var desk = Draw(screen, on);

        Button(desk, "Edit").Click();
        desk.Find(".statement textarea").Input("staff kept no inventory of chemicals");
        await Button(desk, "Keep the finding").ClickAsync(new());
        Assert.Equal(
            "staff kept no inventory of chemicals",
            Assert.Single(on.Open.Findings.All).Thing!.Statement
        );

        Button(desk, "Add a recommendation").Click();
        desk.Find("#who-new").Change("the facility");
        desk.Find("#what-new").Change("keep an inventory");
        await Button(desk, "Keep the recommendation").ClickAsync(new());
        Assert.Contains("rests on findings", desk.Find(".statement [role=alert]").TextContent);
        desk.Find(".statement input[type=checkbox]").Change(true);
        await Button(desk, "Keep the recommendation").ClickAsync(new());
        Assert.Contains("Because of EHS-3, staff kept no inventory of chemicals", desk.Markup);

        Button(desk, "Withdraw").Click();
        desk.Find(".now input").Input("seen wrongly");
        await desk.Find(".now button.main").ClickAsync(new());
        Assert.Empty(on.Open.Findings.All);
    }

    [Fact]
    public async Task The_lead_takes_a_line_out_of_scope_with_a_reason_and_back_without_the_installation()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await using var screen = new FieldScreen(on);
        var desk = Draw(screen, on);

        await Button(desk, "Change the scope").ClickAsync(new());
        desk.Find("#scope-out").Input("ehs-7");
        desk.Find("#scope-out").KeyDown("Enter");
        desk.Find("#scope-reason").Input("no drill was due");
        await desk.Find("section[aria-labelledby=scope] .statement button.main").ClickAsync(new());
        Assert.False(on.Open.Plan.InScope(ExampleJail.Drills));
        Assert.Contains("took out EHS-7", desk.Markup);
        on.Clock.Advance(TimeSpan.FromMinutes(1));

        await Button(desk, "Change the scope").ClickAsync(new());
        desk.Find("#scope-in").Input("ehs-7");
        desk.Find("#scope-in").KeyDown("Enter");
        desk.Find("#scope-reason").Input("one was held after all");
        await desk.Find("section[aria-labelledby=scope] .statement button.main").ClickAsync(new());
        Assert.True(on.Open.Plan.InScope(ExampleJail.Drills));
    }

    [Fact]
    public async Task Somebody_who_does_not_lead_reads_who_does_and_finds_no_way_to_sign()
    {
        using var on = WalkInMemory.As(ExampleJail.C);
        await using var screen = new FieldScreen(on);
        var desk = Draw(screen, on);

        Assert.DoesNotContain(desk.FindAll("button"), b => b.TextContent.Trim() == "Sign off");
        Assert.Contains("Inspector A leads, and signs off.", desk.Markup);
        Assert.Contains("Inspector A leads, and can change the scope with a reason.", desk.Markup);
    }
}
