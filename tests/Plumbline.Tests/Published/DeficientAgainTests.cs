using Plumbline.Published;
using Xunit;

namespace Plumbline.Tests.Published;

/// <summary>Lines found deficient more than once at one facility, in invented inspections.</summary>
public sealed class DeficientAgainTests
{
    [Fact]
    public void The_same_line_at_the_last_inspection_of_the_same_body_is_a_repeat()
    {
        var again = Assert.Single(
            DeficientAgain.Of([Odo(2018, Line(27)), Odo(2019, Line(27), Line(3)), Odo(2017, Line(4))])
        );

        Assert.Equal("Repeat", again.Flag);
        Assert.Equal(["2019", "2018"], again.Times.Select(t => t.Inspection.Id));
        Assert.Equal("NDS 2019, Medical Care, MC-27", again.Line);
    }

    [Fact]
    public void With_an_inspection_between_that_did_not_find_it_it_is_recurring() =>
        Assert.Equal(
            "Recurring",
            Assert
                .Single(DeficientAgain.Of([Odo(2017, Line(27)), Odo(2018, Line(3)), Odo(2019, Line(27))]))
                .Flag
        );

    [Fact]
    public void Found_once_by_each_of_two_bodies_it_was_found_by_another_body()
    {
        var again = Assert.Single(
            DeficientAgain.Of([
                Odo(2018, Line(27)),
                Odo(2019, Line(27)) with
                {
                    By = InspectingBody.Contractor,
                },
            ])
        );

        Assert.Equal("Found by another body", again.Flag);
    }

    [Fact]
    public void Twice_in_one_inspection_or_under_another_edition_or_number_is_not_again()
    {
        Assert.Empty(DeficientAgain.Of([Odo(2019, Line(27), Line(27))]));
        Assert.Empty(
            DeficientAgain.Of([Odo(2018, Line(27) with { Edition = "NDS 2000" }), Odo(2019, Line(27))])
        );
        Assert.Empty(
            DeficientAgain.Of([Odo(2018, Line(27) with { Abbreviation = "EHS" }), Odo(2019, Line(27))])
        );
        // Without a number and without a section there is nothing to compare; likeness is no ground.
        var bare = Line(27) with
        {
            Component = null,
            Summary = "the same words",
        };
        Assert.Empty(DeficientAgain.Of([Odo(2018, bare), Odo(2019, bare)]));
    }

    [Fact]
    public void A_printed_section_is_compared_where_there_is_no_number()
    {
        var cited = Line(27) with
        {
            Component = null,
            Citation = "PBNDS 2011, Medical Care, Section (V)(G)(12)",
        };

        var again = Assert.Single(DeficientAgain.Of([Odo(2018, cited), Odo(2019, cited)]));

        Assert.StartsWith(
            "PBNDS 2011, Medical Care, Section (V)(G)(12)",
            again.Line,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_concern_is_no_deficiency() =>
        Assert.Empty(DeficientAgain.Of([Odo(2018, Line(27)), Odo(2019, Line(27) with { Concern = true })]));

    [Fact]
    public void A_repeat_that_only_the_report_asserts_is_shown_as_printed_and_once()
    {
        var asserted = Line(27) with { Repeat = true };

        var alone = Assert.Single(DeficientAgain.Of([Odo(2019, asserted)]));
        var explained = Assert.Single(DeficientAgain.Of([Odo(2018, Line(27)), Odo(2019, asserted)]));

        Assert.Equal("Repeat as printed", alone.Flag);
        Assert.Single(alone.Times);
        Assert.Equal("Repeat", explained.Flag);
    }

    [Fact]
    public void Standards_come_most_often_first_and_each_inspection_counts_once()
    {
        var food = Line(3) with { Standard = "Food Service", Abbreviation = "FS" };
        var standards = DeficientAgain.Standards([
            Odo(2017, Line(1)),
            Odo(2018, Line(2), Line(3), food),
            Odo(2019, food) with
            {
                ByStandard = [new StandardCount("Medical Care", 2), new StandardCount("Recreation", 0)],
            },
            Odo(2016) with
            {
                ByStandard = [new StandardCount("Recreation", 1)],
            },
        ]);

        Assert.Equal(
            [("Medical Care", 3), ("Food Service", 2)],
            standards.Select(s => (s.Standard, s.Times.Count))
        );
        Assert.Equal(["2019", "2018", "2017"], standards[0].Times.Select(t => t.Id));
    }

    private static PublishedInspection Odo(int year, params IReadOnlyList<PublishedFinding> findings) =>
        new()
        {
            Id = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Body = "ICE OPR/ODO",
            By = InspectingBody.DetentionOversight,
            FacilityName = "Example County Jail (invented example)",
            End = new DateOnly(year, 3, 1),
            Source = "invented",
            Reading = Reading.Case,
            Grade = "A",
            Findings = [.. findings.Select((f, i) => f with { Number = i + 1 })],
        };

    private static PublishedFinding Line(int component) =>
        new(
            1,
            "Medical Care",
            $"invented finding {component}",
            $"MC-{component}",
            "MC",
            component,
            "NDS 2019"
        );
}
