namespace Plumbline.Inspections;

public static class InspectionProblems
{
    public static Problem SliceRequirement(string id) =>
        new(
            "slice-requirement",
            $"The catalog holds no requirement \"{id}\". Choose lines that the standards folder holds."
        );

    public static Problem PlanIncomplete(string what) =>
        new("plan-incomplete", $"The plan cannot be signed yet: {what}");
}
