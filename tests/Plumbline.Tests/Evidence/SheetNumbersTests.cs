using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Evidence;

/// <summary>A number on paper: which line it means, and what was meant where it means none.</summary>
public sealed class SheetNumbersTests
{
    private static readonly DateTimeOffset at = ExampleJail.Morning;

    private static Edition Edition(string id, string title, int lines) =>
        ExampleEdition.Make() with
        {
            Id = id,
            Short = title,
            Standards =
            [
                new Standard(
                    $"{id}/1",
                    id,
                    "1",
                    "X",
                    [],
                    "Everything",
                    "Safety",
                    true,
                    [.. Enumerable.Range(1, lines).Select(n => Duty(id, n))],
                    []
                ),
            ],
        };

    private static Requirement Duty(string edition, int n) =>
        ExampleEdition.Make().Requirements.First() with
        {
            Id = $"{edition}/1/duty-{n}",
            Standard = $"{edition}/1",
            Components = [$"{edition.ToUpperInvariant()}-{n}"],
            Text = $"The invented duty {n} of {edition} is met.",
        };

    // Lines 1 to 118 are of one edition, 119 to 130 of another; line 7 is set aside.
    private static PlanRecord Plan()
    {
        Edition[] editions = [Edition("one", "ONE 1", 118), Edition("two", "TWO 2", 12)];
        var slice = CatalogSlice.Of(
            new Catalog(editions),
            editions.SelectMany(e => e.Requirements).Select(r => r.Id)
        );
        var opening = (Plan)InspectionKinds.Plan.Read(ExampleJail.Opening(Guid.NewGuid())[1]);
        var journal = Guid.NewGuid();
        var frozen = InspectionKinds.Slice.Record(journal, slice, ExampleJail.A, at);
        var plan = opening with
        {
            Slice = frozen.Id,
            Scope = [.. slice.Lines.Where(l => l.Number != 7).Select(l => l.Id)],
            SetAside = [new SetAside("one/1/duty-7", "no files can be seen")],
        };
        return Kinds
            .Fold(journal, [frozen, InspectionKinds.Plan.Record(journal, plan, ExampleJail.A, at)])
            .Plan;
    }

    private readonly SheetNumbers numbers = new(Plan());

    [Fact]
    public void A_number_or_a_code_names_its_line()
    {
        Assert.Equal("ONE-118", numbers.Find("118").Code);
        Assert.Equal("TWO-1", numbers.Find("119").Code);
        Assert.Equal(120, numbers.Find("two-2").Number);
    }

    [Fact]
    public void A_number_of_nothing_says_so_and_the_nearest_are_one_slip_away_then_near()
    {
        var refused = Refused("1118");
        Assert.Equal("line-number-unknown", refused.Code);
        Assert.Contains("No line of this inspection, in any edition, has the number 1118", refused.Sentence);
        Assert.Equal([118, 111, 130, 129], numbers.Nearest("1118").Select(l => l.Number).ToArray());
        Assert.Equal([6, 8, 5, 9], numbers.Nearest("7").Select(l => l.Number).ToArray());
        Assert.Equal("line-number-unknown", Refused("XY-3").Code);
        Assert.Equal(["TWO-3"], numbers.Nearest("two-3").Select(l => l.Code));
    }

    [Fact]
    public void A_number_of_another_edition_than_the_sheet_s_names_both()
    {
        var refused = Refused("119", "one");
        Assert.Equal("line-number-other-edition", refused.Code);
        Assert.Contains("Line 119 is TWO-1 of TWO 2, and this sheet is of ONE 1", refused.Sentence);
        Assert.All(numbers.Nearest("119", "one"), l => Assert.StartsWith("ONE-", l.Code));
    }

    [Fact]
    public void A_line_that_was_set_aside_is_refused_with_the_reason()
    {
        var refused = Refused("7");
        Assert.Equal("line-number-out-of-scope", refused.Code);
        Assert.Contains("Line 7, ONE-7, is not in scope (no files can be seen)", refused.Sentence);
    }

    [Fact]
    public void A_number_that_two_laptops_gave_to_two_lines_is_asked_about()
    {
        var jail = new ExampleJail();
        foreach (var n in new[] { 1, 2 })
        {
            var slice = CatalogSlice.Of(new Catalog([Edition("one", "ONE 1", 2)]), [$"one/1/duty-{n}"]);
            jail.Take(
                InspectionKinds.ScopeChange.Record(
                    jail.Id,
                    new ScopeChange(
                        [],
                        slice with
                        {
                            Lines = [slice.Lines[0] with { Number = 7 }],
                        },
                        "asked for"
                    ),
                    ExampleJail.A,
                    jail.Next()
                )
            );
        }

        var twice = new SheetNumbers(jail.Inspection.Plan);
        Assert.Equal(
            "line-number-twice",
            Assert.Throws<ProblemException>(() => twice.Find("7")).Problems[0].Code
        );
        Assert.Equal(["ONE-1", "ONE-2"], twice.Nearest("7", most: 2).Select(l => l.Code));
    }

    [Fact]
    public void Digits_that_begin_no_number_are_hopeless_while_they_are_typed()
    {
        Assert.False(numbers.IsHopeless("1"));
        Assert.False(numbers.IsHopeless("13"));
        Assert.True(numbers.IsHopeless("131"));
        Assert.True(numbers.IsHopeless("0"));
        Assert.False(numbers.IsHopeless("MC"));
    }

    private Problem Refused(string typed, string? edition = null) =>
        Assert.Throws<ProblemException>(() => numbers.Find(typed, edition)).Problems[0];
}
