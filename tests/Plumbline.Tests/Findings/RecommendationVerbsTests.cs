using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Findings;

public sealed class RecommendationVerbsTests
{
    private readonly ExampleJail jail = new();

    private FindingRecord Findings => jail.Inspection.Findings;

    private Guid Deficiency()
    {
        jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.A);
        return jail.Take(
            Findings.Write(
                jail.Id,
                new Finding(
                    FindingType.Deficiency,
                    "mold covered the walls of shower 3",
                    ExampleJail.Showers
                ),
                ExampleJail.A,
                jail.Next()
            )
        ).Id;
    }

    [Fact]
    public void A_recommendation_says_who_should_do_what_because_of_findings_that_stand()
    {
        var finding = Deficiency();

        jail.Take(
            Findings.Recommend(
                jail.Id,
                new Recommendation(
                    " the facility ",
                    "clean the showers weekly",
                    [finding, Guid.CreateVersion7()]
                ),
                ExampleJail.A,
                jail.Next()
            )
        );

        var said = Assert.Single(Findings.Recommendations).Thing!;
        Assert.Equal("the facility", said.Who);
        Assert.Equal([finding], said.Findings);
    }

    [Fact]
    public void A_recommendation_written_anew_takes_the_place_of_the_one_before()
    {
        var finding = Deficiency();
        var first = jail.Take(Recommend("clean the showers", [finding]));

        jail.Take(Recommend("clean the showers weekly", [finding], first.Id));

        Assert.Equal("clean the showers weekly", Assert.Single(Findings.Recommendations).Thing!.What);
    }

    [Fact]
    public void A_recommendation_without_a_party_or_a_finding_is_refused()
    {
        var finding = Deficiency();

        Assert.Equal("recommendation-incomplete", Code(() => Recommend(" ", [finding])));
        Assert.Equal("recommendation-without-finding", Code(() => Recommend("clean", [])));
    }

    [Fact]
    public void A_finding_is_withdrawn_with_a_reason_and_never_without()
    {
        var finding = Deficiency();
        Assert.Equal(
            "withdrawal-without-reason",
            Code(() => Findings.Withdraw(jail.Id, finding, "", ExampleJail.A, jail.Next()))
        );

        jail.Take(Findings.Withdraw(jail.Id, finding, "written up twice", ExampleJail.A, jail.Next()));

        Assert.Empty(Findings.All);
    }

    private Plumbline.Journal.Entry Recommend(string what, Guid[] findings, Guid? instead = null) =>
        Findings.Recommend(
            jail.Id,
            new Recommendation("the facility", what, findings),
            ExampleJail.A,
            jail.Next(),
            instead
        );

    private static string Code(Action act) => Assert.Throws<ProblemException>(act).Problems[0].Code;
}
