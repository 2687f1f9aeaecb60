namespace Plumbline.Standards;

/// <summary>A requirement or standard of one edition, and what answers it in the other.</summary>
/// <param name="Relation">What <paramref name="Left"/> is to <paramref name="Right"/>.</param>
public sealed record PairCompared(string Left, Relation Relation, string Right, string Reason);

/// <summary>One standard of the left edition beside what crosswalks name for it in the right one.</summary>
/// <param name="Answered">The standards of the right edition that it or any of its lines is matched with.</param>
/// <param name="Whole">Pairs that name the standard itself.</param>
/// <param name="Lines">Pairs that name its lines.</param>
/// <param name="Alone">Its lines that no pair names.</param>
public sealed record StandardCompared(
    Standard Standard,
    IReadOnlyList<Standard> Answered,
    IReadOnlyList<PairCompared> Whole,
    IReadOnlyList<PairCompared> Lines,
    IReadOnlyList<Requirement> Alone
);

/// <summary>Two editions side by side, as the crosswalk between them matches them.</summary>
/// <param name="Notes">How the crosswalks between the two were made; none where there is no crosswalk.</param>
/// <param name="Standards">Every standard of the left edition.</param>
/// <param name="RightAlone">The standards of the right edition that have lines which no pair names, with those lines.</param>
public sealed record EditionComparison(
    Edition Left,
    Edition Right,
    IReadOnlyList<string> Notes,
    IReadOnlyList<StandardCompared> Standards,
    IReadOnlyList<(Standard Standard, IReadOnlyList<Requirement> Lines)> RightAlone
)
{
    /// <summary>Lines of the left edition that a pair names.</summary>
    public int LeftMatched => Standards.Sum(s => s.Lines.Select(p => p.Left).Distinct().Count());

    public int RightMatched => Right.Requirements.Count() - RightAlone.Sum(s => s.Lines.Count);

    public static EditionComparison Of(Catalog catalog, Edition left, Edition right)
    {
        IReadOnlyList<PairCompared> Pairs(string id) =>
            [
                .. catalog
                    .CounterpartsOf(id)
                    .Where(c => c.Edition == right.Id)
                    .Select(c => new PairCompared(id, c.Relation, c.Id, c.Reason)),
            ];

        Standard? StandardOf(string id) => catalog.Standard(catalog.Requirement(id)?.Standard ?? id);

        var standards = left
            .Standards.Select(s =>
            {
                var whole = Pairs(s.Id);
                var lines = s.Requirements.SelectMany(r => Pairs(r.Id)).ToList();
                var matched = lines.Select(p => p.Left).ToHashSet();
                return new StandardCompared(
                    s,
                    [
                        .. whole
                            .Concat(lines)
                            .Select(p => StandardOf(p.Right))
                            .OfType<Standard>()
                            .DistinctBy(a => a.Id),
                    ],
                    whole,
                    lines,
                    [.. s.Requirements.Where(r => !matched.Contains(r.Id))]
                );
            })
            .ToList();
        var named = standards.SelectMany(s => s.Whole.Concat(s.Lines)).Select(p => p.Right).ToHashSet();
        return new EditionComparison(
            left,
            right,
            [
                .. catalog
                    .Crosswalks.Where(c =>
                        (c.From == left.Id && c.To == right.Id) || (c.From == right.Id && c.To == left.Id)
                    )
                    .Select(c => c.Note),
            ],
            standards,
            [
                .. right
                    .Standards.Select(s =>
                        (s, (IReadOnlyList<Requirement>)[.. s.Requirements.Where(r => !named.Contains(r.Id))])
                    )
                    .Where(s => s.Item2.Count > 0),
            ]
        );
    }
}
