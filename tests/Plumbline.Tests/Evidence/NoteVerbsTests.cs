using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Standards;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Evidence;

public sealed class NoteVerbsTests
{
    private readonly ExampleJail jail = new();

    private Recorded<Note> Jotted(string text = "water stood in shower 3")
    {
        jail.Take(EvidenceVerbs.Jot(jail.Id, text, ExampleJail.UnitB.Id, ExampleJail.C, jail.Next()));
        return jail.Inspection.Evidence.UnsortedNotes.Last();
    }

    private IReadOnlyList<Entry> Make(Recorded<Note> note, string[] lines, string words = "water stood") =>
        note.MakeObservation(
            jail.Inspection.Plan,
            jail.Id,
            lines,
            Shows.NotMet,
            Method.Observation,
            Origin.Monitor,
            ExampleJail.UnitB.Id,
            words,
            ExampleJail.A,
            jail.Next()
        );

    [Fact]
    public void A_note_becomes_an_observation_by_who_wrote_it_when_they_wrote_it()
    {
        var note = Jotted();

        foreach (var entry in Make(note, [ExampleJail.Showers, ExampleJail.Drills]))
            jail.Take(entry);

        var seen = Assert.Single(jail.State(ExampleJail.Showers).Observations).Thing!;
        Assert.Equal(ExampleJail.C, seen.ObservedBy);
        Assert.Equal(note.Header.At, seen.ObservedAt);
        Assert.Single(jail.State(ExampleJail.Drills).Observations);
        Assert.Empty(jail.Inspection.Evidence.UnsortedNotes);
    }

    [Fact]
    public void A_note_is_put_aside_with_a_reason_and_never_without()
    {
        var note = Jotted();
        Assert.Equal(
            "note-without-reason",
            Code(() => note.PutAside(jail.Id, "  ", ExampleJail.A, jail.Next()))
        );

        jail.Take(note.PutAside(jail.Id, "said twice", ExampleJail.A, jail.Next()));

        Assert.Empty(jail.Inspection.Evidence.UnsortedNotes);
        Assert.Equal("said twice", Assert.Single(jail.Inspection.Evidence.Sorted).Thing!.Reason);
    }

    [Fact]
    public void A_note_speaks_of_a_known_line_in_words()
    {
        var note = Jotted();

        Assert.Equal("note-without-line", Code(() => Make(note, [])));
        Assert.Equal("line-unknown", Code(() => Make(note, ["ex/9.9/nothing"])));
        Assert.Equal("note-empty", Code(() => Make(note, [ExampleJail.Showers], " ")));
    }

    [Fact]
    public void A_debrief_puts_the_reader_s_own_lines_first_and_contradictions_on_top()
    {
        jail.Press(ExampleJail.Assessment, Verdict.Compliant, ExampleJail.C, ExampleJail.Clinic);
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.C);
        jail.Press(ExampleJail.Inventory, Verdict.Compliant, ExampleJail.C);
        jail.Press(ExampleJail.Inventory, Verdict.Deficient, ExampleJail.C);

        var debrief = Debrief.Of(
            jail.Inspection.Evidence.Lines,
            l => jail.Inspection.Plan.HolderOf(l.Line.Requirement.Standard) == ExampleJail.A
        );

        Assert.Equal(
            [ExampleJail.Inventory, ExampleJail.Showers, ExampleJail.Assessment],
            debrief.Undecided.Select(l => l.Line.Id)
        );
        Assert.Empty(debrief.Contested);
    }

    [Fact]
    public void A_debrief_names_lines_that_two_people_decided_apart_and_lines_seen_again_after_the_verdict()
    {
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.A);
        jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.C, ExampleJail.UnitB);

        var debrief = Debrief.Of(jail.Inspection.Evidence.Lines, _ => true);

        Assert.Equal([ExampleJail.Showers], debrief.LookAgain.Select(l => l.Line.Id));
        Assert.Empty(debrief.Undecided);
        Assert.Equal(1, debrief.Count);
    }

    private static string Code(Action act) => Assert.Throws<ProblemException>(act).Problems[0].Code;
}
