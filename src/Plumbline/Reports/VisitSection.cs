using Plumbline.Inspections;
using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>The facility and the visit.</summary>
public sealed record VisitSection(
    IReadOnlyList<Fact> Facility,
    IReadOnlyList<Fact> Visit,
    IReadOnlyList<TeamRow> Team,
    IReadOnlyList<PlaceRow> Places
)
{
    internal static VisitSection Of(Material material)
    {
        var plan = material.Plan;
        var facility = plan.Facility;
        var recorded = material.Inspection.Plan.VisitFacts;
        var facts = recorded?.Thing;
        const string not = "not recorded";
        return new VisitSection(
            [
                new("Name", Plain(facility.Name)),
                new("Place", $"{Plain(facility.City)}, {Plain(facility.State)}"),
                new("Type", PlainOrNull(facility.Type) ?? not),
                new("Operator", PlainOrNull(facility.Operator) ?? not),
                new("ICE field office", PlainOrNull(facility.FieldOffice) ?? not),
                new("DETLOC", PlainOrNull(facility.Detloc) ?? not),
            ],
            [
                new("Days", Days(plan.FirstDay, plan.LastDay)),
                new("Announced", PlanWords.Of(plan.Announcement)),
                new("Purpose", PlanWords.Of(plan.Purpose)),
                new("Mode", PlanWords.Of(plan.Mode)),
                new(
                    "Hours on site",
                    facts?.HoursOnSite?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)
                        ?? not
                ),
                new(
                    "People held that day",
                    facts?.Population?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)
                        ?? not
                ),
                new(
                    "Capacity",
                    facts?.Capacity?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? not
                ),
                new("Medical provider", PlainOrNull(facts?.MedicalProvider) ?? not),
                new("Vacancies, as told", PlainOrNull(facts?.Vacancies) ?? not),
                .. PlainOrNull(facts?.Note) is { } note ? new Fact[] { new("Note", note) } : [],
            ],
            [
                .. plan.Team.Select(m => new TeamRow(
                    Plain(m.Name),
                    m.IsLead ? "lead"
                        : m.IsClinician ? "clinician"
                        : "member",
                    [
                        .. material
                            .Inspection.Plan.Standards.Where(s =>
                                material.Inspection.Plan.HolderOf(s.Id) == m.Id
                            )
                            .Select(s => s.Code),
                    ]
                )),
            ],
            [
                .. material.Inspection.Plan.Places.Select(p => new PlaceRow(
                    Plain(p.Name),
                    PlainOrNull(p.Type),
                    p.Capacity
                )),
            ]
        );
    }
}

/// <summary>Somebody of the team, and the standards that they decide.</summary>
public sealed record TeamRow(string Name, string Role, IReadOnlyList<string> Holds);

public sealed record PlaceRow(string Name, string? Type, int? Capacity);
