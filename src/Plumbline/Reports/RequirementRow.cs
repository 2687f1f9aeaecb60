using Plumbline.Evidence;
using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>One requirement in scope, whatever came of it: the rows from which others compute rates.</summary>
/// <param name="Verdict">compliant, deficient, not applicable, unable to determine, contested, not assessed.</param>
/// <param name="Why">From the list: refused, records not produced; null where the verdict needs none.</param>
/// <param name="Reason">As typed.</param>
/// <param name="Observations">How many stand behind it, "not seen" left out.</param>
/// <param name="Deficiencies">Findings that cite it.</param>
/// <param name="Coverage">How far its standard was reviewed, in words.</param>
public sealed record RequirementRow(
    int Line,
    string Requirement,
    string Edition,
    string Standard,
    string Code,
    string Citation,
    string Duty,
    string Actor,
    string Basis,
    string Verdict,
    string? Why,
    string? Reason,
    int Observations,
    IReadOnlyList<string> Methods,
    IReadOnlyList<string> Origins,
    bool Contradicted,
    int ErasedObservations,
    int Deficiencies,
    string Coverage,
    string? DecidedBy,
    DateTimeOffset? DecidedAt
)
{
    internal static IReadOnlyList<RequirementRow> Of(Material material)
    {
        var coverage = material.Coverage.ToDictionary(c => c.Standard.Id, c => c.Words);
        return [.. material.Lines.Select(l => Of(material, l, coverage))];
    }

    private static RequirementRow Of(Material material, LineState state, Dictionary<string, string> coverage)
    {
        var requirement = state.Line.Requirement;
        var standard = material.StandardOf(state.Line);
        var known = state.Corroboration;
        var decided = state.IsContested ? null : state.Determinations.LastOrDefault();
        var left = state.Verdict is null ? state.Unassessed?.Thing : null;
        return new RequirementRow(
            state.Line.Number,
            requirement.Id,
            material.Edition(standard?.Edition ?? "")?.Short ?? standard?.Edition ?? "",
            standard?.Code ?? requirement.Standard,
            state.Line.Code,
            requirement.Citation,
            requirement.Text,
            Standards.Words.Of(requirement.Actor),
            Standards.Words.Badge(requirement.Basis),
            state.IsContested ? "contested"
                : state.Verdict is { } verdict ? EvidenceWords.Of(verdict)
                : "not assessed",
            (state.Why ?? left?.Why) is { } why && !state.IsContested ? EvidenceWords.Of(why) : null,
            state.IsContested ? null : PlainOrNull(state.Reason ?? left?.Reason),
            known.Observations,
            [.. known.Methods.Select(Standards.Words.Of)],
            [.. known.Origins.Select(EvidenceWords.Of)],
            known.IsContradicted,
            state.ErasedObservations,
            material.DeficienciesUnder(requirement.Id).Count(),
            coverage.GetValueOrDefault(requirement.Standard) ?? "",
            decided is null ? null : material.Name(decided.Header.Member),
            decided?.Header.At
        );
    }
}
