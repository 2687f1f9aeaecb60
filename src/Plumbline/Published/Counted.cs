namespace Plumbline.Published;

/// <summary>What we count in the findings whose text we hold. Null where the text is not held, which is not zero.</summary>
/// <param name="Deficiencies">For a body that counts deficiencies.</param>
/// <param name="Components">For a body that counts components: the sum of its own table.</param>
/// <param name="Findings">Findings with text, areas of concern included.</param>
public sealed record Counted(
    int? Deficiencies,
    int? Components,
    int? DeficientStandards,
    int Findings,
    int? Repeat,
    int? Priority,
    int? CorrectedOnSite
)
{
    public static Counted Of(PublishedInspection inspection)
    {
        var deficiencies = inspection.Findings.Where(f => !f.Concern).ToList();
        // A clean report that we hold has nothing to count: zero. A report of which we hold only the total: unknown.
        var held = deficiencies.Count > 0 || inspection.Printed is { Deficiencies: 0 };
        if (inspection.By == InspectingBody.Contractor)
            return new Counted(
                null,
                inspection.ComponentsCounted,
                inspection.ComponentsCounted is null ? null : inspection.ByStandard.Count(s => s.Count > 0),
                inspection.Findings.Count,
                inspection.ComponentsCounted is null ? null : inspection.ByStandard.Sum(s => s.Repeat ?? 0),
                inspection.ComponentsCounted is null ? null : inspection.ByStandard.Sum(s => s.Priority ?? 0),
                null
            );
        return new Counted(
            held ? deficiencies.Count : null,
            null,
            held ? deficiencies.Select(f => f.Standard).Distinct().Count() : null,
            inspection.Findings.Count,
            held ? deficiencies.Count(f => f.Repeat) : null,
            held ? deficiencies.Count(f => f.Priority) : null,
            held && deficiencies.All(f => f.CorrectedOnSite is not null)
                ? deficiencies.Count(f => f.CorrectedOnSite == true)
                : null
        );
    }
}
