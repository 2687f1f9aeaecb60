namespace Plumbline.Findings;

/// <summary>How a finding reads in the field's own form, while it is being written.</summary>
public static class FindingWords
{
    public static string Of(FindingType type) =>
        type switch
        {
            FindingType.AreaOfConcern => "area of concern",
            FindingType.GoodPractice => "good practice",
            FindingType.ReportedConcern => "reported concern",
            _ => "deficiency",
        };

    /// <summary>"In 4 out of 12 medical files, staff did not ... (Deficiency MC-27)."</summary>
    /// <param name="code">What inspectors call the line; null where the finding cites none.</param>
    public static string Reads(this Finding finding, string? code)
    {
        var facts = finding.Statement.Trim().TrimEnd('.', ' ');
        if (facts.Length == 0)
            return "";
        facts = finding.Extent is { } extent
            ? $"In {extent}, {facts}"
            : char.ToUpperInvariant(facts[0]) + facts[1..];
        if (finding.Type == FindingType.Deficiency && code is not null)
            facts += $" (Deficiency {code})";
        if (finding.Repeat is not null)
            facts += finding.Repeat.Relation == "repeat" ? ". This is a repeat deficiency" : "";
        return finding.Corrected is { } corrected
            ? $"{facts}. Corrected while the team was there: {corrected.Trim().TrimEnd('.')}."
            : facts + ".";
    }
}
