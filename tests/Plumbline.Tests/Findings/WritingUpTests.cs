using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Findings;

/// <summary>What a finding must say before it is written up.</summary>
public sealed class WritingUpTests
{
    private readonly ExampleJail jail = new();

    [Fact]
    public void A_deficiency_cites_a_requirement_and_an_area_of_concern_need_not()
    {
        Assert.Equal(
            "deficiency-without-requirement",
            Refusal(new Finding(FindingType.Deficiency, "shower walls were soiled"))
        );
        Assert.Equal("finding", Write(new Finding(FindingType.AreaOfConcern, "shower walls were soiled")));
    }

    [Theory]
    [InlineData(13, 12)]
    [InlineData(-1, 12)]
    public void More_files_than_were_read_or_fewer_than_none_cannot_be(int n, int of) =>
        Assert.Equal("extent-impossible", Refusal(Soiled(n, of)));

    [Theory]
    [InlineData(0, 12)]
    [InlineData(12, 12)]
    public void None_and_all_of_those_read_can_be(int n, int of) =>
        Assert.Equal("finding", Write(Soiled(n, of)));

    private static Finding Soiled(int n, int of) =>
        new(
            FindingType.Deficiency,
            "shower walls were soiled",
            Showers,
            Extent: new Extent(n, of, "showers")
        );

    private string Write(Finding finding) =>
        jail.Inspection.Findings.Write(jail.Id, finding, A, jail.Next()).Header.Kind;

    private string Refusal(Finding finding) =>
        Assert.Single(Assert.Throws<ProblemException>(() => Write(finding)).Problems).Code;
}
