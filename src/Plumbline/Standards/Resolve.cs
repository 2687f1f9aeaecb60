namespace Plumbline.Standards;

/// <summary>Whether what was asked for is listed itself, or only something above it.</summary>
public enum MatchKind
{
    Exact,
    Ancestor,
}

/// <summary>What a printed code or citation leads to.</summary>
/// <param name="Ids">Requirements; or one standard, where a standard was named or nothing below it is listed.</param>
public sealed record Resolution(IReadOnlyList<string> Ids, MatchKind Match);

/// <summary>Leads from what reports print to the ids of the catalog. Build it once for a catalog.</summary>
public sealed class Resolver
{
    private readonly Dictionary<string, Edition> editions = [];

    /// <summary>By the words that tell one edition from another; null where they lead to two.</summary>
    private readonly Dictionary<string, Edition?> told = [];

    private readonly Dictionary<string, Lazy<CitedLines>> lines = [];

    public Resolver(Catalog catalog)
    {
        foreach (var edition in catalog.Editions)
        {
            foreach (var name in NamesOf(edition))
            {
                editions.TryAdd(Printed.Key(name), edition);
                var key = EditionWords.Key(name);
                if (key.Length > 0 && !told.TryAdd(key, edition) && told[key] != edition)
                    told[key] = null;
            }

            lines.Add(edition.Id, new Lazy<CitedLines>(() => new CitedLines(edition, NamesOf(edition))));
        }
    }

    /// <summary>
    /// The edition that reports call so; case, spaces, punctuation, the order of words and how "revised" is spelled do
    /// not matter. Null where none is held.
    /// </summary>
    public Edition? Edition(string printed) =>
        editions.GetValueOrDefault(Printed.Key(printed)) ?? told.GetValueOrDefault(EditionWords.Key(printed));

    /// <param name="edition">An edition of the catalog.</param>
    /// <param name="printed">A code (MC), a component (MC-27, EH&amp;S-3), an id, or a citation as printed.</param>
    /// <returns>Null where nothing matches.</returns>
    public Resolution? Resolve(Edition edition, string printed) => lines[edition.Id].Value.Resolve(printed);

    private static IEnumerable<string> NamesOf(Edition edition) =>
        [edition.Id, edition.Short, edition.Title, .. edition.Aliases];
}

/// <summary>The words of an edition's name that tell it from others.</summary>
internal static class EditionWords
{
    private static readonly (string Spelled, string Short)[] Abbreviations =
    [
        .. new[]
        {
            ("Performance-Based National Detention Standards", "PBNDS"),
            ("National Detention Standards", "NDS"),
            ("Family Residential Standards", "FRS"),
        }.Select(a => (Printed.Words(a.Item1), Printed.Words(a.Item2))),
    ];

    private static readonly HashSet<string> Empty =
    [
        .. Printed
            .Words("the ICE of in as with for rev revised revision edition non-dedicated facilities")
            .Split(' '),
    ];

    /// <summary>"ICE PBNDS 2011, rev. 2016" and "2011 PBNDS (2016)" have one key; empty where no word is left.</summary>
    public static string Key(string printed)
    {
        var words = Printed.Words(printed);
        foreach (var (spelled, abbreviation) in Abbreviations)
            words = words.Replace(spelled, abbreviation, StringComparison.Ordinal);

        return string.Join(
            ' ',
            words.Split(' ').Where(w => !Empty.Contains(w)).Distinct().Order(StringComparer.Ordinal)
        );
    }
}
