using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Plumbline.Evidence;
using Plumbline.Field.Findings;
using Plumbline.Field.Review;
using Plumbline.Findings;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Inspections;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Findings;

/// <summary>One editor, on the walk and in the review.</summary>
public sealed class FindingEditorTests
{
    private static readonly Finding full = new(
        FindingType.Deficiency,
        "walls were soiled",
        ExampleJail.Drills,
        [ExampleJail.Showers],
        new Extent(2, 4, "showers"),
        Dangerous: true,
        Corrected: "they were cleaned",
        Quotation: new Quotation("EX 1", "12", "shall be clean"),
        PeopleAffected: 40,
        Repeat: new RepeatOf("ODO", "2025-03", "repeat")
    );

    [Fact]
    public void A_draft_of_a_finding_gives_back_every_field_of_it()
    {
        var drafted = StatementDraft.From(full, Guid.NewGuid());
        Assert.Equal(
            full with
            {
                Others = null,
            },
            StatementDraft.Parse(drafted.ToJson())!.Finding with
            {
                Others = null,
            }
        );
        Assert.Equal(full.Others, drafted.Finding.Others);

        var said = new Finding(
            FindingType.ReportedConcern,
            "soap ran out",
            Reported: new(3, "the store", "soap came")
        );
        Assert.Equal(said, StatementDraft.From(said, Guid.NewGuid()).Finding);
    }

    [Fact]
    public async Task A_deficiency_shows_every_field_that_it_has()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await using var screen = new FieldScreen(on);
        var editor = Draw(screen, on, StatementDraft.From(full, Guid.NewGuid()));

        Assert.Equal(
            ["2", "4", "showers"],
            editor.FindAll(".extent input").Select(i => i.GetAttribute("value"))
        );
        foreach (
            var (id, value) in new[]
            {
                ("q-document", "EX 1"),
                ("q-page", "12"),
                ("affected", "40"),
                ("corrected", "they were cleaned"),
                ("repeat", "ODO"),
                ("repeat-date", "2025-03"),
            }
        )
            Assert.Equal(value, editor.Find($"#{id}").GetAttribute("value"));
        Assert.Equal(
            ["EHS-7 (counted under it) The duty EHS-7 is met.", "EHS-64 The duty EHS-64 is met."],
            editor.FindAll("ul[aria-label='Lines it concerns'] li > span").Select(l => l.TextContent.Trim())
        );
        Assert.Empty(editor.FindAll("#type, #checked"));
        Assert.Contains("In 2 out of 4 showers, walls were soiled (Deficiency EHS-7)", editor.Markup);
    }

    [Fact]
    public async Task Words_that_tell_who_a_person_is_are_warned_of_under_every_field_of_free_words()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await using var screen = new FieldScreen(on);
        var draft = new StatementDraft { Type = FindingType.ReportedConcern, IsCorrected = true };
        var editor = Draw(screen, on, draft);

        foreach (var field in new[] { "#what", "#checked", "#outcome", "#corrected" })
        {
            editor.Find(field).Input("call 555-010-0100");
            Assert.Contains(
                "looks like a telephone number",
                Assert.Single(editor.FindAll(".warn")).TextContent
            );
            editor.Find(field).Input("");
            Assert.Empty(editor.FindAll(".warn"));
        }
    }

    [Fact]
    public async Task A_reported_concern_is_edited_in_the_review_with_what_was_checked_and_what_came_of_it()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await on.Open.KeepAsync(
            on.Open.Findings.Write(
                on.Open.Id,
                new Finding(FindingType.ReportedConcern, "soap ran out", Reported: new(3, "", "")),
                on.Open.Me,
                on.Open.Now
            )
        );
        await using var screen = new FieldScreen(on);
        var list = screen.Render<FindingList>(p => p.Add(d => d.Open, on.Open));

        list.FindAll("button").First(b => b.TextContent.StartsWith("Edit", StringComparison.Ordinal)).Click();
        list.Find("[id^=checked-]").Input("the store");
        list.Find("[id^=outcome-]").Input("soap came the same day");
        await list.Find(".statement").KeyDownAsync(new KeyboardEventArgs { Key = "Enter", CtrlKey = true });

        Assert.Equal(
            new Reported(3, "the store", "soap came the same day"),
            Assert.Single(on.Open.Findings.All).Thing!.Reported
        );
        Assert.Empty(list.FindAll(".statement"));
    }

    [Fact]
    public async Task Escape_leaves_an_edit_half_typed_and_it_is_there_when_it_is_opened_again()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await on.Open.KeepAsync(on.Open.Findings.Write(on.Open.Id, full, on.Open.Me, on.Open.Now));
        await using var screen = new FieldScreen(on);
        var list = screen.Render<FindingList>(p => p.Add(d => d.Open, on.Open));

        list.Find("[id^=edit-]").Click();
        list.Find("[id^=what-]").Input("walls were soil");
        await list.Find(".statement").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });
        Assert.Equal("walls were soiled", Assert.Single(on.Open.Findings.All).Thing!.Statement);
        list.Find("[id^=edit-]").Click();
        Assert.Equal("walls were soil", list.Find("[id^=what-]").GetAttribute("value"));

        list.FindAll("button").Single(b => b.TextContent == "Leave it as it was").Click();
        Assert.DoesNotContain(on.Browser.KeptBeside, d => d.Key.Contains("finding"));
    }

    [Fact]
    public async Task Further_lines_are_added_by_the_keyboard_and_the_next_one_becomes_the_primary()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await using var screen = new FieldScreen(on);
        var draft = new StatementDraft { Requirement = ExampleJail.Showers };
        var editor = Draw(screen, on, draft);
        Assert.Empty(editor.FindAll("ul[aria-label='Lines it concerns'] button"));

        editor.Find("#lines").Input("ehs-7");
        editor.Find("#lines").KeyDown("Enter");
        Assert.Equal([ExampleJail.Drills], draft.Others);
        editor.FindAll("ul[aria-label='Lines it concerns'] button")[0].Click();

        Assert.Equal((ExampleJail.Drills, 0), (draft.Requirement, draft.Others.Count));
    }

    [Theory]
    [InlineData("5", "4", "showers", "extent-impossible")]
    [InlineData("-1", "4", "showers", "extent-impossible")]
    [InlineData("2", "", "showers", "extent-incomplete")]
    [InlineData("2", "4", " ", "extent-incomplete")]
    [InlineData("two", "4", "showers", "extent-incomplete")]
    public async Task An_n_of_N_that_cannot_be_is_refused_and_never_dropped(
        string n,
        string of,
        string noun,
        string code
    )
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await on.Type("d");
        var draft = on.Walk.Statement;
        (draft.What, draft.N, draft.Of, draft.Noun) = ("walls were soiled", n, of, noun);
        await on.Type("Ctrl+Enter");

        Assert.Equal(code, on.Walk.Problem!.Code);
        Assert.Empty(on.Open.Findings.All);
        Assert.Equal("", draft.Reads("EHS-64"));
    }

    private static IRenderedComponent<FindingEditor> Draw(
        FieldScreen screen,
        WalkInMemory on,
        StatementDraft draft
    ) =>
        screen.Render<FindingEditor>(p =>
            p.Add(d => d.Draft, draft).Add(d => d.Open, on.Open).Add(d => d.Changed, () => Task.CompletedTask)
        );
}
