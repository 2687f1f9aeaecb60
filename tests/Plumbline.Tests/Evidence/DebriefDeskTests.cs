using Bunit;
using Plumbline.Evidence;
using Plumbline.Field.Evidence;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Inspections;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Evidence;

public sealed class DebriefDeskTests
{
    private static async Task JotAsync(WalkInMemory on, string text) =>
        await on.Open.KeepAsync(
            EvidenceVerbs.Jot(on.Open.Id, text, ExampleJail.UnitB.Id, on.Open.Me, on.Open.Now)
        );

    [Fact]
    public async Task A_note_becomes_an_observation_for_a_line_found_by_the_keyboard()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await JotAsync(on, "water stood in shower 3");
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<DebriefDesk>(p => p.Add(d => d.Open, on.Open));

        desk.FindAll("button").First(b => b.TextContent == "Make it an observation").Click();
        desk.Find("[role=combobox]").Input("ehs-64");
        desk.Find("[role=combobox]").KeyDown("Enter");
        await desk.FindAll("button").First(b => b.TextContent == "Keep as observation").ClickAsync(new());

        Assert.Empty(on.Open.Evidence.UnsortedNotes);
        var seen = Assert.Single(
            on.Open.Evidence.StateOf(on.Open.Plan.Line(ExampleJail.Showers)!).Observations
        );
        Assert.Equal("water stood in shower 3", seen.Thing!.Note);
        Assert.Contains("Seen and not decided, 1", desk.Markup);
        Assert.Contains("Every note is sorted.", desk.Markup);
    }

    [Fact]
    public async Task Lines_with_the_note_s_words_are_proposed_and_one_note_goes_to_several()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await JotAsync(on, "nobody had written the EHS inventory");
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<DebriefDesk>(p => p.Add(d => d.Open, on.Open));

        desk.FindAll("button").First(b => b.TextContent == "Make it an observation").Click();
        var proposed = desk.FindAll("[aria-label='Lines with the note’s words'] button");
        Assert.Equal(["EHS-64", "EHS-3", "EHS-7"], proposed.Select(b => b.TextContent.Split(": ")[1]));
        proposed[0].Click();
        desk.FindAll("[aria-label='Lines with the note’s words'] button")[1].Click();
        await desk.FindAll("button").First(b => b.TextContent == "Keep as observation").ClickAsync(new());

        var seen = on.Open.Evidence.Observations.Single().Thing!;
        Assert.Equal([ExampleJail.Showers, ExampleJail.Drills], seen.Requirements);
    }

    [Fact]
    public async Task A_note_is_put_aside_for_a_usual_reason_with_one_key()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await JotAsync(on, "said twice already");
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<DebriefDesk>(p => p.Add(d => d.Open, on.Open));

        desk.FindAll("button").First(b => b.TextContent == "Put aside").Click();
        desk.FindAll("button").First(b => b.TextContent == "Said already").Click();
        await desk.Find("button.main").ClickAsync(new());

        Assert.Equal("said already", Assert.Single(on.Open.Evidence.Sorted).Thing!.Reason);
    }

    [Fact]
    public async Task A_note_from_paper_is_its_writer_s_and_says_who_typed_it()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var sheet = new Sheet(
            ExampleJail.C,
            ExampleJail.UnitB.Id,
            new DateOnly(2026, 6, 9),
            Plumbline.Standards.Method.Observation
        );
        await on.Open.KeepAsync(
            on.Open.Plan.TranscribeNote(on.Open.Id, sheet, "a smell", on.Open.Me, on.Open.Now, sheet.Day)
        );
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<DebriefDesk>(p => p.Add(d => d.Open, on.Open));

        Assert.Contains("Inspector C · Unit B · Jun 9, on paper, typed by you", desk.Markup);
    }

    [Fact]
    public async Task What_two_people_decided_differently_stands_side_by_side_until_settled_with_a_reason()
    {
        using var on = WalkInMemory.As(
            ExampleJail.A,
            before: jail =>
            {
                jail.Press(ExampleJail.Assessment, Verdict.Compliant, ExampleJail.B, ExampleJail.Clinic);
                var apart = Kinds.Fold(jail.Id, jail.Entries.SkipLast(1));
                jail.Take(
                    apart.Evidence.Decide(
                        apart.Plan,
                        jail.Id,
                        ExampleJail.Assessment,
                        Verdict.Deficient,
                        ExampleJail.A,
                        jail.Next()
                    )
                );
            }
        );
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<DebriefDesk>(p => p.Add(d => d.Open, on.Open));
        Assert.Equal(2, desk.FindAll("section[aria-labelledby=contested] dl.lined dd").Count);

        await desk.Find("section[aria-labelledby=contested] button.d").ClickAsync(new());
        Assert.Contains("Say in words why", desk.Find("[role=alert]").TextContent);
        desk.Find("section[aria-labelledby=contested] input").Input("the files outweigh one word");
        await desk.Find("section[aria-labelledby=contested] button.d").ClickAsync(new());

        Assert.Empty(desk.FindAll("section[aria-labelledby=contested]"));
        Assert.Equal(
            Verdict.Deficient,
            on.Open.Evidence.StateOf(on.Open.Plan.Line(ExampleJail.Assessment)!).Verdict
        );
    }

    [Fact]
    public async Task A_note_is_put_aside_with_a_reason_and_the_refusal_is_said_where_there_is_none()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await JotAsync(on, "said twice already");
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<DebriefDesk>(p => p.Add(d => d.Open, on.Open));

        desk.FindAll("button").First(b => b.TextContent == "Put aside").Click();
        await desk.Find("button.main").ClickAsync(new());
        Assert.Contains("Say why the note is put aside", desk.Find("[role=alert]").TextContent);

        desk.Find(".now input").Input("a repetition");
        await desk.Find("button.main").ClickAsync(new());

        Assert.Contains("1 put aside with a reason", desk.Markup);
    }

    [Fact]
    public async Task A_line_that_was_seen_is_decided_by_its_holder_and_shown_to_others_as_not_theirs()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        foreach (var line in new[] { ExampleJail.Inventory, ExampleJail.Assessment })
            await on.Open.KeepAsync(
                on.Open.Plan.Observe(
                    on.Open.Id,
                    line,
                    Shows.Met,
                    new Standpoint(
                        ExampleJail.UnitA.Id,
                        Plumbline.Standards.Method.Document,
                        Origin.Institution,
                        ExampleJail.A
                    ),
                    ExampleJail.A,
                    on.Open.Now
                )
            );
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<DebriefDesk>(p => p.Add(d => d.Open, on.Open));
        Assert.Equal(
            ["EHS-3", "MC-27"],
            desk.FindAll("section[aria-labelledby=undecided] a.strong").Select(a => a.TextContent)
        );

        await desk.Find("[aria-label='Verdict on EHS-3'] button.c").ClickAsync(new());

        Assert.Equal(
            Verdict.Compliant,
            on.Open.Evidence.StateOf(on.Open.Plan.Line(ExampleJail.Inventory)!).Verdict
        );
        Assert.Equal(
            ["MC-27"],
            desk.FindAll("section[aria-labelledby=undecided] a.strong").Select(a => a.TextContent)
        );

        using var other = WalkInMemory.As(ExampleJail.C);
        await other.Type("c");
        await using var theirs = new FieldScreen(other);
        var seen = theirs.Render<DebriefDesk>(p => p.Add(d => d.Open, other.Open));
        Assert.Empty(seen.FindAll(".keys"));
        Assert.Contains("Inspector A holds it and decides.", seen.Markup);
    }
}
