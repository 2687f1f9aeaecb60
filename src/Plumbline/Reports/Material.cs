using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Reports;

/// <summary>What the sections of a report are made from, each thing computed once.</summary>
internal sealed class Material
{
    private readonly Dictionary<string, LineState> states;
    private readonly ILookup<string, Recorded<Finding>> deficienciesUnder;
    private readonly Dictionary<string, SliceStandard> standards;
    private readonly Dictionary<string, SliceEdition> editions;

    public Material(Inspection inspection, Catalog catalog, History history, Occasion occasion)
    {
        Inspection = inspection;
        Plan =
            inspection.Plan.Plan
            ?? throw new ArgumentException("An inspection without a plan has no report.", nameof(inspection));
        Catalog = catalog;
        History = history;
        Occasion = occasion;
        Lines = [.. inspection.Evidence.Lines];
        states = Lines.ToDictionary(l => l.Line.Id);
        standards = inspection.Plan.Standards.ToDictionary(s => s.Id);
        editions = inspection.Plan.Editions.ToDictionary(e => e.Id);
        Deficiencies =
        [
            .. inspection
                .Findings.Of(FindingType.Deficiency)
                .OrderBy(f => NumberOf(f.Thing!))
                .ThenBy(f => f.Id),
        ];
        deficienciesUnder = Deficiencies
            .SelectMany(f => f.Thing!.Requirements.Distinct().Select(r => (Requirement: r, Finding: f)))
            .ToLookup(p => p.Requirement, p => p.Finding);
        Coverage = [.. standards.Values.Select(s => Plumbline.Evidence.Coverage.Of(s, Lines))];
    }

    public Inspection Inspection { get; }

    public Plan Plan { get; }

    public Catalog Catalog { get; }

    public History History { get; }

    public Occasion Occasion { get; }

    /// <summary>The lines in scope, by number.</summary>
    public IReadOnlyList<LineState> Lines { get; }

    /// <summary>Deficiencies by the number of their line.</summary>
    public IReadOnlyList<Recorded<Finding>> Deficiencies { get; }

    public IReadOnlyList<Coverage> Coverage { get; }

    public IEnumerable<SliceEdition> Editions => editions.Values;

    public IEnumerable<Recorded<Finding>> DeficienciesUnder(string requirement) =>
        deficienciesUnder[requirement];

    public Line? Line(string? requirement) => requirement is null ? null : Inspection.Plan.Line(requirement);

    public LineState? State(string? requirement) =>
        requirement is null ? null : states.GetValueOrDefault(requirement);

    public SliceStandard? StandardOf(Line? line) =>
        line is null ? null : standards.GetValueOrDefault(line.Requirement.Standard);

    public SliceEdition? Edition(string id) => editions.GetValueOrDefault(id);

    /// <summary>"MC-27": what inspectors call the requirement; its id where neither slice nor catalog holds it.</summary>
    public string Code(string requirement) =>
        Line(requirement)?.Code
        ?? (Catalog.Requirement(requirement) is { } known ? new Line(0, known).Code : requirement);

    public string Name(Guid member) => ReportText.Plain(Inspection.Plan.NameOf(member));

    public string? PlaceName(Guid? place) => ReportText.PlainOrNull(Inspection.Plan.PlaceName(place));

    private int NumberOf(Finding finding) => Line(finding.Requirement)?.Number ?? int.MaxValue;
}
