using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Standards;
using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>How the result was come by, and what stands against it.</summary>
/// <param name="Scope">What was in scope, and by which choice.</param>
/// <param name="Samples">n of N behind the observations, by line.</param>
/// <param name="NotAssessed">Requirements in scope without a result, by reason.</param>
/// <param name="SetAside">Requirements that the visit could not show, known before it, by reason.</param>
/// <param name="Strength">On what the results rest: paper alone, the institution's word alone.</param>
/// <param name="Provenance">Who wrote the entries, and what of that is proven.</param>
public sealed record MethodSection(
    IReadOnlyList<string> Scope,
    IReadOnlyList<EditionRow> Editions,
    IReadOnlyList<SampleRow> Samples,
    IReadOnlyList<Reasons> NotAssessed,
    IReadOnlyList<Reasons> SetAside,
    IReadOnlyList<AccessRow> Access,
    IReadOnlyList<string> Strength,
    IReadOnlyList<string> Provenance
)
{
    internal static MethodSection Of(Material material, Counts totals) =>
        new(
            ScopeOf(material, totals),
            [.. material.Editions.Select(e => EditionRow.Of(material, e))],
            SampleRow.Of(material),
            Reasons.Of(material),
            [
                .. (material.Plan.SetAside ?? [])
                    .GroupBy(s => Plain(s.Reason))
                    .Select(g => new Reasons(g.Key, "", [.. g.Select(s => material.Code(s.Requirement))])),
            ],
            [.. material.Inspection.Plan.Access.Select(a => AccessRow.Of(material, a.Thing))],
            StrengthOf(material),
            ProvenanceOf(material)
        );

    private static List<string> ScopeOf(Material material, Counts totals)
    {
        var plan = material.Plan;
        var scope = new List<string>
        {
            $"{Count(totals.InScope, "requirement")} in {Count(material.Coverage.Count(c => c.InScope > 0), "standard")} were in scope"
                + (PlainOrNull(plan.Preset) is { } preset ? $", chosen by the preset “{preset}”." : "."),
            "A standard counts as complied with only where it was reviewed in full: every duty held of it is decided as met or not applicable. “Unable to determine” does not count as reviewed.",
            "A deficiency is a finding. A requirement is not met by a determination. The two are counted apart, since several deficiencies can stand under one requirement.",
        };
        if (plan.Abilities is { Count: > 0 } abilities)
            scope.Add($"The visit could use {List(abilities.Select(PlanWords.Of))}.");
        foreach (var change in material.Inspection.Plan.ScopeChanges)
            if (change.Thing is { } thing)
                scope.Add(
                    $"Scope changed on {Day(change.Header.At)}: {thing.Slice?.Lines.Count ?? 0} added, {thing.Removed.Count} taken out, because: {Sentence(thing.Reason)}"
                );
        return scope;
    }

    private static List<string> StrengthOf(Material material)
    {
        var met = material
            .Lines.Where(l => l.Verdict == Verdict.Compliant)
            .Select(l => l.Corroboration)
            .ToList();
        var paper = met.Count(c => c.PaperOnly);
        var institution = met.Count(c => c.InstitutionAlone);
        var nothing = met.Count(c => c.Observations == 0);
        var contradicted = material.Lines.Count(l => l.Verdict is not null && l.Corroboration.IsContradicted);
        return
        [
            $"Of {Count(met.Count, "requirement")} without a deficiency, {paper} rest on documents alone, which show policy and not practice; {institution} on the institution’s word alone; {nothing} on no recorded observation.",
            $"{Count(contradicted, "result")} stand against an observation that shows the opposite at the same place.",
        ];
    }

    private static List<string> ProvenanceOf(Material material)
    {
        var entries = material.Inspection.Entries;
        var unknown = material.Inspection.Unknown.Count();
        var lines = new List<string>
        {
            $"The report is made from {Count(entries.Count, "entry", "entries")} by {Count(entries.Select(e => e.Header.Member).Distinct().Count(), "person", "people")}. Who wrote an entry offline is claimed, not proven.",
        };
        if (material.Occasion.Carried is { } carried)
            lines.Add(
                $"{Count(carried, "entry was", "entries were")} brought in by somebody other than the one named as its author, or by a file."
            );
        if (unknown > 0)
            lines.Add(
                $"{Count(unknown, "entry was", "entries were")} made by a newer Plumbline and could not be read here."
            );
        return lines;
    }
}
