using Plumbline.Evidence;
using Plumbline.Review;
using Plumbline.Standards;
using Xunit;

namespace Plumbline.Tests.Review;

public sealed class ReviewMatrixTests
{
    private readonly ExampleJail jail = new();

    private MatrixGroup GroupOf(string line) =>
        ReviewMatrix.Of(jail.Inspection).Single(g => g.Any(r => r.State.Line.Id == line)).Key;

    private MatrixRow Row(string line) =>
        ReviewMatrix.Of(jail.Inspection).SelectMany(g => g).Single(r => r.State.Line.Id == line);

    [Fact]
    public void Every_line_in_scope_stands_in_one_group_and_what_needs_a_look_comes_first()
    {
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.A);
        jail.Press(ExampleJail.Inventory, Verdict.Deficient, ExampleJail.A);
        jail.Press(ExampleJail.Drills, Verdict.NotApplicable, ExampleJail.A, note: "no drill was due");

        var groups = ReviewMatrix.Of(jail.Inspection);

        Assert.Equal(
            [MatrixGroup.Open, MatrixGroup.WithoutFinding, MatrixGroup.NotApplicable, MatrixGroup.Compliant],
            groups.Select(g => g.Key)
        );
        Assert.Equal(6, groups.Sum(g => g.Count()));
        Assert.True(ReviewMatrix.NeedsLook(MatrixGroup.WithoutFinding));
        Assert.False(ReviewMatrix.NeedsLook(MatrixGroup.NotMet));
    }

    [Fact]
    public void Marks_say_method_answer_and_whose_word_it_is()
    {
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.A);
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.C, ExampleJail.UnitB);
        Say(ExampleJail.Showers, Shows.NotMet, Origin.DetainedPerson);

        var row = Row(ExampleJail.Showers);

        var seen = Assert.Single(row.Marks(Method.Observation));
        Assert.Equal((Shows.Met, 'M', 2), (seen.Shows, seen.Letter, seen.Times));
        var heard = Assert.Single(row.Marks(Method.Interview));
        Assert.Equal((Shows.NotMet, 'P', 1), (heard.Shows, heard.Letter, heard.Times));
        Assert.Empty(row.Marks(Method.Test));
    }

    [Fact]
    public void A_line_seen_after_its_verdict_is_looked_at_again_before_anything_else_is_said_of_it()
    {
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.A);
        Say(ExampleJail.Showers, Shows.NotMet, Origin.DetainedPerson);

        Assert.Equal(MatrixGroup.LookAgain, GroupOf(ExampleJail.Showers));
    }

    [Fact]
    public void The_institution_s_word_alone_and_a_report_that_nothing_corroborates_need_a_look()
    {
        Say(ExampleJail.Showers, Shows.Met, Origin.Institution);
        Decide(ExampleJail.Showers, Verdict.Compliant);
        Say(ExampleJail.Inventory, Shows.NotMet, Origin.DetainedPerson);
        Decide(ExampleJail.Inventory, Verdict.Unable, WhyNot.RecordsNotProduced);

        Assert.Equal(MatrixGroup.InstitutionAlone, GroupOf(ExampleJail.Showers));
        Assert.Equal(MatrixGroup.ReportedOnly, GroupOf(ExampleJail.Inventory));
    }

    [Fact]
    public void A_verdict_against_the_evidence_stands_among_the_contradicted()
    {
        jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.A);
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.A, note: "cleaned since");

        Assert.Equal(MatrixGroup.Contradicted, GroupOf(ExampleJail.Showers));
    }

    [Fact]
    public void A_line_left_with_a_reason_is_not_open_any_more()
    {
        jail.Take(
            jail.Inspection.Plan.LeaveUnassessed(
                jail.Id,
                [ExampleJail.Drills, ExampleJail.Consent],
                WhyNot.NoTime,
                null,
                ExampleJail.A,
                jail.Next()
            )
        );

        Assert.Equal(MatrixGroup.NotAssessed, GroupOf(ExampleJail.Drills));
        Assert.Equal(MatrixGroup.NotAssessed, GroupOf(ExampleJail.Consent));
        Assert.All(Enum.GetValues<MatrixGroup>(), g => Assert.NotEmpty(ReviewMatrix.Words(g)));
    }

    private void Say(string line, Shows shows, Origin origin) =>
        jail.Take(
            jail.Inspection.Plan.Observe(
                jail.Id,
                line,
                shows,
                new Standpoint(ExampleJail.UnitA.Id, Method.Interview, origin, ExampleJail.C),
                ExampleJail.C,
                jail.Next()
            )
        );

    private void Decide(string line, Verdict verdict, WhyNot? why = null) =>
        jail.Take(
            jail.Inspection.Evidence.Decide(
                jail.Inspection.Plan,
                jail.Id,
                line,
                verdict,
                ExampleJail.A,
                jail.Next(),
                why
            )
        );
}
