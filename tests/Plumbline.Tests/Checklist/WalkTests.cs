using Plumbline.Evidence;
using Plumbline.Field.Checklist;
using Plumbline.Findings;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Checklist;

public class WalkTests
{
    [Fact]
    public async Task Compliant_costs_one_key_and_moves_on()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        Assert.Equal(ExampleJail.Showers, on.Walk.Line!.Id);

        await on.Type("c");

        Assert.Equal(ExampleJail.Inventory, on.Walk.Line.Id);
        var state = on.Open.Evidence.StateOf(on.Open.Plan.Line(ExampleJail.Showers)!);
        Assert.Equal(Verdict.Compliant, state.Verdict);
        Assert.Single(state.Observations);
        Assert.Single(on.Browser.Called, c => c == "keep");
        Assert.Equal(1, on.Walk.Standard!.Answered);
    }

    [Fact]
    public async Task Keys_typed_faster_than_the_disk_fall_on_the_line_they_were_meant_for()
    {
        using var on = WalkInMemory.As(ExampleJail.A);

        await Task.WhenAll(on.Keys.PressAsync("c"), on.Keys.PressAsync("n"), on.Keys.PressAsync("c"));

        Assert.Equal(Verdict.Compliant, Verdicts(on, ExampleJail.Showers));
        Assert.Equal(Verdict.NotApplicable, Verdicts(on, ExampleJail.Inventory));
        Assert.Equal(Verdict.Compliant, Verdicts(on, ExampleJail.Drills));
    }

    [Fact]
    public async Task On_a_line_that_a_colleague_holds_a_key_records_and_decides_nothing()
    {
        using var on = WalkInMemory.As(ExampleJail.C);

        await on.Type("d");

        var state = on.Open.Evidence.StateOf(on.Open.Plan.Line(ExampleJail.Showers)!);
        Assert.Null(state.Verdict);
        Assert.Equal(Shows.NotMet, Assert.Single(state.Observations).Thing!.Shows);
        Assert.Equal(InHand.Nothing, on.Walk.InHand);
        Assert.Equal(ExampleJail.Inventory, on.Walk.Line!.Id);
    }

    [Fact]
    public async Task Unable_asks_why_and_takes_one_key_for_it()
    {
        using var on = WalkInMemory.As(ExampleJail.A);

        await on.Type("u");
        Assert.Equal(InHand.Why, on.Walk.InHand);
        Assert.Null(Verdicts(on, ExampleJail.Showers));
        await on.Type("4");

        var state = on.Open.Evidence.StateOf(on.Open.Plan.Line(ExampleJail.Showers)!);
        Assert.Equal((Verdict.Unable, WhyNot.NoInstrument), (state.Verdict, state.Why));
        Assert.Equal(ExampleJail.Inventory, on.Walk.Line!.Id);
    }

    [Fact]
    public async Task Deficient_opens_the_statement_and_Ctrl_Enter_writes_the_finding_and_moves_on()
    {
        using var on = WalkInMemory.As(ExampleJail.A);

        await on.Type("d");
        Assert.Equal(InHand.Statement, on.Walk.InHand);
        on.Walk.Statement.What = "shower walls were soiled";
        await on.Type("Ctrl+Enter");

        var finding = Assert.Single(on.Open.Findings.DeficienciesUnder(ExampleJail.Showers));
        Assert.Equal("shower walls were soiled", finding.Thing!.Statement);
        Assert.Equal(ExampleJail.Inventory, on.Walk.Line!.Id);
    }

    [Fact]
    public async Task An_empty_statement_is_refused_with_its_reason_and_stays_open()
    {
        using var on = WalkInMemory.As(ExampleJail.A);

        await on.Type("d", "Ctrl+Enter");

        Assert.Equal("finding-without-statement", on.Walk.Problem!.Code);
        Assert.Equal(InHand.Statement, on.Walk.InHand);
        Assert.Empty(on.Open.Findings.All);
    }

    [Fact]
    public async Task A_statement_that_was_closed_opens_again_as_it_was_written_and_is_replaced()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await on.Type("d");
        on.Walk.Statement.What = "first words";
        await on.Type("Ctrl+Enter", "k", "e");

        Assert.Equal("first words", on.Walk.Statement.What);
        on.Walk.Statement.What = "better words";
        await on.Type("Ctrl+Enter");

        Assert.Equal("better words", Assert.Single(on.Open.Findings.All).Thing!.Statement);
    }

    [Fact]
    public async Task What_was_typed_of_a_statement_and_not_closed_is_there_again()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await on.Type("d");
        on.Walk.Statement.What = "half a sentence";
        await on.Acts.SaveDraftAsync();
        await on.Type("Escape", "j", "k", "e");

        Assert.Equal("half a sentence", on.Walk.Statement.What);
        Assert.Empty(on.Open.Findings.All);
    }

    [Fact]
    public async Task Z_takes_the_last_act_back_and_returns_to_its_line()
    {
        using var on = WalkInMemory.As(ExampleJail.A);

        await on.Type("c", "c", "z");
        Assert.Equal(Verdict.Compliant, Verdicts(on, ExampleJail.Showers));
        Assert.Null(Verdicts(on, ExampleJail.Inventory));
        Assert.Equal(ExampleJail.Inventory, on.Walk.Line!.Id);
        Assert.Equal(1, on.Walk.Standard!.Answered);

        await on.Type("z", "z");
        Assert.Null(Verdicts(on, ExampleJail.Showers));
        Assert.Contains("Nothing", on.Walk.Said);
    }

    [Fact]
    public async Task A_number_and_Enter_jump_to_the_line_in_another_standard()
    {
        using var on = WalkInMemory.As(ExampleJail.A);

        await on.Type("5", "Enter");
        Assert.Equal(ExampleJail.Tuberculosis, on.Walk.Line!.Id);
        Assert.Equal("ex/4.3", on.Walk.Standard!.Standard.Id);

        await on.Type("9", "9", "Enter");
        Assert.Contains("no line 99", on.Walk.Said);
    }

    [Fact]
    public async Task Arrows_stay_inside_the_standard_and_brackets_leave_it()
    {
        using var on = WalkInMemory.As(ExampleJail.A);

        await on.Type("k");
        Assert.Equal(ExampleJail.Showers, on.Walk.Line!.Id);
        await on.Type("j", "j", "j");
        Assert.Equal(ExampleJail.Drills, on.Walk.Line.Id);
        await on.Type("]");
        Assert.Equal(ExampleJail.Assessment, on.Walk.Line.Id);
    }

    [Fact]
    public async Task A_note_typed_first_goes_along_with_the_verdict()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await on.Type("o");
        on.Walk.Draft.Note = "lint in the vent";
        (on.Walk.Draft.N, on.Walk.Draft.Of, on.Walk.Draft.Noun) = ("2", "4", "vents");
        await on.Type("Escape", "c");

        var seen = Assert
            .Single(on.Open.Evidence.StateOf(on.Open.Plan.Line(ExampleJail.Showers)!).Observations)
            .Thing!;
        Assert.Equal("lint in the vent", seen.Note);
        Assert.Equal(new Extent(2, 4, "vents"), seen.Extent);
    }

    [Fact]
    public async Task A_place_that_is_added_becomes_the_standpoint()
    {
        using var on = WalkInMemory.As(ExampleJail.C);

        await on.Acts.AddPlaceAsync("Laundry", "work area");

        Assert.Equal("Laundry", on.Open.Plan.PlaceName(on.Open.From.Place));
    }

    [Fact]
    public async Task A_reader_records_nothing_and_is_told_so()
    {
        using var on = WalkInMemory.As(Guid.Empty, "reader");

        foreach (var key in new[] { "c", "d", "n", "u", "o", "m", "e", "w", "a", "z", "Ctrl+Enter" })
        {
            await on.Type(key);
            Assert.StartsWith("You read this inspection; its team is Inspector A (lead),", on.Walk.Said);
            Assert.Equal(InHand.Nothing, on.Walk.InHand);
            on.Walk.Say("");
        }

        await on.Type("j", "k", "f", "Ctrl+Enter");
        Assert.DoesNotContain("keep", on.Browser.Called);
        Assert.Null(Verdicts(on, ExampleJail.Showers));
    }

    [Fact]
    public async Task What_the_disk_did_not_take_is_not_in_the_fold()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        on.Browser.IsFull = true;

        await on.Type("c");

        Assert.Equal("not-saved", on.Walk.Problem!.Code);
        Assert.Null(Verdicts(on, ExampleJail.Showers));
        Assert.Equal(ExampleJail.Showers, on.Walk.Line!.Id);
    }

    [Fact]
    public void Lines_are_found_by_number_code_and_beginnings_of_words()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        var lines = on.Walk.Standards.SelectMany(s => s.Lines).ToList();

        Assert.Equal(ExampleJail.Drills, LineSearch.Find(lines, "3")[0].Id);
        Assert.Equal(ExampleJail.Tuberculosis, LineSearch.Find(lines, "mc-18")[0].Id);
        Assert.Equal(3, LineSearch.Find(lines, "MC").Count);
        Assert.Equal(ExampleJail.Consent, LineSearch.Find(lines, "duty mc-93").Single().Id);
        Assert.Empty(LineSearch.Find(lines, "zebra"));
        Assert.Empty(LineSearch.Find(lines, " "));
    }

    private static Verdict? Verdicts(WalkInMemory on, string requirement) =>
        on.Open.Evidence.StateOf(on.Open.Plan.Line(requirement)!).Verdict;
}
