namespace Plumbline.Reports;

/// <summary>What every rendering says in the same words.</summary>
public static class ReportWords
{
    /// <summary>The name of the document.</summary>
    public static string Title(ComplianceReport report) =>
        $"{report.Title}: {(report.State.Final ? $"report, version {report.State.Version}" : "draft report")}";

    /// <summary>"9 deficiencies; 8 requirements decided as not met."</summary>
    public static string Summary(ComplianceReport report)
    {
        var corrected = report.Deficiencies.Count(d => d.CorrectiveAction is not null);
        return $"{ReportText.Count(report.Totals.Deficiencies, "deficiency", "deficiencies")}; {ReportText.Count(report.Totals.Deficient, "requirement")} decided as not met."
            + (
                corrected switch
                {
                    0 => "",
                    1 => " 1 was corrected before we left and still counts.",
                    _ => $" {corrected} were corrected before we left and still count.",
                }
            );
    }

    /// <summary>" (MC-27 and MC-93)"; nothing where there is no code.</summary>
    public static string About(IReadOnlyList<string> codes) =>
        codes.Count == 0 ? "" : $" ({ReportText.List(codes)})";

    /// <summary>How a deficiency is known, where it was seen, how many people, and what is cited.</summary>
    public static string Details(DeficiencyRow row) =>
        $"How we know: {row.Known}."
        + (row.Places.Count > 0 ? $" Seen at: {string.Join(", ", row.Places)}." : "")
        + (row.PeopleAffected is { } people ? $" People affected: {people}." : "")
        + (row.Citation.Length > 0 ? $" Duty: {row.Duty} ({row.Citation})." : "")
        + (row.Late ? " Written after the sign-off." : "");

    /// <summary>A reported concern after what was said.</summary>
    public static string Checked(ReportedConcern concern) =>
        $"Said by: {(concern.By is { } by ? ReportText.Count(by, "person", "people") : "not recorded")}. Checked: {concern.Checked} Outcome: {concern.Outcome}";

    public static string Text(OtherFinding finding) =>
        finding.Text
        + About(finding.Codes)
        + (finding.PeopleAffected is { } n ? $" People affected: {n}." : "");

    /// <summary>One sentence for each thing that is not as it should be, or that there is none.</summary>
    public static IEnumerable<string> Lines(Exceptions exceptions)
    {
        if (!exceptions.Any)
            yield return "No entry came after the sign-off, no line is contested, nothing was erased.";
        foreach (var late in exceptions.Late)
            yield return $"Late, after the sign-off: {late.Kind} by {late.By}, {ReportText.Minute(late.At)}.";
        foreach (var contested in exceptions.Contested)
            yield return $"Contested: {contested.Code}, {string.Join("; ", contested.Verdicts)}. It counts under no verdict.";
        foreach (var erased in exceptions.Erased)
            yield return $"Erased: {erased.Kind}, by {erased.By}, {ReportText.Minute(erased.At)}. Reason: {ReportText.Sentence(erased.Reason)}";
        if (exceptions.LookAgain.Count > 0)
            yield return $"To be decided again on newer or erased evidence: {string.Join(", ", exceptions.LookAgain)}.";
    }

    /// <summary>"Compliant" reads in a report as "no deficiency found".</summary>
    public static string Verdict(RequirementRow row) =>
        row.Verdict == "compliant" ? "no deficiency found" : row.Verdict;

    public static string Why(RequirementRow row) =>
        string.Join(": ", new[] { row.Why, row.Reason }.OfType<string>());

    /// <summary>"3: file review, interview; monitor, detained person".</summary>
    public static string Known(RequirementRow row) =>
        (row.Observations, row.ErasedObservations) switch
        {
            (0, 0) => "nothing observed",
            (0, var erased) => $"{erased} erased",
            var (n, erased) => $"{n}: {string.Join(", ", row.Methods)}; {string.Join(", ", row.Origins)}"
                + (row.Contradicted ? "; contradicted" : "")
                + (erased > 0 ? $"; {erased} erased" : ""),
        };

    /// <summary>What an unseen place on a page of an invented inspection must say.</summary>
    public const string Invented =
        "Invented example. This facility, its inspection and every finding in this report are made up.";
}
