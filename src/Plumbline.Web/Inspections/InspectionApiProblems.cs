namespace Plumbline.Web.Inspections;

/// <summary>What planning in Field may ask for that is not there.</summary>
public static class InspectionApiProblems
{
    public static Problem FacilityNotFound(Guid id) =>
        new(
            "facility-not-found",
            $"There is no facility {id} at this installation. Search for it, or add it under Facilities."
        );
}
