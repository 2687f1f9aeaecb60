namespace Plumbline.Standards;

/// <summary>Every edition that this installation holds; immutable, in memory.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, Requirement> requirements;
    private readonly Dictionary<string, Standard> standards;
    private readonly Dictionary<string, Edition> editions;
    private readonly ILookup<string, Counterpart> counterparts;

    /// <param name="crosswalks">Between these editions; null where there are none.</param>
    public Catalog(IReadOnlyList<Edition> editions, IReadOnlyList<Crosswalk>? crosswalks = null)
    {
        Editions = editions;
        Crosswalks = crosswalks ?? [];
        this.editions = editions.ToDictionary(e => e.Id);
        standards = editions.SelectMany(e => e.Standards).ToDictionary(s => s.Id);
        requirements = editions.SelectMany(e => e.Requirements).ToDictionary(r => r.Id);
        counterparts = Crosswalks
            .SelectMany(c =>
                c.Pairs.Select(p => (Edition: c.To, Pair: p))
                    .Concat(c.Pairs.Select(p => (Edition: c.From, Pair: p.Turned())))
            )
            .ToLookup(
                e => e.Pair.From,
                e => new Counterpart(e.Edition, e.Pair.To, e.Pair.Relation, e.Pair.Reason)
            );
    }

    public static Catalog Empty { get; } = new([]);

    public IReadOnlyList<Edition> Editions { get; }

    public IReadOnlyList<Crosswalk> Crosswalks { get; }

    public Edition? Edition(string id) => editions.GetValueOrDefault(id);

    public Standard? Standard(string id) => standards.GetValueOrDefault(id);

    public Requirement? Requirement(string id) => requirements.GetValueOrDefault(id);

    public Crosswalk? Crosswalk(string id) => Crosswalks.FirstOrDefault(c => c.Id == id);

    /// <summary>
    /// What other editions ask in place of the requirement or the standard <paramref name="id"/>, by crosswalks in
    /// either direction; the relation is always that of what was asked about.
    /// </summary>
    public IReadOnlyList<Counterpart> CounterpartsOf(string id) => [.. counterparts[id]];

    /// <summary>The id that somebody who typed <paramref name="id"/> most likely meant; null where none is close.</summary>
    public string? NearestId(string id) =>
        Nearest.To(
            id,
            [.. editions.Keys, .. standards.Keys, .. requirements.Keys, .. Crosswalks.Select(c => c.Id)]
        );
}
