using Bunit;
using Plumbline.Evidence;
using Plumbline.Facilities;
using Plumbline.Field.Checklist;
using Plumbline.Standards;
using Plumbline.Tests.Inspections;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Checklist;

/// <summary>The line under the cursor and the rows around it, as they are drawn.</summary>
public sealed class OpenLineTests
{
    [Fact]
    public async Task The_open_line_says_what_it_asks_who_must_act_how_it_can_be_shown_and_how_we_know()
    {
        using var on = WalkInMemory.As(A);
        await using var screen = new FieldScreen(on);
        var list = Draw(screen, on);

        var open = list.Find(".line.open");
        Assert.Equal("EHS-64", open.QuerySelector(".code")!.TextContent);
        Assert.Equal("The duty EHS-64 is met.", open.QuerySelector("h2")!.TextContent);
        Assert.Contains("EX 1, component EHS-64", open.TextContent);
        Assert.Equal(
            [$"Who must act{Words.Of(Actor.Facility)}", $"Can be shown by{Words.Of(Method.Observation)}"],
            open.QuerySelectorAll(".glance > div").Take(2).Select(d => d.TextContent.Trim())
        );
        Assert.Equal("published reports", open.QuerySelector(".basis.reports")!.TextContent);

        await on.Type("j", "j");
        Assert.Equal("unverified", list.Find(".line.open .basis.unverified").TextContent);
    }

    [Fact]
    public async Task The_four_keys_are_buttons_and_the_one_that_was_pressed_shows_on_the_row_and_on_the_line()
    {
        using var on = WalkInMemory.As(A);
        await using var screen = new FieldScreen(on);
        var list = Draw(screen, on);
        Assert.Equal(
            ["Compliantc", "Deficientd", "Not applicablen", "Unableu"],
            list.FindAll(".line.open .key").Select(k => k.TextContent.Trim())
        );

        await list.FindAll(".line.open .key")[0].ClickAsync(new());

        Assert.Equal("EHS-3", list.Find(".line.open .code").TextContent);
        Assert.Equal("Compliant", list.Find("#line-1 .v.c").TextContent);
        Assert.Equal("not decided", list.Find("#line-3 .v.none").TextContent);
        await list.Find("#line-1 a").ClickAsync(new());
        Assert.Equal(
            ["true", "false", "false", "false"],
            list.FindAll(".line.open .key").Select(k => k.GetAttribute("aria-pressed"))
        );
    }

    [Fact]
    public async Task On_a_line_of_a_colleague_the_keys_say_that_they_record_what_was_seen()
    {
        using var on = WalkInMemory.As(C);
        await using var screen = new FieldScreen(on);
        var list = Draw(screen, on);

        Assert.Equal("What you saw of EHS-64", list.Find(".keys").GetAttribute("aria-label"));
        Assert.Contains("Inspector A decides this line. The keys record what you saw.", list.Markup);
        await list.FindAll(".key")[1].ClickAsync(new());
        Assert.Equal("not decided", list.Find("#line-1 .v.none").TextContent);
    }

    [Fact]
    public async Task What_two_people_saw_differently_at_one_place_is_called_contradicted_and_at_two_places_is_not()
    {
        using var apart = WalkInMemory.As(
            A,
            before: jail =>
            {
                jail.Press(Showers, Verdict.Compliant, C, UnitA);
                jail.Press(Showers, Verdict.Deficient, B, UnitB);
            }
        );
        await using var first = new FieldScreen(apart);
        var list = Draw(first, apart);
        Assert.DoesNotContain("contradicted", list.Find(".line.open .flags").TextContent);
        Assert.Equal(
            ["Unit A Met", "Unit B Not met"],
            list.FindAll(".seen li")
                .Select(l => $"{l.QuerySelector("b")!.TextContent} {l.QuerySelector(".v")!.TextContent}")
        );
        apart.Walk.Step(1);
        Assert.Equal("Unit A met · Unit B not met", list.Find("#line-1 .spots").TextContent);

        using var same = WalkInMemory.As(
            A,
            before: jail =>
            {
                jail.Press(Showers, Verdict.Compliant, C, UnitA);
                jail.Press(Showers, Verdict.Deficient, B, UnitA);
            }
        );
        await using var second = new FieldScreen(same);
        Assert.Contains("contradicted", Draw(second, same).Find(".line.open .flags").TextContent);
    }

    [Fact]
    public async Task A_line_that_two_people_decided_differently_or_that_was_seen_since_says_so_in_its_row()
    {
        using var on = WalkInMemory.As(
            A,
            before: jail =>
            {
                jail.Press(Inventory, Verdict.Compliant, A);
                jail.Press(Inventory, Verdict.Deficient, C);
                var first = jail.Inspection.Evidence.Decide(
                    jail.Inspection.Plan,
                    jail.Id,
                    Drills,
                    Verdict.Compliant,
                    A,
                    jail.Next()
                );
                jail.Take(
                    jail.Inspection.Evidence.Decide(
                        jail.Inspection.Plan,
                        jail.Id,
                        Drills,
                        Verdict.Deficient,
                        A,
                        jail.Next()
                    )
                );
                jail.Take(first);
            }
        );
        await using var screen = new FieldScreen(on);
        var list = Draw(screen, on);

        Assert.Contains("Look again", list.Find("#line-2").TextContent);
        Assert.Contains("Decided apart", list.Find("#line-3").TextContent);
        await on.Type("3", "Enter");
        Assert.Contains("decided apart by two people", list.Find(".line.open .flags").TextContent);
    }

    [Fact]
    public async Task What_was_found_before_stands_on_its_own_line_newest_first()
    {
        using var on = WalkInMemory.As(A);
        await using var screen = new FieldScreen(on);
        var list = Draw(screen, on);
        Assert.Empty(list.FindAll(".before"));

        on.Walk.Know([
            new EarlierDeficiency(Showers, "EHS-64", "ODO", new DateOnly(2023, 7, 1), "soap residue"),
            new EarlierDeficiency(Showers, "EHS-64", "Nakamoto", new DateOnly(2024, 3, 1), "mold"),
            new EarlierDeficiency(null, null, "ODO", new DateOnly(2025, 3, 1), "of no line"),
        ]);

        Assert.Equal("Found deficient before, 2 times", list.Find(".before dt").TextContent);
        Assert.Equal("Nakamoto, March 2024: mold", list.Find(".before dd").TextContent);
        await on.Type("j");
        Assert.Empty(list.FindAll(".before"));
    }

    [Theory]
    [InlineData("5", "4", "vents", "extent-impossible")]
    [InlineData("2", "4", "", "extent-incomplete")]
    [InlineData("", "4", "vents", "extent-incomplete")]
    public async Task An_n_of_N_that_cannot_be_is_refused_with_the_verdict_and_nothing_is_recorded(
        string n,
        string of,
        string noun,
        string code
    )
    {
        using var on = WalkInMemory.As(A);
        await using var screen = new FieldScreen(on);
        var list = Draw(screen, on);
        await on.Type("o");
        var inputs = list.FindAll(".statement .extent input");
        inputs[0].Input(n);
        list.FindAll(".statement .extent input")[1].Input(of);
        list.FindAll(".statement .extent input")[2].Input(noun);

        await on.Type("Ctrl+Enter");
        Assert.Equal(code, on.Walk.Problem!.Code);
        await on.Type("Escape", "c");

        Assert.Equal(code, on.Walk.Problem!.Code);
        Assert.Equal(on.Walk.Problem.Sentence, list.Find(".line.open [role=alert]").TextContent);
        Assert.DoesNotContain("keep", on.Browser.Called);
    }

    private static IRenderedComponent<LineList> Draw(FieldScreen screen, WalkInMemory on) =>
        screen.Render<LineList>(p =>
            p.Add(d => d.Walk, on.Walk).Add(d => d.Acts, on.Acts).Add(d => d.Keys, on.Keys)
        );
}
