using System.Text.Json.Serialization;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Reports;

/// <summary>
/// What an inspection found, ready to be printed: every number and every sentence of a report. HTML, PDF, DOCX, CSV and JSON
/// are renderings of it and add nothing.
/// </summary>
/// <param name="Format">Name and version of this shape: <see cref="FormatName"/>.</param>
/// <param name="Maker">The program and its version; its HTML is byte for byte the same only from the same version.</param>
/// <param name="Invented">Nobody ever carried this inspection out; said on every page.</param>
/// <param name="Standards">Every standard in scope, by part.</param>
/// <param name="Totals">Over all standards.</param>
/// <param name="Findings">The deficiencies, by part and standard.</param>
/// <param name="Conclusion">Sentences that follow from the counts.</param>
/// <param name="Requirements">Every requirement in scope, also where nothing was found.</param>
public sealed record ComplianceReport(
    string Format,
    string Maker,
    Guid Inspection,
    string Audience,
    bool Invented,
    string Title,
    string Subtitle,
    ReportState State,
    FirstPage First,
    VisitSection Visit,
    MethodSection Method,
    IReadOnlyList<PartOfStandards> Standards,
    Counts Totals,
    IReadOnlyList<PartOfFindings> Findings,
    IReadOnlyList<ReportedConcern> ReportedConcerns,
    IReadOnlyList<OtherFinding> AreasOfConcern,
    IReadOnlyList<OtherFinding> GoodPractices,
    IReadOnlyList<RecommendationRow> Recommendations,
    IReadOnlyList<string> Conclusion,
    Exceptions Exceptions,
    IReadOnlyList<RequirementRow> Requirements
)
{
    public const string FormatName = "plumbline-report-1";

    /// <summary>The audience that sees everything that the inspection holds.</summary>
    public const string Oversight = "oversight";

    /// <summary>This program and its version, as <see cref="Maker"/> has it.</summary>
    public static string Program { get; } =
        "Plumbline " + typeof(ComplianceReport).Assembly.GetName().Version!.ToString(3);

    [JsonIgnore]
    public IEnumerable<StandardRow> AllStandards => Standards.SelectMany(p => p.Standards);

    [JsonIgnore]
    public IEnumerable<DeficiencyRow> Deficiencies =>
        Findings.SelectMany(p => p.Standards).SelectMany(s => s.Deficiencies);

    /// <summary>The report of an inspection; a function of its arguments alone.</summary>
    /// <param name="catalog">As it stands now: tells where it moved on since the plan froze its slice.</param>
    /// <exception cref="ArgumentException">The inspection has no plan.</exception>
    public static ComplianceReport From(
        Inspection inspection,
        Catalog catalog,
        History history,
        Occasion occasion
    )
    {
        var material = new Material(inspection, catalog, history, occasion);
        var plan = material.Plan;
        var standards = StandardRow.ByPart(material);
        var totals = Counts.Sum(standards.SelectMany(p => p.Standards).Select(s => s.Counts)) with
        {
            Deficiencies = material.Deficiencies.Count,
        };
        var findings = DeficiencyRow.ByPart(material);
        var recommendations = RecommendationRow.Of(material);
        return new ComplianceReport(
            FormatName,
            Program,
            inspection.Id,
            Oversight,
            plan.Invented,
            ReportText.Plain(plan.Facility.Name),
            $"Inspection against {ReportText.List(material.Editions.Select(e => e.Title))}, "
                + $"{ReportText.Days(plan.FirstDay, plan.LastDay)}.",
            ReportState.Of(material),
            FirstPage.Of(material, standards, totals, findings, recommendations),
            VisitSection.Of(material),
            MethodSection.Of(material, totals),
            standards,
            totals,
            findings,
            ReportedConcern.Of(material),
            OtherFinding.Of(material, Plumbline.Findings.FindingType.AreaOfConcern),
            OtherFinding.Of(material, Plumbline.Findings.FindingType.GoodPractice),
            recommendations,
            Conclusions.Of(material, standards, totals, findings),
            Exceptions.Of(material),
            RequirementRow.Of(material)
        );
    }
}
