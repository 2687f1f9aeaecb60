using Bunit;
using Plumbline.Evidence;
using Plumbline.Field.Transcribe;
using Plumbline.Standards;
using Plumbline.Tests.Checklist;
using Plumbline.Tests.Inspections;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Transcribe;

public sealed class TranscribeDeskTests
{
    private static readonly Sheet sheet = new(
        ExampleJail.C,
        ExampleJail.UnitB.Id,
        new DateOnly(2026, 6, 9),
        Method.Observation
    );

    private static void TypedByB(ExampleJail jail, string line, SheetMarks marks) =>
        jail.Take(
            jail.Inspection.Evidence.Transcribe(
                jail.Inspection.Plan,
                jail.Id,
                sheet,
                line,
                marks,
                ExampleJail.B,
                jail.Next(),
                sheet.Day
            )
        );

    private static void Head(IRenderedComponent<TranscribeDesk> desk)
    {
        desk.Find("#sheet-observer").Change(ExampleJail.C.ToString());
        desk.Find("#sheet-place").Change(ExampleJail.UnitB.Id.ToString());
    }

    private static void Type(
        IRenderedComponent<TranscribeDesk> desk,
        string line,
        string shows,
        string howMany
    )
    {
        desk.Find("#row-line").Input(line);
        desk.Find("#row-shows").Change(shows);
        desk.Find("#row-howmany").Input(howMany);
        desk.Find("form.entry").Submit();
    }

    [Fact]
    public async Task A_line_is_shown_while_it_is_typed_and_stands_as_saved_after_Enter()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<TranscribeDesk>(p => p.Add(d => d.Open, on.Open));
        Head(desk);
        Assert.Contains("Nothing is typed from this sheet yet", desk.Markup);

        desk.Find("#row-line").Input("1");
        Assert.Contains("The duty EHS-64 is met.", desk.Find("#line-text").TextContent);
        Type(desk, "1", "NotMet", "3/4");

        Assert.Contains("1 row of this sheet saved", desk.Markup);
        var cells = desk.FindAll("table.typed tbody td").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(["1", "EHS-64 The duty EHS-64 is met.", "Not met", "3 of 4"], cells[..4]);
        Assert.Contains("saved", cells[5]);
        Assert.Equal("", desk.Find("#row-line").GetAttribute("value"));
    }

    [Fact]
    public async Task A_wrong_number_shows_the_nearest_under_keys_and_a_wrong_date_says_so_at_once()
    {
        using var on = WalkInMemory.As(ExampleJail.A);
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<TranscribeDesk>(p => p.Add(d => d.Open, on.Open));

        desk.Find("#row-line").Input("9");
        Assert.Equal("true", desk.Find("#row-line").GetAttribute("aria-invalid"));
        Assert.Contains("has the number 9", desk.Find("#row-refused [role=alert]").TextContent);
        desk.Find("button[data-key=a]").Click();
        Assert.Empty(desk.FindAll("#row-refused [role=alert]"));

        desk.Find("#sheet-day").Change("2026-06-01");
        Assert.Contains("begins on June 9, 2026", desk.Find("#sheet-refused").TextContent);
        desk.Find("#sheet-day").Change("2027-06-01");
        Assert.Contains("still to come", desk.Find("#sheet-refused").TextContent);
    }

    [Fact]
    public async Task What_a_colleague_typed_differently_stands_side_by_side_until_one_stands()
    {
        using var on = WalkInMemory.As(
            ExampleJail.A,
            before: jail =>
            {
                TypedByB(jail, ExampleJail.Showers, new SheetMarks(Shows.NotMet, new Extent(2, 4, "stalls")));
                TypedByB(jail, ExampleJail.Inventory, new SheetMarks(Shows.Met));
            }
        );
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<TranscribeDesk>(p => p.Add(d => d.Open, on.Open));
        Head(desk);
        Assert.DoesNotContain("EHS-64", desk.Markup);
        Type(desk, "1", "NotMet", "3/4");
        Type(desk, "2", "Met", "");

        Assert.Contains("Inspector B typed this sheet too: 1 of 2 lines agree.", desk.Markup);
        var apart = desk.Find(".apart");
        Assert.Contains("Typed by Inspector B", apart.TextContent);
        Assert.Contains("2 of 4", apart.TextContent);
        Assert.Contains("Typed by you", apart.TextContent);

        desk.Find(".apart input").Input("");
        desk.FindAll(".apart li button")[0].Click();
        Assert.Contains("Say why this one stands", desk.Find(".apart [role=alert]").TextContent);
        desk.Find(".apart input").Input("as on paper");
        desk.FindAll(".apart li button")[0].Click();

        Assert.Empty(desk.FindAll(".apart"));
        Assert.Contains("settled: as on paper", desk.Find("table.typed").TextContent);
        var seen = on.Open.Evidence.StateOf(on.Open.Plan.Line(ExampleJail.Showers)!);
        Assert.Equal(2, Assert.Single(seen.Observations).Thing!.Extent!.N);
    }

    [Fact]
    public async Task Where_neither_stands_the_line_is_typed_anew_in_place_of_both()
    {
        using var on = WalkInMemory.As(
            ExampleJail.A,
            before: jail => TypedByB(jail, ExampleJail.Showers, new SheetMarks(Shows.Met))
        );
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<TranscribeDesk>(p => p.Add(d => d.Open, on.Open));
        Head(desk);
        Type(desk, "1", "NotMet", "");

        desk.FindAll(".apart button").First(b => b.TextContent.StartsWith("Neither")).Click();
        desk.Find("#row-shows").Change("NotSeen");
        desk.Find("form.entry").Submit();

        Assert.Empty(desk.FindAll(".apart"));
        var seen = on.Open.Evidence.StateOf(on.Open.Plan.Line(ExampleJail.Showers)!);
        Assert.Equal(Shows.NotSeen, Assert.Single(seen.Observations).Thing!.Shows);
    }

    [Fact]
    public async Task Somebody_who_only_reads_sees_the_sheets_and_types_nothing()
    {
        using var on = WalkInMemory.As(
            Guid.Empty,
            before: jail => TypedByB(jail, ExampleJail.Showers, new SheetMarks(Shows.Met))
        );
        await using var screen = new FieldScreen(on);
        var desk = screen.Render<TranscribeDesk>(p => p.Add(d => d.Open, on.Open));

        Assert.Empty(desk.FindAll("form"));
        Assert.Contains("Sheets typed, 1", desk.Markup);
        Assert.DoesNotContain("Take it in hand", desk.Markup);
    }
}
