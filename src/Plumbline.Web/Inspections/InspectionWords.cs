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

    /// <summary>"Jun 9, 2026" or "Jun 9, 2026 to Jun 10, 2026".</summary>
    public static string Days(DateOnly first, DateOnly last) =>
        first == last ? $"{first:MMM d, yyyy}" : $"{first:MMM d, yyyy} to {last:MMM d, yyyy}";
}
