using Plumbline.Evidence;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Evidence;

/// <summary>Who may decide a line, and what a decision must say.</summary>
public sealed class DecidingTests
{
    private readonly ExampleJail jail = new();

    [Fact]
    public void Only_the_holder_and_the_lead_decide_a_line_and_the_refusal_names_the_holder()
    {
        var refused = Assert.Throws<ProblemException>(() => Decide(Verdict.Compliant, C));

        Assert.Equal("not-holder", Assert.Single(refused.Problems).Code);
        Assert.Contains("MC-27 is decided by Inspector B", refused.Message, StringComparison.Ordinal);
        Assert.Equal("determination", Decide(Verdict.Compliant, B).Header.Kind);
        Assert.Equal("determination", Decide(Verdict.Compliant, A).Header.Kind);
    }

    [Fact]
    public void Who_could_not_determine_a_line_says_why()
    {
        var refused = Assert.Throws<ProblemException>(() => Decide(Verdict.Unable, B));

        Assert.Equal("unable-without-why", Assert.Single(refused.Problems).Code);
        jail.Take(Decide(Verdict.Unable, B, WhyNot.Refused));
        Assert.Equal(Verdict.Unable, jail.State(Assessment).Verdict);
    }

    private Plumbline.Journal.Entry Decide(Verdict verdict, Guid by, WhyNot? why = null) =>
        jail.Inspection.Evidence.Decide(
            jail.Inspection.Plan,
            jail.Id,
            Assessment,
            verdict,
            by,
            jail.Next(),
            why
        );
}
