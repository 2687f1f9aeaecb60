using Plumbline.Standards;

namespace Plumbline.Worksheets;

/// <summary>What stands under a duty on paper: how it can be shown, and where its limit is.</summary>
public static class WorksheetWords
{
    /// <summary>
    /// "By observation or interview. Limit: at most 14 days (time since arrival). Not by a policy alone." Nothing that the
    /// catalog does not say.
    /// </summary>
    public static string LookFor(Requirement requirement)
    {
        List<string> said = [];
        if (requirement.Methods.Count > 0)
            said.Add($"By {Or(requirement.Methods.Select(Words.Of))}.");
        if (requirement.Measure is { } measure)
            said.Add($"Limit: {measure} ({measure.What}).");
        if (requirement.Applies is { } applies)
            said.Add($"Applies: {applies.TrimEnd('.')}.");
        if (requirement.SeenBy.Count > 0 && requirement.SeenBy.All(s => s == SeenBy.Instruments))
            said.Add("Needs an instrument.");
        if (requirement.Clinician)
            said.Add("Judged by a clinician.");
        if (requirement.Actor != Actor.Facility)
            said.Add($"Duty of the {Words.Of(requirement.Actor)}.");
        // Where a document counts it is a record of what was done; elsewhere paper shows nothing.
        if (!requirement.Methods.Contains(Method.Document))
            said.Add("Not by a policy alone.");
        return string.Join(' ', said);
    }

    /// <summary>US Letter and A4, as addresses and the command line name them.</summary>
    public static string Of(Paper paper) => paper == Paper.A4 ? "a4" : "letter";

    public static string Of(SheetsBy by) => by == SheetsBy.Standard ? "standard" : "place";

    /// <summary>The sheet's heading.</summary>
    public static string Title(OtherSheet sheet) =>
        sheet switch
        {
            OtherSheet.FileSample => "File sample",
            OtherSheet.Access => "Access refused or delayed",
            OtherSheet.Entrance => "Entrance conference",
            OtherSheet.Exit => "Exit conference",
            _ => "Interview",
        };

    internal static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";

    private static string Or(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? all[0] : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}
