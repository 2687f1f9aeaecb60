using AngleSharp.Dom;
using Bunit;
using Plumbline.Evidence;
using Plumbline.Field.Checklist;
using Plumbline.Field.Evidence;
using Plumbline.Field.Inspections;
using Plumbline.Field.Review;
using Plumbline.Inspections;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

/// <summary>Somebody who may see an inspection and is not in its team reads everything and writes nothing.</summary>
public sealed class ReadingTests
{
    private readonly ExampleJail jail = new();

    [Fact]
    public void The_team_writes_and_everybody_else_is_told_whose_inspection_they_read()
    {
        var plan = jail.Inspection.Plan;

        Assert.All([A, B, C], member => Assert.True(plan.MayWrite(member)));
        Assert.All([A, B, C], member => Assert.Null(plan.WhyReadOnly(member)));
        Assert.False(plan.MayWrite(Guid.Empty));
        Assert.False(plan.MayWrite(Guid.CreateVersion7()));
        Assert.Equal(
            "You read this inspection; its team is Inspector A (lead), Inspector B and Inspector C, and only its team adds to it.",
            plan.WhyReadOnly(Guid.Empty)
        );
    }

    [Fact]
    public void Before_a_plan_came_whoever_opens_it_writes()
    {
        var plan = new Plumbline.Review.Inspection(Guid.CreateVersion7()).Plan;

        Assert.True(plan.MayWrite(A));
        Assert.False(plan.MayWrite(Guid.Empty));
    }

    [Fact]
    public async Task The_walk_of_a_reader_shows_every_line_and_nothing_that_records()
    {
        using var on = Reader();
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<WalkDesk>(p => p.Add(d => d.Open, on.Open));

        Assert.Equal(3, desk.FindAll(".line").Count);
        Assert.Empty(desk.FindAll(".key, form.walk, #seen-by, textarea"));
        Assert.Contains("Inspector A decides this line:", desk.Find(".line.open").TextContent);
        Assert.Contains("Deficient", desk.Find(".line.open .v.d").TextContent);
        Assert.Equal(["Concerns and good practices", "All keys"], Words(desk.FindAll(".bench-acts button")));

        desk.FindAll(".bench-acts button")[1].Click();
        // What was found before comes in meanwhile and may hold the turn to draw.
        desk.WaitForElement("#all-keys");
        Assert.Equal(
            ["j k", "[ ]", "12 Enter", "/", "f", "Escape", "?"],
            Words(desk.FindAll("#all-keys + dl kbd"))
        );
        desk.FindAll(".bench-acts button")[0].Click();
        Assert.Equal("None is written up.", desk.WaitForElement("#concern ~ ul").TextContent.Trim());
        Assert.Empty(desk.FindAll("textarea, .bench-hand input"));
    }

    [Fact]
    public async Task Debrief_and_review_of_a_reader_hold_no_editor_and_no_way_to_sign()
    {
        using var on = Reader();
        await using var screen = new FieldScreen(on);

        var debrief = screen.Render<DebriefDesk>(p => p.Add(d => d.Open, on.Open));
        Assert.Contains("ask for the log", debrief.Markup);
        Assert.Empty(debrief.FindAll("button, input, textarea, select"));

        var review = screen.Render<ReviewDesk>(p => p.Add(d => d.Open, on.Open));
        Assert.Contains("shower walls were soiled", review.Markup);
        Assert.Empty(review.FindAll("button:not(.fold), textarea, select, input:not([type=checkbox])"));
        Assert.Contains("Inspector A leads, and signs off.", review.Markup);
        Assert.DoesNotContain("Only mine", review.Markup);
    }

    [Fact]
    public async Task The_notice_says_why_once_and_shows_the_plan()
    {
        using var on = Reader();
        await using var screen = new FieldScreen(on);

        var notice = screen.Render<ReadingOnly>(p => p.Add(d => d.Open, on.Open));

        Assert.StartsWith("You read this inspection; its team is", notice.Find("p").TextContent);
        Assert.Contains("Inspector B, holds 4.3", notice.Markup);
        Assert.Contains("Unit A, housing unit, capacity 48; Unit B", notice.Markup);
    }

    [Fact]
    public async Task What_a_reader_brings_to_their_own_laptop_is_refused_there_already()
    {
        using var on = Reader();

        var refused = await Assert.ThrowsAsync<ProblemException>(() =>
            on.Open.KeepAsync(EvidenceVerbs.Jot(on.Open.Id, "a note", null, A, Morning))
        );

        Assert.Equal("journal-not-yours", refused.Problems[0].Code);
        Assert.DoesNotContain("keep", on.Browser.Called);
    }

    private static string[] Words(IEnumerable<IElement> elements) =>
        [.. elements.Select(e => e.TextContent.Trim())];

    private static WalkInMemory Reader() =>
        WalkInMemory.As(
            Guid.Empty,
            "reader",
            jail =>
            {
                jail.Press(Showers, Verdict.Deficient, A);
                jail.Take(EvidenceVerbs.Jot(jail.Id, "ask for the log", null, C, jail.Next()));
                jail.Take(
                    jail.Inspection.Findings.Write(
                        jail.Id,
                        new(Plumbline.Findings.FindingType.Deficiency, "shower walls were soiled", Showers),
                        A,
                        jail.Next()
                    )
                );
            }
        );
}
