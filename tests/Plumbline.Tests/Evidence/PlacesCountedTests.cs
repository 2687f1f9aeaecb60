using CsCheck;
using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Evidence;

public class PlacesCountedTests
{
    [Fact]
    public void Two_units_that_differ_are_one_out_of_two_housing_units()
    {
        var jail = new ExampleJail();
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.A, ExampleJail.UnitA);
        jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.A, ExampleJail.UnitB);

        Assert.Equal(
            new Extent(1, 2, "housing units"),
            jail.State(ExampleJail.Showers).Extent(jail.Inspection.Plan)
        );
    }

    [Fact]
    public void One_place_is_no_extent()
    {
        var jail = new ExampleJail();
        jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.A, ExampleJail.UnitB);

        Assert.Null(jail.State(ExampleJail.Showers).Extent(jail.Inspection.Plan));
    }

    [Fact]
    public void Places_of_several_kinds_are_places_seen_and_the_newest_look_counts()
    {
        var jail = new ExampleJail();
        jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.A, ExampleJail.UnitA);
        jail.Press(ExampleJail.Showers, Verdict.Deficient, ExampleJail.A, ExampleJail.Clinic);
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.A, ExampleJail.UnitA);

        Assert.Equal(
            new Extent(1, 2, "places seen"),
            jail.State(ExampleJail.Showers).Extent(jail.Inspection.Plan)
        );
    }

    [Fact]
    public void What_one_observation_counted_goes_before_the_places()
    {
        var jail = new ExampleJail();
        jail.Press(ExampleJail.Assessment, Verdict.Compliant, ExampleJail.B, ExampleJail.UnitA);
        jail.Take(
            jail.Inspection.Plan.Observe(
                jail.Id,
                ExampleJail.Assessment,
                Shows.NotMet,
                new Standpoint(ExampleJail.Clinic.Id, Method.FileReview, Origin.Institution, ExampleJail.B),
                ExampleJail.B,
                jail.Next(),
                extent: new Extent(4, 12, "medical files")
            )
        );

        Assert.Equal(
            new Extent(4, 12, "medical files"),
            jail.State(ExampleJail.Assessment).Extent(jail.Inspection.Plan)
        );
    }

    [Fact]
    public void Never_more_fail_than_were_seen() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3])
            .List[0, 12]
            .Sample(
                looks =>
                {
                    var jail = new ExampleJail();
                    Place[] places = [ExampleJail.UnitA, ExampleJail.UnitB, ExampleJail.Clinic];
                    foreach (var (place, verdict) in looks)
                        jail.Press(
                            ExampleJail.Showers,
                            (Verdict)verdict,
                            ExampleJail.A,
                            places[place],
                            why: WhyNot.NoTime
                        );
                    var state = jail.State(ExampleJail.Showers);
                    var extent = state.Extent(jail.Inspection.Plan);
                    return extent is null
                        || (extent.N >= 0 && extent.N <= extent.Of && extent.Of is >= 2 and <= 3);
                },
                iter: 60
            );
}
