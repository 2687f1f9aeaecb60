using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Standards;
using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

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
                    l.Seen.Where(o => o.Thing!.Extent is not null)
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
