using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Review;

namespace Plumbline.Web.Review;

/// <summary>What the page of an inspection says of it, as the fold had it at one entry.</summary>
/// <param name="Deficiencies">Standing findings of that type.</param>
/// <param name="SignedBy">Name of the member whose sign-off is the newest standing one; null before the first.</param>
/// <param name="Late">Entries that no sign-off covers, 0 before the first.</param>
public sealed record InspectionFacts(
    Plan Plan,
    IReadOnlyList<string> Editions,
    int Deficiencies,
    IReadOnlyList<(Coverage Coverage, string Holder)> Standards,
    string? SignedBy,
    DateTimeOffset? SignedAt,
    int Late
)
{
    /// <summary>"open", or who signed it off when, and how much came late.</summary>
    public string State =>
        SignedBy is null
            ? "open"
            : $"signed off by {SignedBy} on {SignedAt:MMM d, yyyy}" + (Late > 0 ? $", {Late} late" : "");

    public static InspectionFacts Of(Inspection inspection)
    {
        var signed = inspection.SignOff;
        var plan = inspection.Plan;
        return new(
            plan.Plan!,
            [.. plan.Editions.Select(e => e.Title)],
            inspection.Findings.Of(FindingType.Deficiency).Count(),
            [.. inspection.Coverage().Select(c => (c, plan.NameOf(plan.HolderOf(c.Standard.Id))))],
            signed is null ? null : plan.NameOf(signed.Header.Member),
            signed?.Header.At,
            inspection.Late.Count
        );
    }
}
