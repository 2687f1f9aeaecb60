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

/// <summary>An edition that the inspection used.</summary>
/// <param name="Reason">Why this one.</param>
/// <param name="Sha256">Of its files as frozen by the plan.</param>
/// <param name="Moved">The catalog has another text now.</param>
public sealed record EditionRow(
    string Id,
    string Title,
    string Short,
    string Force,
    string Reason,
    string? TextAsOf,
    string Sha256,
    bool Moved,
    int InScope,
    int OfficialText,
    int PublishedReports,
    int Unverified
)
{
    internal static EditionRow Of(Material material, SliceEdition edition)
    {
        var bases = material
            .Lines.Where(l => material.StandardOf(l.Line)?.Edition == edition.Id)
            .Select(l => l.Line.Requirement.Basis)
            .ToList();
        return new EditionRow(
            edition.Id,
            Plain(edition.Title),
            Plain(edition.Short),
            $"{Plain(edition.Force.Kind)}, binds {Plain(edition.Force.Binds)}",
            Plain(material.Plan.Editions.FirstOrDefault(c => c.Edition == edition.Id)?.Reason),
            edition.TextAsOf,
            edition.Hash,
            material.Catalog.Edition(edition.Id) is { } now && now.Hash != edition.Hash,
            bases.Count,
            bases.Count(b => b == Basis.OfficialText),
            bases.Count(b => b == Basis.OversightReport),
            bases.Count(b => b == Basis.Unverified)
        );
    }
}

/// <summary>Requirements that share a reason.</summary>
/// <param name="Because">"for records not produced".</param>
/// <param name="Explanation">As typed; empty where nothing was.</param>
/// <param name="Requirements">Their codes, in the order of their lines.</param>
public sealed record Reasons(string Because, string Explanation, IReadOnlyList<string> Requirements)
{
    internal static IReadOnlyList<Reasons> Of(Material material) =>
        [
            .. material
                .Lines.Select(l => (l.Line.Code, Reason: ReasonOf(l)))
                .Where(p => p.Reason is not null)
                .GroupBy(p => p.Reason!.Value)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key.Because, StringComparer.Ordinal)
                .Select(g => new Reasons(g.Key.Because, g.Key.Explanation, [.. g.Select(p => p.Code)])),
        ];

    private static (string Because, string Explanation)? ReasonOf(LineState line) =>
        line.IsContested ? ("contested between two people", "")
        : line.Verdict == Verdict.Unable
            ? ("unable, " + EvidenceWords.Of(line.Why ?? WhyNot.NoTime), Plain(line.Reason))
        : line.Verdict is not null ? null
        : line.Unassessed?.Thing is { } left
            ? ("not assessed, " + EvidenceWords.Of(left.Why), Plain(left.Reason))
        : ("not assessed, no reason given", "");
}

/// <summary>A count behind an observation.</summary>
public sealed record SampleRow(string Code, Sample Extent, string Shows, string Method, string? Place)
{
    internal static IReadOnlyList<SampleRow> Of(Material material) =>
        [
            .. material
                .Lines.SelectMany(l =>
                    l.Observations.Where(o => o.Thing!.Extent is not null)
                        .Select(o => new SampleRow(
                            l.Line.Code,
                            new Sample(o.Thing!.Extent!.N, o.Thing.Extent.Of, Plain(o.Thing.Extent.Noun)),
                            EvidenceWords.Of(o.Thing.Shows),
                            Words.Of(o.Thing.Method),
                            material.PlaceName(o.Thing.Place)
                        ))
                )
                .Distinct(),
        ];
}

/// <summary>Something asked for, and what came of it.</summary>
public sealed record AccessRow(
    string What,
    string Asked,
    string Outcome,
    string? Place,
    string? ReasonGiven,
    DateTimeOffset? AskedAt,
    DateTimeOffset? AnsweredAt
)
{
    internal static AccessRow Of(Material material, Access? access) =>
        access is null
            ? new AccessRow("erased", "erased", "erased", null, null, null, null)
            : new AccessRow(
                access.What.ToString().ToLowerInvariant(),
                Plain(access.Asked),
                access.Outcome switch
                {
                    AccessOutcome.Refused => "refused",
                    AccessOutcome.Partly => "given in part",
                    AccessOutcome.Delayed => "delayed",
                    _ => "given",
                },
                material.PlaceName(access.Place),
                PlainOrNull(access.ReasonGiven),
                access.AskedAt,
                access.AnsweredAt
            );
}
