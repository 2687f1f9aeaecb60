using Plumbline.Inspections;
using Plumbline.Standards;
using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>The facts of page 1: who we are, who answers for the place, what the report is worth.</summary>
internal static class FirstPageFacts
{
    public static IReadOnlyList<Fact> Who(Material material)
    {
        var plan = material.Plan;
        var facts = material.Inspection.Plan.VisitFacts?.Thing;
        return
        [
            new(
                "We are",
                $"{Plain(plan.Organization)}; {Count(plan.Team.Count, "person", "people")} in the team, led by {Plain(plan.Lead.Name)}"
            ),
            new("Mandate", PlainOrNull(plan.Mandate) ?? "not recorded in the plan"),
            new(
                "Visit",
                $"{PlanWords.Of(plan.Announcement)}, {PlanWords.Of(plan.Mode)}, {PlanWords.Of(plan.Purpose)}"
            ),
            new(
                "Held that day",
                facts?.Population is { } held
                    ? Count(held, "person", "people")
                        + (facts.Capacity is { } capacity ? $"; capacity {capacity:N0}" : "")
                    : "not learned"
            ),
        ];
    }

    public static IReadOnlyList<Fact> Answerable(Material material)
    {
        var facility = material.Plan.Facility;
        var facts = material.Inspection.Plan.VisitFacts?.Thing;
        return
        [
            new("Operator", PlainOrNull(facility.Operator) ?? "not recorded"),
            new("Medical care", PlainOrNull(facts?.MedicalProvider) ?? "not recorded"),
            new("ICE field office", PlainOrNull(facility.FieldOffice) ?? "not recorded"),
        ];
    }

    public static IReadOnlyList<Fact> Standing(Material material, Counts totals)
    {
        var bases = material.Lines.Select(l => l.Line.Requirement.Basis).ToList();
        var official = bases.Count(b => b == Basis.OfficialText);
        var reports = bases.Count(b => b == Basis.OversightReport);
        var state = ReportState.Of(material);
        return
        [
            new(
                "Official rating",
                material.History.LatestRating is { } rating
                    ? $"{Plain(rating.Rating)}, for the inspection of {AsPublished(rating.Date)} by {Plain(rating.Body)}; the latest in ICE’s published statistics that we hold"
                    : "none published that we know of"
            ),
            new(
                "Ours",
                $"No rating is given. {Count(totals.Deficiencies, "deficiency", "deficiencies")} under {Count(Conclusions.Cited(material), "requirement")}"
            ),
            new("State", state.Words),
            new("Notice and answer", "No notice to the facility and no answer from it are recorded."),
            new(
                "Legal force",
                string.Join(
                    "; ",
                    material.Editions.Select(e =>
                        $"{Plain(e.Short)}: {Plain(e.Force.Kind)}, binds {Plain(e.Force.Binds)}"
                    )
                )
            ),
            new(
                "Duties cited",
                $"{official:N0} of {bases.Count:N0} checked against official text; {reports:N0} rest on published reports, {bases.Count - official - reports:N0} are unverified"
            ),
            new(
                "Not a legal finding",
                "This report states what monitors saw against public standards. It is not a legal finding."
            ),
            new(
                "Contact, corrections",
                PlainOrNull(material.Plan.Contact) ?? "no contact is recorded in the plan"
            ),
            new(
                "Verify this file",
                material.Occasion.Final
                    ? "plumbline report verify FILE checks the issued JSON or HTML offline, without server or database"
                    : "a draft carries no signature; only an issued report can be verified"
            ),
        ];
    }
}
