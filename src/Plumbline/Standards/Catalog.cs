namespace Plumbline.Standards;

/// <summary>Every edition that this installation holds; immutable, in memory.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, Requirement> requirements;
    private readonly Dictionary<string, Standard> standards;
    private readonly Dictionary<string, Edition> editions;

    public Catalog(IReadOnlyList<Edition> editions)
    {
        Editions = editions;
        this.editions = editions.ToDictionary(e => e.Id);
        standards = editions.SelectMany(e => e.Standards).ToDictionary(s => s.Id);
        requirements = editions.SelectMany(e => e.Requirements).ToDictionary(r => r.Id);
    }

    public static Catalog Empty { get; } = new([]);

    public IReadOnlyList<Edition> Editions { get; }

    public Edition? Edition(string id) => editions.GetValueOrDefault(id);

    public Standard? Standard(string id) => standards.GetValueOrDefault(id);

    public Requirement? Requirement(string id) => requirements.GetValueOrDefault(id);

    /// <summary>The id that somebody who typed <paramref name="id"/> most likely meant; null where none is close.</summary>
    public string? NearestId(string id) =>
        Nearest.To(id, [.. editions.Keys, .. standards.Keys, .. requirements.Keys]);
}
