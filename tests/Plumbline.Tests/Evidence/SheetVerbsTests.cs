using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Evidence;

/// <summary>Typing paper in: what each row becomes, and what is refused.</summary>
public sealed class SheetVerbsTests
{
    private static readonly DateOnly visit = new(2026, 6, 9);
    private static readonly DateOnly today = new(2026, 6, 10);
    private readonly ExampleJail jail = new();
    private readonly Sheet sheet = new(C, UnitB.Id, visit, Method.Observation);

    private Entry Type(Sheet from, string line, SheetMarks marks, Guid by, params Guid[] instead) =>
        jail.Take(
            jail.Inspection.Evidence.Transcribe(
                jail.Inspection.Plan,
                jail.Id,
                from,
                line,
                marks,
                by,
                jail.Next(),
                today,
                instead
            )
        );

    [Fact]
    public void A_row_is_seen_by_who_filled_in_the_sheet_on_its_day_and_recorded_by_who_types()
    {
        var entry = Type(
            sheet,
            Showers,
            new SheetMarks(Shows.NotMet, Extent.Read("3/4", "stalls"), " soap scum ", Origin.Monitor),
            A
        );

        var seen = Assert.Single(jail.State(Showers).Observations);
        Assert.Equal(A, entry.Header.Member);
        Assert.Equal(C, seen.Thing!.ObservedBy);
        Assert.Equal(new DateTimeOffset(2026, 6, 9, 12, 0, 0, TimeSpan.Zero), seen.Thing.ObservedAt);
        Assert.Equal((UnitB.Id, "soap scum"), (seen.Thing.Place!.Value, seen.Thing.Note));
        Assert.Equal("3 out of 4 stalls", seen.Thing.Extent!.ToString());
        Assert.Equal(sheet, Sheet.Of(seen.Thing));
    }

    [Theory]
    [InlineData("3/4", 3, 4)]
    [InlineData("3 of 4", 3, 4)]
    [InlineData("3of4", 3, 4)]
    [InlineData(" 12 / 40 ", 12, 40)]
    [InlineData("0 4", 0, 4)]
    public void How_many_is_read_as_it_stands_on_a_sheet(string typed, int n, int of) =>
        Assert.Equal(new Extent(n, of, "files"), Extent.Read(typed, "files"));

    [Fact]
    public void How_many_that_is_no_n_of_N_is_refused()
    {
        Assert.Null(Extent.Read("  ", "files"));
        Assert.Equal("sheet-how-many", Code(() => Extent.Read("some", "files")));
        Assert.Equal("sheet-how-many", Code(() => Extent.Read("3", "files")));
        Assert.Equal("extent-impossible", Code(() => Extent.Read("5/4", "files")));
    }

    [Fact]
    public void A_date_before_the_plan_or_still_to_come_is_refused_and_says_both_dates()
    {
        var before = sheet with { Day = new DateOnly(2026, 6, 8) };
        var later = sheet with { Day = new DateOnly(2026, 6, 11) };

        Assert.Equal("sheet-before-plan", Code(() => Type(before, Showers, new SheetMarks(Shows.Met), A)));
        Assert.Equal("sheet-in-future", Code(() => Type(later, Showers, new SheetMarks(Shows.Met), A)));
        Assert.Contains("begins on June 9, 2026", before.WhyNot(jail.Inspection.Plan, today)!.Sentence);
        Assert.Null(sheet.WhyNot(jail.Inspection.Plan, today));
    }

    [Fact]
    public void One_person_types_a_line_once_and_corrects_it_by_an_entry_that_takes_its_place()
    {
        var first = Type(sheet, Showers, new SheetMarks(Shows.Met), A);
        var refused = Assert.Throws<ProblemException>(() =>
            Type(sheet, Showers, new SheetMarks(Shows.NotMet), A)
        );
        Assert.Equal("sheet-line-typed", refused.Problems[0].Code);
        Assert.Contains("EHS-64 is on this sheet already: met", refused.Message, StringComparison.Ordinal);

        Type(sheet, Showers, new SheetMarks(Shows.NotMet), A, first.Id);

        Assert.Equal(Shows.NotMet, Assert.Single(jail.State(Showers).Observations).Thing!.Shows);
        Assert.True(jail.Inspection.IsReplaced(first.Id));
        Type(sheet with { Place = UnitA.Id }, Showers, new SheetMarks(Shows.Met), A);
        Assert.Equal(2, jail.State(Showers).Seen.Count);
    }

    [Fact]
    public void A_correction_taken_back_lets_stand_what_was_there_before()
    {
        var first = Type(sheet, Showers, new SheetMarks(Shows.Met), A);
        var second = Type(sheet, Showers, new SheetMarks(Shows.NotMet), A, first.Id);

        foreach (var entry in jail.Inspection.TakeBack([second], A, jail.Next()))
            jail.Take(entry);
        Assert.Equal(Shows.Met, Assert.Single(jail.State(Showers).Observations).Thing!.Shows);
    }

    [Fact]
    public void Only_a_known_line_is_typed_and_only_for_somebody_of_the_team()
    {
        Assert.Equal("line-unknown", Code(() => Type(sheet, "ex/9/none", new SheetMarks(Shows.Met), A)));
        Assert.Throws<ArgumentException>(() =>
            Type(sheet with { Observer = Guid.NewGuid() }, Showers, new SheetMarks(Shows.Met), A)
        );
    }

    [Fact]
    public void A_note_from_paper_is_unsorted_and_its_observation_is_by_who_wrote_it_that_day()
    {
        Entry Note(Guid by, string text) =>
            jail.Take(jail.Inspection.Plan.TranscribeNote(jail.Id, sheet, text, by, jail.Next(), today));
        Note(A, "water stood in shower 3");
        Note(B, "Water stood in shower 3.");
        Assert.Equal("note-empty", Code(() => Note(A, " ")));

        var note = Assert.Single(jail.Inspection.Evidence.UnsortedNotes);
        Assert.Equal(C, note.WrittenBy());
        foreach (
            var entry in note.MakeObservation(
                jail.Inspection.Plan,
                jail.Id,
                [Showers],
                Shows.NotMet,
                Method.Observation,
                Origin.Monitor,
                UnitB.Id,
                note.Thing!.Text,
                B,
                jail.Next()
            )
        )
            jail.Take(entry);

        var seen = Assert.Single(jail.State(Showers).Observations).Thing!;
        Assert.Equal((C, sheet.Noon), (seen.ObservedBy, seen.ObservedAt));
        Assert.Empty(jail.Inspection.Evidence.UnsortedNotes);
    }

    private static string Code(Action act) => Assert.Throws<ProblemException>(act).Problems[0].Code;
}
