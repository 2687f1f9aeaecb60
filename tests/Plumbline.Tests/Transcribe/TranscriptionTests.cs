using Plumbline.Evidence;
using Plumbline.Field.Transcribe;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Transcribe;

/// <summary>Typing a sheet in on a laptop in memory: Inspector A types what Inspector C saw.</summary>
public sealed class TranscriptionTests
{
    private static readonly Guid unit = ExampleJail.UnitB.Id;

    private static Transcription At(WalkInMemory on)
    {
        var typing = new Transcription(on.Open);
        typing.Take(typing.Head with { Observer = ExampleJail.C, Place = unit });
        return typing;
    }

    private static bool Type(
        Transcription typing,
        string line,
        Shows? shows,
        string howMany = "",
        string note = ""
    )
    {
        typing.Look(line);
        typing.Type(typing.Row with { Shows = shows, HowMany = howMany, Note = note });
        return typing.Enter();
    }

    [Fact]
    public async Task A_row_is_on_the_disk_before_it_is_called_saved_and_the_next_can_begin_at_once()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var typing = At(on);

        Assert.True(Type(typing, "1", Shows.NotMet, "3/4", "soap scum"));
        Assert.Equal("", typing.Row.Line);

        await on.Open.KeepAsync();
        var row = Assert.Single(typing.Rows);
        Assert.True(row.IsSaved);
        Assert.Equal("3 out of 4 looked at", row.Seen!.Extent!.ToString());
        Assert.Equal("EHS-64", row.Line!.Code);
        Assert.Contains("keep", on.Browser.Called);
    }

    [Fact]
    public void A_row_says_which_line_and_which_box_or_is_a_note_alone()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var typing = At(on);

        Assert.False(Type(typing, "1", null));
        Assert.Equal("sheet-verdict-missing", typing.Problems[0].Code);
        typing.Leave();
        Assert.False(Type(typing, "", Shows.Met, note: "clean"));
        Assert.Equal("sheet-row-empty", typing.Problems[0].Code);
        typing.Leave();
        Assert.False(typing.Enter());
        Assert.Equal("sheet-row-empty", typing.Problems[0].Code);
        Assert.False(Type(typing, "2", Shows.Met, "some"));
        Assert.Equal("sheet-how-many", typing.Problems[0].Code);
        Assert.Equal("some", typing.Row.HowMany);
        Assert.Empty(typing.Rows);
    }

    [Fact]
    public void A_number_that_can_be_none_is_refused_while_it_is_typed_and_one_key_takes_the_nearest()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var typing = At(on);

        typing.Look("7");
        Assert.Equal("line-number-unknown", typing.Problems[0].Code);
        Assert.Equal(6, typing.Nearest.Count > 3 ? typing.Nearest.Max(l => l.Number) : 0);

        typing.Pick(typing.Nearest.First(l => l.Number == 4));
        Assert.Empty(typing.Problems);
        Assert.Equal(("4", "MC-27"), (typing.Row.Line, typing.Line!.Code));
    }

    [Fact]
    public void Nothing_is_typed_from_a_sheet_without_a_day_or_of_a_day_before_the_plan()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var typing = At(on);

        typing.Take(typing.Head with { Day = null });
        Assert.False(Type(typing, "1", Shows.Met));
        Assert.Equal("sheet-without-day", typing.Problems[0].Code);
        typing.Take(typing.Head with { Day = new DateOnly(2026, 6, 1) });
        Assert.False(typing.Enter());
        Assert.Equal("sheet-before-plan", typing.Problems[0].Code);
        Assert.Equal("1", typing.Row.Line);
    }

    [Fact]
    public async Task A_row_is_corrected_and_taken_back_and_a_line_is_typed_once()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var typing = At(on);
        Type(typing, "1", Shows.Met);
        Assert.False(Type(typing, "1", Shows.NotMet));
        Assert.Equal("sheet-line-typed", typing.Problems[0].Code);
        typing.Leave();
        await on.Open.KeepAsync();

        typing.Correct(typing.Rows[0]);
        Assert.Equal("1", typing.Row.Line);
        typing.Type(typing.Row with { Shows = Shows.NotMet, HowMany = "1/2" });
        Assert.True(typing.Enter());
        await on.Open.KeepAsync();
        Assert.Equal(Shows.NotMet, Assert.Single(typing.Rows).Seen!.Shows);

        await typing.Kept.TakeBackLastAsync();
        Assert.Equal(Shows.Met, Assert.Single(typing.Rows).Seen!.Shows);
        await typing.Kept.TakeOutAsync(typing.Rows[0].Entry);
        Assert.Empty(typing.Rows);
    }

    [Fact]
    public async Task A_row_that_the_browser_does_not_keep_stays_and_is_tried_again()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var typing = At(on);
        on.Browser.IsFull = true;
        Assert.True(Type(typing, "1", Shows.Met));
        var row = Assert.Single(typing.Rows);
        Assert.Equal("not-saved", row.Problem!.Code);
        Assert.False(row.IsSaved);

        on.Browser.IsFull = false;
        await typing.Kept.KeepAgainAsync(row);
        Assert.True(Assert.Single(typing.Rows).IsSaved);
    }

    [Fact]
    public async Task A_note_without_a_line_waits_at_the_debrief_as_its_writer_s()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var typing = At(on);
        Assert.True(Type(typing, "", null, note: "supervisor stayed in the doorway"));
        await on.Open.KeepAsync();

        Assert.Equal("supervisor stayed in the doorway", Assert.Single(typing.Rows).Words);
        var note = Assert.Single(on.Open.Evidence.UnsortedNotes);
        Assert.Equal(ExampleJail.C, note.WrittenBy());
    }

    [Fact]
    public async Task The_sheet_in_hand_is_in_hand_again_after_a_reload()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var head = At(on).Head;
        using var again = await on.ReloadedAsync();
        var typing = new Transcription(again.Open);
        await typing.FindAgainAsync();
        Assert.Equal(head, typing.Head);
    }
}
