using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>How the duties of a scope are known, counted.</summary>
public sealed record ScopeBasis(int OfficialText, int OversightReport, int Unverified)
{
    public int All => OfficialText + OversightReport + Unverified;

    public static ScopeBasis Of(IEnumerable<Requirement> requirements)
    {
        var counts = requirements.CountBy(r => r.Basis).ToDictionary();
        return new ScopeBasis(
            counts.GetValueOrDefault(Basis.OfficialText),
            counts.GetValueOrDefault(Basis.OversightReport),
            counts.GetValueOrDefault(Basis.Unverified)
        );
    }

    /// <summary>
    /// "None of the 212 duties in scope is checked against official text; 183 rest on published reports, 29 are
    /// unverified. The report will say so." Null where all are checked, or there are none.
    /// </summary>
    public string? Warning
    {
        get
        {
            if (All == 0 || OfficialText == All)
                return null;
            var duties = All == 1 ? "duty" : "duties";
            var known = OfficialText == 0 ? "None" : $"{OfficialText:N0}";
            List<string> rest = [];
            if (OversightReport > 0)
                rest.Add(
                    $"{OversightReport:N0} {(OversightReport == 1 ? "rests" : "rest")} on published reports"
                );
            if (Unverified > 0)
                rest.Add($"{Unverified:N0} {(Unverified == 1 ? "is" : "are")} unverified");
            return $"{known} of the {All:N0} {duties} in scope {(OfficialText > 1 ? "are" : "is")} checked against "
                + $"official text; {string.Join(", ", rest)}. The report will say so.";
        }
    }
}
