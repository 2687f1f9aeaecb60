using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Reports;

/// <summary>The deficiencies under the standards of one part of one edition.</summary>
public sealed record PartOfFindings(string Edition, string Part, IReadOnlyList<StandardFindings> Standards);

/// <summary>The deficiencies under one standard.</summary>
public sealed record StandardFindings(string Standard, IReadOnlyList<DeficiencyRow> Deficiencies);

/// <summary>One deficiency in the field's form.</summary>
/// <param name="Code">What inspectors call the primary requirement: MC-27.</param>
/// <param name="Text">"In 4 out of 12 medical files, staff did not ... (Deficiency MC-27)."</param>
/// <param name="Flags">"This is a repeat deficiency and a priority component."; null where neither is so.</param>
/// <param name="CorrectiveAction">"Corrective Action: ... (C-1)."; null where the facility did nothing before the team left.</param>
/// <param name="Known">How the verdict behind it is known, in words.</param>
/// <param name="Quotation">The official words typed off, where the line is unverified.</param>
public sealed record DeficiencyRow(
    Guid Finding,
    string Requirement,
    IReadOnlyList<string> Others,
    string Code,
    string Text,
    string? Flags,
    string? CorrectiveAction,
    bool Dangerous,
    int? PeopleAffected,
    Sample? Extent,
    Earlier? Earlier,
    string Known,
    IReadOnlyList<string> Places,
    string Duty,
    string Citation,
    string Basis,
    string? Quotation,
    string WrittenBy,
    bool Late
)
{
    /// <summary>The whole finding as one paragraph.</summary>
    public string Paragraph => string.Join(" ", new[] { Text, Flags, CorrectiveAction }.OfType<string>());

    internal static IReadOnlyList<PartOfFindings> ByPart(Material material)
    {
        var late = material.Inspection.Late.Select(e => e.Id).ToHashSet();
        var corrections = 0;
        var rows = material
            .Deficiencies.Select(f =>
                (
                    Standard: material.StandardOf(material.Line(f.Thing!.Requirement)),
                    Row: Of(material, f, f.Thing.Corrected is null ? 0 : ++corrections, late.Contains(f.Id))
                )
            )
            .ToList();
        return
        [
            .. rows.GroupBy(r =>
                    (Edition: EditionName(material, r.Standard), Part: r.Standard?.Part ?? "Other")
                )
                .Select(part => new PartOfFindings(
                    part.Key.Edition,
                    part.Key.Part,
                    [
                        .. part.GroupBy(r => r.Standard?.Id)
                            .Select(s => new StandardFindings(
                                s.First().Standard is { } standard
                                    ? standard.Number == standard.Code
                                        ? $"{standard.Number} {standard.Title}"
                                        : $"{standard.Number} {standard.Title} ({standard.Code})"
                                    : "Under no standard of this inspection",
                                [.. s.Select(r => r.Row)]
                            )),
                    ]
                )),
        ];
    }

    private static string EditionName(Material material, SliceStandard? standard) =>
        standard is null ? "" : material.Edition(standard.Edition)?.Short ?? standard.Edition;

    private static DeficiencyRow Of(Material material, Recorded<Finding> recorded, int correction, bool late)
    {
        var finding = recorded.Thing!;
        var requirement = finding.Requirement ?? "";
        var line = material.Line(requirement);
        var state = material.State(requirement);
        string[] others = [.. (finding.Others ?? []).Where(o => o != requirement).Select(material.Code)];
        var code = material.Code(requirement);
        var earlier = finding.Repeat is { } repeat
            ? new Earlier(
                ReportText.Plain(repeat.Relation),
                ReportText.Plain(repeat.Body),
                ReportText.Plain(repeat.Date)
            )
            : material.History.Of(requirement, material.Plan.Organization);
        var facts = finding.Extent is { } extent
            ? $"In {extent.N} out of {extent.Of} {ReportText.Plain(extent.Noun)}, {ReportText.Open(finding.Statement)}"
            : ReportText.Sentence(finding.Statement).TrimEnd('.');
        return new DeficiencyRow(
            recorded.Id,
            requirement,
            others,
            code,
            $"{facts} (Deficiency {code}{(others.Length == 0 ? "" : "; also " + ReportText.List(others))}).",
            FlagsOf(earlier, line?.Requirement.FlaggedPriority),
            finding.Corrected is null
                ? null
                : $"Corrective Action: {ReportText.Open(finding.Corrected)} (C-{correction}).",
            finding.Dangerous,
            finding.PeopleAffected,
            finding.Extent is { } e ? new Sample(e.N, e.Of, ReportText.Plain(e.Noun)) : null,
            earlier,
            Knowing.Of(state?.Corroboration),
            [
                .. (state?.Seen ?? [])
                    .Where(o => o.Thing!.Shows == Shows.NotMet)
                    .Select(o => material.PlaceName(o.Thing!.Place))
                    .OfType<string>()
                    .Distinct(),
            ],
            line?.Requirement.Text ?? "",
            line?.Requirement.Citation ?? "",
            Words.Badge(line?.Requirement.Basis ?? Standards.Basis.Unverified),
            finding.Quotation is { } q
                ? $"{ReportText.Plain(q.Document)}, page {ReportText.Plain(q.Page)}: “{ReportText.Plain(q.Words)}”"
                : null,
            material.Name(recorded.Header.Member),
            late
        );
    }

    private static string? FlagsOf(Earlier? earlier, Flagged? priority)
    {
        var repeat = earlier?.Relation switch
        {
            null => null,
            "repeat" => $"a repeat deficiency ({earlier.Body}, {ReportText.AsPublished(earlier.Date)})",
            "recurring" => $"a recurring deficiency ({earlier.Body}, {ReportText.AsPublished(earlier.Date)})",
            var other =>
                $"known from before: {other} ({earlier.Body}, {ReportText.AsPublished(earlier.Date)})",
        };
        var flagged = priority is { Times: > 0 }
            ? $"a priority component (flagged so in {priority.Times} of {priority.Of} published findings)"
            : null;
        string[] flags = [.. new[] { repeat, flagged }.OfType<string>()];
        return flags.Length == 0 ? null : $"This is {ReportText.List(flags)}.";
    }
}

/// <summary>n of N with its noun: 4 out of 12 medical files.</summary>
public sealed record Sample(int N, int Of, string Noun)
{
    public override string ToString() => $"{N} out of {Of} {Noun}";
}

/// <summary>How a verdict is known, as a reader is told.</summary>
internal static class Knowing
{
    public static string Of(Corroboration? corroboration)
    {
        if (corroboration is not { Observations: > 0 })
            return "no observation recorded";
        var words = corroboration.Words;
        if (corroboration.ReportedOnly)
            words += "; reported by detained people, not corroborated";
        if (corroboration.InstitutionAlone)
            words += "; on the institution’s word alone";
        if (corroboration.PaperOnly)
            words += "; on paper only";
        return words;
    }
}
