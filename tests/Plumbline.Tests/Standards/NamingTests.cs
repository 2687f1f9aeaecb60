using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Names and citations typed into the search box, against the shipped standards.</summary>
public sealed class NamingTests
{
    private static readonly Lazy<Naming> naming = new(() =>
    {
        var catalog = StandardsFolder.Load(StandardsFolder.Shipped).Require();
        return new Naming(catalog, new Resolver(catalog));
    });

    [Theory]
    [InlineData("NDS 2019 MC-27")]
    [InlineData("nds 2019, mc-27")]
    [InlineData("MC-27 NDS 2019")]
    [InlineData("MC-27, NDS 2019")]
    [InlineData("2019 NDS: MC 27")]
    public void A_component_with_its_edition_is_one_line_of_that_edition(string printed)
    {
        var named = Assert.Single(naming.Value.Of(printed));

        Assert.Equal(MatchKind.Exact, named.Resolution!.Match);
        Assert.Equal(["us-ice-nds-2019/4.3/health-assessment-within-14-days"], named.Resolution.Ids);
    }

    [Fact]
    public void A_component_without_its_edition_is_shown_for_each_edition_that_has_it()
    {
        var named = naming.Value.Of("EH&S-1");

        Assert.True(named.Count > 1);
        Assert.All(named, n => Assert.Equal(MatchKind.Exact, n.Resolution!.Match));
        Assert.Contains(named, n => n.Edition.Id == "us-ice-nds-2019");
        Assert.Contains(named, n => n.Edition.Id == "us-ice-pbnds-2011-r2016");
    }

    [Theory]
    [InlineData("6 CFR 115.33(a)", "us-dhs-prea-2014")]
    [InlineData("6 C.F.R. § 115.33(a)", "us-dhs-prea-2014")]
    [InlineData("28 CFR 115.33(a)", "us-doj-prea-2012")]
    public void A_section_of_a_regulation_is_of_that_title_alone(string printed, string edition)
    {
        var named = Assert.Single(naming.Value.Of(printed));

        Assert.Equal(edition, named.Edition.Id);
        Assert.Equal(MatchKind.Exact, named.Resolution!.Match);
        Assert.All(
            named.Resolution.Ids,
            id => Assert.StartsWith($"{edition}/115.33/", id, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("NDS 2019 MC-999", "us-ice-nds-2019/4.3")]
    [InlineData("PBNDS 2011 (Revised 2016), Medical Care, Section (V)(G)(12)", "us-ice-pbnds-2011-r2016/4.3")]
    [InlineData("PBNDS 2011 - 2016 Revisions MC-999", "us-ice-pbnds-2011-r2016/4.3")]
    public void What_is_not_listed_leads_to_the_nearest_that_is_and_says_so(string printed, string standard)
    {
        var named = Assert.Single(naming.Value.Of(printed));

        Assert.Equal(MatchKind.Ancestor, named.Resolution!.Match);
        Assert.Equal([standard], named.Resolution.Ids);
    }

    [Fact]
    public void An_edition_can_be_named_alone()
    {
        var named = Assert.Single(naming.Value.Of("PBNDS 2011 (2016)"));

        Assert.Equal("us-ice-pbnds-2011-r2016", named.Edition.Id);
        Assert.Null(named.Resolution);
    }

    [Fact]
    public void The_title_of_a_standard_leads_to_it_in_every_edition_that_has_one() =>
        Assert.Contains(
            "us-ice-nds-2019/4.3",
            naming.Value.Of("medical care").SelectMany(n => n.Resolution!.Ids)
        );

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("toilets in hold rooms")]
    [InlineData("within 14 days")]
    public void Words_of_a_search_name_nothing(string printed) => Assert.Empty(naming.Value.Of(printed));

    [Fact]
    public void A_name_as_long_as_a_book_names_nothing() =>
        Assert.Empty(naming.Value.Of(string.Concat(Enumerable.Repeat("MC-27, ", 100_000))));
}
