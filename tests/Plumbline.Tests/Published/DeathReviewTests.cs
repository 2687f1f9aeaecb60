using System.Text;
using Plumbline.Published;
using Plumbline.Web.Facilities;
using Plumbline.Web.Published;
using Xunit;

namespace Plumbline.Tests.Published;

/// <summary>A review of a death: ICE's address of it carries the name of who died.</summary>
public sealed class DeathReviewTests
{
    private const string NoAddress = "\"source_url\": null";

    private static string Shipped =>
        File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "Published", "Data", "ddr-adelanto-2017-03.json")
        );

    [Fact]
    public async Task Its_address_is_neither_shipped_nor_shown_and_the_rest_is()
    {
        Assert.Contains(NoAddress, Shipped, StringComparison.Ordinal);

        var review = Read(Shipped);

        Assert.Equal((InspectingBody.DeathReview, "ddr-adelanto-2017-03"), (review.By, review.Source));
        Assert.Null(PublishedWords.Link(review));
        Assert.Equal(9, review.Findings.Count);
        var html = await PublishedReport.HtmlAsync(review);
        Assert.Contains("Adelanto Detention Facility", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_comes_with_an_address_loses_it_on_the_way_in()
    {
        var text = Shipped.Replace(NoAddress, "\"source_url\": \"https://example.org/a-name.pdf\"");

        Assert.Equal(Read(Shipped).Source, Read(text).Source);
    }

    private static PublishedInspection Read(string text)
    {
        var problems = new List<Problem>();
        var part = Assert.Single(
            PublishedFiles.Read(new PublicFile("review.json", Encoding.UTF8.GetBytes(text)), problems)
        );
        Assert.Empty(problems);
        Assert.Equal(part.Inspection.Source, part.Key);
        return part.Inspection;
    }
}
