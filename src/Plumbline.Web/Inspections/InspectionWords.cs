namespace Plumbline.Web.Inspections;

/// <summary>The words by which an inspection's state stands on pages, in answers and in lists.</summary>
public static class InspectionWords
{
    public static string Of(InspectionState state) =>
        state switch
        {
            InspectionState.SignedOff => "signed off",
            InspectionState.Reported => "reported",
            _ => "open",
        };
}
