using CsCheck;
using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Review;
using Xunit;

namespace Plumbline.Tests.Review;

public class TakeBackTests
{
    private static void TakeBack(ExampleJail jail, IReadOnlyList<Plumbline.Journal.Entry> act)
    {
        foreach (var entry in jail.Inspection.TakeBack(act, ExampleJail.A, jail.Next()))
            jail.Take(entry);
    }

    [Fact]
    public void A_first_verdict_taken_back_leaves_the_line_as_it_was()
    {
        var jail = new ExampleJail();
        var act = jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.A);

        TakeBack(jail, act);

        var state = jail.State(ExampleJail.Showers);
        Assert.Null(state.Verdict);
        Assert.Empty(state.Observations);
        Assert.Contains(jail.Entries, e => e.Header.Kind == "taken-back" && e.Header.Replaces.Count == 2);
    }

    [Fact]
    public void A_second_verdict_taken_back_brings_the_first_back()
    {
        var jail = new ExampleJail();
        jail.Press(ExampleJail.Drills, Verdict.Unable, ExampleJail.A, why: WhyNot.Refused);
        var second = jail.Press(ExampleJail.Drills, Verdict.Compliant, ExampleJail.A);

        TakeBack(jail, second);

        var state = jail.State(ExampleJail.Drills);
        Assert.Equal(Verdict.Unable, state.Verdict);
        Assert.Equal(WhyNot.Refused, state.Why);
        Assert.Single(state.Observations);
        Assert.False(state.LookAgain);
    }

    [Fact]
    public void A_finding_written_anew_and_taken_back_reads_as_before()
    {
        var jail = new ExampleJail();
        var first = jail.Take(
            jail.Inspection.Findings.Write(
                jail.Id,
                new Finding(FindingType.AreaOfConcern, "as first written"),
                ExampleJail.A,
                jail.Next()
            )
        );
        var second = jail.Take(
            jail.Inspection.Findings.Write(
                jail.Id,
                new Finding(FindingType.AreaOfConcern, "as written anew"),
                ExampleJail.A,
                jail.Next(),
                first.Id
            )
        );

        TakeBack(jail, [second]);

        Assert.Equal("as first written", Assert.Single(jail.Inspection.Findings.All).Thing!.Statement);
    }

    [Fact]
    public void What_is_taken_back_twice_is_taken_back_once()
    {
        var jail = new ExampleJail();
        var act = jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.A);
        TakeBack(jail, act);

        Assert.Empty(jail.Inspection.TakeBack(act, ExampleJail.A, jail.Next()));
    }

    [Fact]
    public void Any_verdict_taken_back_leaves_verdict_and_observations_as_they_were() =>
        Gen.Int[0, 3]
            .List[0, 5]
            .Sample(
                verdicts =>
                {
                    var jail = new ExampleJail();
                    foreach (var verdict in verdicts)
                        jail.Press(ExampleJail.Showers, (Verdict)verdict, ExampleJail.A, why: WhyNot.NoTime);
                    var before = jail.State(ExampleJail.Showers);
                    var act = jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.A);
                    TakeBack(jail, act);
                    var after = jail.State(ExampleJail.Showers);
                    return before.Verdict == after.Verdict
                        && before
                            .Observations.Select(o => o.Id)
                            .SequenceEqual(after.Observations.Select(o => o.Id))
                        && !after.IsContested;
                },
                iter: 60
            );
}
