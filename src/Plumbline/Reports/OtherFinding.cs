using Plumbline.Findings;
using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>An area of concern or a good practice: reported, and no deficiency.</summary>
/// <param name="Codes">The requirements that it speaks of; none where it speaks of none.</param>
public sealed record OtherFinding(Guid Finding, string Text, IReadOnlyList<string> Codes, int? PeopleAffected)
{
    internal static IReadOnlyList<OtherFinding> Of(Material material, FindingType type) =>
        [
            .. material
                .Inspection.Findings.Of(type)
                .Select(f => new OtherFinding(
                    f.Id,
                    f.Thing!.Extent is { } extent
                        ? Sentence(
                            $"In {extent.N} out of {extent.Of} {Plain(extent.Noun)}, {Open(f.Thing.Statement)}"
                        )
                        : Sentence(f.Thing.Statement),
                    [.. f.Thing.Requirements.Select(material.Code)],
                    f.Thing.PeopleAffected
                )),
        ];
}

/// <summary>What detained people said, what was checked, and what came of it. Never counted as a deficiency.</summary>
/// <param name="By">How many said so; null where it was not recorded.</param>
/// <param name="Words">The fixed words on what it is worth.</param>
public sealed record ReportedConcern(
    Guid Finding,
    string Said,
    int? By,
    string Checked,
    string Outcome,
    IReadOnlyList<string> Codes,
    string Words
)
{
    internal static IReadOnlyList<ReportedConcern> Of(Material material) =>
        [
            .. material
                .Inspection.Findings.Of(FindingType.ReportedConcern)
                .Select(f => new ReportedConcern(
                    f.Id,
                    Sentence(f.Thing!.Statement),
                    f.Thing.Reported?.By,
                    PlainOrNull(f.Thing.Reported?.Checked) is { } seen
                        ? Sentence(seen)
                        : "Nothing is recorded as checked.",
                    PlainOrNull(f.Thing.Reported?.Outcome) is { } outcome
                        ? Sentence(outcome)
                        : "No outcome is recorded.",
                    [.. f.Thing.Requirements.Select(material.Code)],
                    "Reported, not corroborated. Not counted as a deficiency."
                )),
        ];
}

/// <summary>Who should do what by when, because of which findings.</summary>
/// <param name="Because">The codes of the findings it follows from; "erased" for one that was.</param>
public sealed record RecommendationRow(string Who, string What, string By, IReadOnlyList<string> Because)
{
    internal static IReadOnlyList<RecommendationRow> Of(Material material)
    {
        var findings = material.Inspection.Findings.All.ToDictionary(f => f.Id);
        return
        [
            .. material
                .Inspection.Findings.Recommendations.Where(r => r.IsHere)
                .OrderBy(r => r.Thing!.By ?? DateOnly.MaxValue)
                .ThenBy(r => r.Id)
                .Select(r => new RecommendationRow(
                    Plain(r.Thing!.Who),
                    Sentence(r.Thing.What),
                    r.Thing.By is { } day ? Day(day) : "no date",
                    [
                        .. r
                            .Thing.Findings.Select(id =>
                                findings.GetValueOrDefault(id) switch
                                {
                                    null => "a finding replaced since",
                                    { Thing: null } => "erased",
                                    { Thing.Requirement: { } requirement } => material.Code(requirement),
                                    _ => "a finding under no requirement",
                                }
                            )
                            .Distinct(),
                    ]
                )),
        ];
    }
}
