using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class ShippedNamesTests
{
    private static readonly Lazy<Resolver> Shipped = new(() =>
        new Resolver(StandardsFolder.Load(StandardsFolder.Shipped).Require())
    );

    [Theory]
    [InlineData("PBNDS 2011 (2016)", "us-ice-pbnds-2011-r2016")]
    [InlineData("PBNDS 2011 (Revised 2016)", "us-ice-pbnds-2011-r2016")]
    [InlineData("PBNDS 2011 - 2016 Revisions", "us-ice-pbnds-2011-r2016")]
    [InlineData("PBNDS 2011 - 2016 Revised", "us-ice-pbnds-2011-r2016")]
    [InlineData("2011 PBNDS revised 2016", "us-ice-pbnds-2011-r2016")]
    [InlineData("PBNDS 2011", "us-ice-pbnds-2011")]
    [InlineData("NDS 2019", "us-ice-nds-2019")]
    public void An_edition_is_found_by_the_names_that_reports_and_statistics_print(
        string printed,
        string id
    ) => Assert.Equal(id, Shipped.Value.Edition(printed)?.Id);

    [Theory]
    [InlineData("Environmental Health and Safety, Section (V)(A)(3)", "1.2/surfaces-and-showers-clean")]
    [InlineData("Environmental Health and Safety, Section (V)(D)(4)", "1.2/sharps-verified-weekly")]
    public void What_Adelanto_2017_cites_leads_into_the_edition_before_the_revisions(
        string cited,
        string line
    )
    {
        var edition = Shipped.Value.Edition("PBNDS 2011")!;

        var found = Shipped.Value.Resolve(edition, $"PBNDS 2011, {cited}");

        Assert.Equal(MatchKind.Exact, found?.Match);
        Assert.Equal([$"us-ice-pbnds-2011/{line}"], found?.Ids);
    }

    [Theory]
    [InlineData("MC-137", "4.3/health-assessment-within-14-days")]
    [InlineData(
        "PBNDS 2011 (Revised 2016), Special Management Units, SMU-126",
        "2.12/observed-every-30-minutes"
    )]
    [InlineData("DIA&A-9", "4.8/showers-with-grab-bars")]
    public void A_component_of_the_revised_edition_leads_to_its_line(string printed, string line) =>
        Assert.Equal(
            [$"us-ice-pbnds-2011-r2016/{line}"],
            Shipped.Value.Resolve(Shipped.Value.Edition("PBNDS 2011 - 2016 Revisions")!, printed)?.Ids
        );
}
