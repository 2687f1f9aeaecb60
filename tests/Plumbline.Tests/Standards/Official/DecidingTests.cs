using System.Text;
using Plumbline.Standards;
using Plumbline.Standards.Official;
using Xunit;

namespace Plumbline.Tests.Standards.Official;

/// <summary>What a person may decide about a line that lies beside the official words.</summary>
public sealed class DecidingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Sha = new('b', 64);

    private static readonly OfficialDocument Document = DocumentReader.Read(
        [
            new("4.3 Medical Care", 3, 1),
            new("V. Expected Practices", 3, 2, Gap: true),
            .. "ABCDEF".Select((c, i) => new TextLine($"{c}. Nothing is said here.", 3, 3 + i, Gap: true)),
            new(
                "G. Each detainee who arrives shall be given a whole look by a nurse of the clinic within fourteen days.",
                4,
                1,
                Gap: true
            ),
            new(
                "H. Kits for first aid shall be opened and looked through once in every week.",
                5,
                1,
                Gap: true
            ),
        ],
        "invented.pdf"
    );

    private static readonly Edition Edition = ExampleStandards.Catalog().Editions[0];

    [Fact]
    public void Accepting_a_passage_makes_its_place_the_citation_and_says_who_when_and_where()
    {
        var decision = Line("assessment-within-14-days").Accept("Inspector A", Now, ["4.3(V)(G)"], null);

        Assert.Equal(["EJS 2020, 4.3(V)(G)"], decision.Accepted!.Citations);
        Assert.Equal("Each detainee has an assessment within 14 days.", decision.Accepted.Text);
        Assert.Equal(new Checked("Inspector A", "2026-11-24", Sha, "page 4"), decision.Accepted.Checked);
    }

    [Fact]
    public void A_line_whose_citations_all_exist_is_accepted_as_cited()
    {
        var decision = Line("first-aid-kits")
            .Accept("Inspector A", Now, [], "Kits are looked through weekly.");

        Assert.Equal(["EJS 2020, 4.3(V)(H)"], decision.Accepted!.Citations);
        Assert.Equal("Kits are looked through weekly.", decision.Accepted.Text);
    }

    [Theory]
    [InlineData("assessment-within-14-days", null, null, "standards-citation-not-in-document")]
    [InlineData("assessment-within-14-days", "4.3(V)(Z)", null, "standards-citation-not-in-document")]
    [InlineData("assessment-within-14-days", "4.3(V)(G)", "Two\nlines", "standards-sentence-form")]
    [InlineData(
        "assessment-within-14-days",
        "4.3(V)(G)",
        "Who arrives shall be given a whole look by a nurse of the clinic.",
        "standards-sentence-lifted"
    )]
    public void What_cannot_be_accepted_says_why(string line, string? place, string? text, string code)
    {
        var refusal = Assert.Throws<ProblemException>(() =>
            Line(line).Accept("Inspector A", Now, place is null ? [] : [place], text)
        );

        Assert.Equal(code, refusal.Problems[0].Code);
    }

    [Fact]
    public void A_citation_of_the_whole_standard_is_not_exact_enough()
    {
        var line = Line("first-aid-kits", r => r with { Citations = ["EJS 2020, 4.3 Medical Care"] });

        var refusal = Assert.Throws<ProblemException>(() => line.Accept("Inspector A", Now, [], null));

        Assert.Equal("standards-citation-inexact", refusal.Problems[0].Code);
        Assert.Equal("4.3(V)(H)", line.Line.Proposals[0].Passage.Place);
    }

    [Fact]
    public void A_rejection_says_why()
    {
        var line = Line("first-aid-kits");

        Assert.Equal(
            "standards-rejection-without-reason",
            Assert.Throws<ProblemException>(() => line.Reject("Inspector A", Now, " ")).Problems[0].Code
        );
        Assert.Equal("It says monthly.", line.Reject("Inspector A", Now, "It says monthly. ").Why);
    }

    [Fact]
    public void A_rejected_line_is_left_no_more_and_the_later_decision_stands()
    {
        var verification = new Verification(Edition, Document);
        var rejection = Line("first-aid-kits").Reject("Inspector A", Now, "It says monthly.");

        var checking = new Checking(verification, Sha, [rejection]);

        Assert.Equal((1, 0, 1), (checking.Left, checking.Accepted, checking.Rejections.Count));
        Assert.EndsWith("assessment-within-14-days", checking.Next(null)!.Requirement.Id);
        Assert.Equal(2, new Checking(verification, new string('c', 64), [rejection]).Left);
    }

    private static Comparison Line(string words, Func<Requirement, Requirement>? change = null)
    {
        var edition = Edition with
        {
            Standards =
            [
                .. Edition.Standards.Select(s =>
                    s with
                    {
                        Requirements =
                        [
                            .. s.Requirements.Select(r =>
                                r.Id.EndsWith(words, StringComparison.Ordinal) && change is not null
                                    ? change(r)
                                    : r
                            ),
                        ],
                    }
                ),
            ],
        };
        var line = new Verification(edition, Document).Lines.Single(l =>
            l.Requirement.Id.EndsWith(words, StringComparison.Ordinal)
        );
        return new Comparison(edition, Document, Sha, line);
    }
}
