using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Which editions are held, how whole, and how a line carried over stands to its origin.</summary>
public sealed class ShippedEditionsTests
{
    private static readonly Lazy<Catalog> Shipped = new(() =>
        StandardsFolder.Load(StandardsFolder.Shipped).Require()
    );

    [Theory]
    [InlineData("us-ice-nds-2000", 38)]
    [InlineData("us-ice-pbnds-2008", 41)]
    [InlineData("us-ice-pbnds-2011", 42)]
    [InlineData("us-ice-pbnds-2011-r2016", 43)]
    [InlineData("us-ice-nds-2019", 34)]
    [InlineData("us-ice-nds-2025", 34)]
    [InlineData("us-ice-frs-2020", 38)]
    public void Every_standard_of_an_edition_has_a_file(string id, int standards) =>
        Assert.Equal(standards, Shipped.Value.Edition(id)!.Standards.Count);

    [Fact]
    public void A_standard_without_a_line_says_why()
    {
        var empty = new[] { "us-ice-nds-2000", "us-ice-pbnds-2008", "us-ice-pbnds-2011", "us-ice-frs-2020" }
            .SelectMany(id => Shipped.Value.Edition(id)!.Standards)
            .Where(s => s.Requirements.Count == 0)
            .ToArray();

        Assert.NotEmpty(empty);
        Assert.All(empty, s => Assert.Contains("so no line is held", s.Note ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_of_NDS_2019_is_carried_over_to_NDS_2025_as_it_is_and_nothing_else_is_held()
    {
        var origin = Shipped.Value.Edition("us-ice-nds-2019")!.Requirements.ToArray();
        var carried = Shipped.Value.Edition("us-ice-nds-2025")!.Requirements.ToArray();

        Assert.Equal(
            origin.Select(r => (r.Id, r.Text, r.Actor)).Order(),
            carried.Select(r => (r.CarriedFrom!, r.Text, r.Actor)).Order()
        );
        Assert.All(
            carried,
            r =>
            {
                Assert.Equal(r.CarriedFrom!.Replace("2019", "2025", StringComparison.Ordinal), r.Id);
                Assert.Equal(Basis.Unverified, r.Basis);
                Assert.Equal("Carried from NDS 2019, not checked against NDS 2025.", r.Note);
                Assert.Empty(r.Sources ?? []);
                Assert.Empty(r.Components ?? []);
                Assert.Null(r.FlaggedPriority);
                Assert.StartsWith("NDS 2025, ", Assert.Single(r.Citations), StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData("us-usms-fpbds")]
    [InlineData("us-ice-hold-rooms-directive")]
    [InlineData("us-cbp-teds-2015")]
    public void What_may_bind_and_is_not_held_can_be_named(string id) =>
        Assert.False(Shipped.Value.Edition(id)!.HasLines);

    [Theory]
    [InlineData("NDS 2000", "us-ice-nds-2000")]
    [InlineData("PBNDS 2008", "us-ice-pbnds-2008")]
    [InlineData("PBNDS 2011 - 2013 Errata", "us-ice-pbnds-2011")]
    [InlineData("NDS 2025", "us-ice-nds-2025")]
    [InlineData("FRS Standards", "us-ice-frs-2020")]
    [InlineData("USMS FPBDS", "us-usms-fpbds")]
    [InlineData("FBPDS", "us-usms-fpbds")]
    public void An_edition_is_found_by_the_name_that_statistics_print(string printed, string id) =>
        Assert.Equal(id, new Resolver(Shipped.Value).Edition(printed)?.Id);
}
