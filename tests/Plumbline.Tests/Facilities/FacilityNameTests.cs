using Plumbline.Facilities;
using Xunit;

namespace Plumbline.Tests.Facilities;

public sealed class FacilityNameTests
{
    [Theory]
    [InlineData("JOE CORLEY PROCESSING CTR", "Joe Corley Processing Center", "TX")]
    [InlineData("ETOWAH COUNTY JAIL", "Etowah County Jail (AL)", "AL")]
    [InlineData("MADISON CO. JAIL", "Madison County Jail, MS", "MS")]
    [InlineData(
        "CENTRAL LOUISIANA ICE PROCESSING CENTER (CLIPC)",
        "Central Louisiana ICE Processing Center",
        "LA"
    )]
    [InlineData("OZARK COUNTY SHERIFF'S OFFICE", "Ozark County Sheriffs Office", "MO")]
    public void Abbreviations_and_a_state_at_the_end_make_no_other_name(
        string one,
        string other,
        string state
    ) => Assert.Equal(FacilityName.Normal(one, state), FacilityName.Normal(other, state));

    [Theory]
    [InlineData("PIKE COUNTY JAIL", "Pike County Correctional Facility")]
    [InlineData("NORTHWEST ICE PROCESSSING CENTER", "Northwest ICE Processing Center")]
    [InlineData("FOLKSTON MAIN IPC", "FOLKSTON ANNEX IPC")]
    public void What_is_spelled_otherwise_is_another_name_and_not_guessed(string one, string other) =>
        Assert.NotEqual(FacilityName.Normal(one), FacilityName.Normal(other));

    [Fact]
    public void The_id_of_a_listed_facility_is_the_same_everywhere()
    {
        var id = FacilityName.Id("ADELANTO ICE PROCESSING CENTER", "ADELANTO", "CA");

        Assert.Equal(Guid.Parse("c4f2541c-f9f9-8f5d-aa15-afcbd461dc33"), id);
        Assert.Equal(8, id.Version);
        Assert.Equal(id, FacilityName.Id("Adelanto ICE Processing Center", "Adelanto", "CA"));
    }

    [Theory]
    [InlineData("ERO New York Field Office", "NYC")]
    [InlineData("ERO St. Paul Field Office", "SPM")]
    [InlineData("Atlanta Field Office", "ATL")]
    [InlineData("St Paul", "SPM")]
    [InlineData("LOS", "LOS")]
    [InlineData("Nowhere", null)]
    public void A_field_office_is_known_by_every_name_that_reports_use(string printed, string? code) =>
        Assert.Equal(code, FieldOffice.Code(printed));
}
