using Plumbline.Inspections;
using Plumbline.Journal;

namespace Plumbline.Findings;

/// <summary>What an inspection's entries write up for the report.</summary>
public sealed class FindingRecord(Replacements replacements)
{
    private readonly Ledger<Finding> findings = new(replacements);
    private readonly Ledger<Recommendation> recommendations = new(replacements);
    private readonly Ledger<FindingWithdrawn> withdrawn = new(replacements);

    /// <summary>Standing findings, erased ones among them, by time.</summary>
    public IEnumerable<Recorded<Finding>> All => findings.Standing;

    public IEnumerable<Recorded<Recommendation>> Recommendations => recommendations.Standing;

    public IEnumerable<Recorded<FindingWithdrawn>> Withdrawn => withdrawn.Standing;

    public IEnumerable<Recorded<Finding>> Of(FindingType type) => All.Where(f => f.Thing?.Type == type);

    /// <summary>The standing deficiencies that cite the requirement, as primary or other.</summary>
    public IEnumerable<Recorded<Finding>> DeficienciesUnder(string requirement) =>
        Of(FindingType.Deficiency).Where(f => f.Thing!.Requirements.Contains(requirement));

    /// <summary>Writes a finding up, or anew in place of <paramref name="instead"/>.</summary>
    /// <exception cref="ProblemException">finding-without-statement, deficiency-without-requirement, extent-impossible.</exception>
    public Entry Write(Guid journal, Finding finding, Guid by, DateTimeOffset at, Guid? instead = null)
    {
        if (string.IsNullOrWhiteSpace(finding.Statement))
            throw new ProblemException(FindingProblems.StatementEmpty);
        if (finding is { Type: FindingType.Deficiency, Requirement: null })
            throw new ProblemException(FindingProblems.DeficiencyWithoutRequirement);
        finding.Extent?.Checked();
        return FindingKinds.Finding.Record(
            journal,
            finding,
            by,
            at,
            replaces: instead is { } old ? [old] : []
        );
    }

    /// <summary>Takes a finding back, with the reason.</summary>
    /// <exception cref="ProblemException">withdrawal-without-reason.</exception>
    public Entry Withdraw(Guid journal, Guid finding, string? reason, Guid by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new ProblemException(FindingProblems.WithdrawnWithoutReason);
        return FindingKinds.FindingWithdrawn.Record(
            journal,
            new FindingWithdrawn(reason.Trim()),
            by,
            at,
            replaces: [finding]
        );
    }

    public void Apply(EntryHeader header, object? thing)
    {
        switch (header.Kind)
        {
            case "finding":
                findings.Add(header, thing as Finding);
                break;
            case "finding-withdrawn":
                withdrawn.Add(header, thing as FindingWithdrawn);
                break;
            case "recommendation":
                recommendations.Add(header, thing as Recommendation);
                break;
        }
    }

    public void Erase(Guid id)
    {
        findings.Erase(id);
        withdrawn.Erase(id);
        recommendations.Erase(id);
    }
}
