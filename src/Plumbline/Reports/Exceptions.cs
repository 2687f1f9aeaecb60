using Plumbline.Evidence;
using Plumbline.Inspections;
using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>What in an inspection is not as it should be, said openly.</summary>
/// <param name="Late">Entries that the newest sign-off does not cover.</param>
/// <param name="Contested">Lines decided differently by two people and not settled.</param>
/// <param name="Erased">Payloads erased: of what kind, by whom, why.</param>
/// <param name="LookAgain">Lines with an observation that the verdict does not rest on, or with evidence erased since.</param>
public sealed record Exceptions(
    IReadOnlyList<LateRow> Late,
    IReadOnlyList<ContestedRow> Contested,
    IReadOnlyList<ErasedRow> Erased,
    IReadOnlyList<string> LookAgain
)
{
    public bool Any => Late.Count + Contested.Count + Erased.Count + LookAgain.Count > 0;

    internal static Exceptions Of(Material material) =>
        new(
            [
                .. material
                    .Inspection.Late.OrderBy(e => e.Header.At)
                    .ThenBy(e => e.Id)
                    .Select(e => new LateRow(
                        e.Id,
                        KindWords(e.Header.Kind),
                        material.Name(e.Header.Member),
                        e.Header.At
                    )),
            ],
            [
                .. material
                    .Lines.Where(l => l.IsContested)
                    .Select(l => new ContestedRow(
                        l.Line.Id,
                        l.Line.Code,
                        [
                            .. l.Determinations.Select(d =>
                                $"{EvidenceWords.Of(d.Thing!.Verdict)}, by {material.Name(d.Header.Member)}"
                            ),
                        ]
                    )),
            ],
            [
                .. material.Inspection.Erasures.Select(e => new ErasedRow(
                    e.Thing?.Entry ?? e.Id,
                    KindWords(
                        e.Thing is { } t ? material.Inspection.Find(t.Entry)?.Header.Kind ?? "entry" : "entry"
                    ),
                    material.Name(e.Header.Member),
                    e.Header.At,
                    Plain(e.Thing?.Reason)
                )),
            ],
            [.. material.Lines.Where(l => l.LookAgain || l.ErasedObservations > 0).Select(l => l.Line.Code)]
        );

    /// <summary>"note-sorted" as "note sorted".</summary>
    private static string KindWords(string kind) => kind.Replace('-', ' ');
}

public sealed record LateRow(Guid Entry, string Kind, string By, DateTimeOffset At);

public sealed record ContestedRow(string Requirement, string Code, IReadOnlyList<string> Verdicts);

public sealed record ErasedRow(Guid Entry, string Kind, string By, DateTimeOffset At, string Reason);
