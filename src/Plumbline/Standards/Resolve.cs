using System.Text.RegularExpressions;

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
    private readonly Dictionary<string, Lazy<EditionNames>> names = [];

    public Resolver(Catalog catalog)
    {
        foreach (var edition in catalog.Editions)
        {
            foreach (var name in NamesOf(edition))
                editions.TryAdd(Printed.Key(name), edition);
            names.Add(edition.Id, new Lazy<EditionNames>(() => new EditionNames(edition, NamesOf(edition))));
        }
    }

    /// <summary>The edition that reports call so; case, spaces and punctuation do not matter. Null where none is held.</summary>
    public Edition? Edition(string printed) => editions.GetValueOrDefault(Printed.Key(printed));

    /// <param name="edition">An edition of the catalog.</param>
    /// <param name="printed">A code (MC), a component (MC-27, EH&amp;S-3), an id, or a citation as printed.</param>
    /// <returns>Null where nothing matches.</returns>
    public Resolution? Resolve(Edition edition, string printed) => names[edition.Id].Value.Resolve(printed);

    private static IEnumerable<string> NamesOf(Edition edition) =>
        [edition.Id, edition.Short, edition.Title, .. edition.Aliases];
}

/// <summary>Every name by which a report may mean a line or a standard of one edition.</summary>
internal sealed partial class EditionNames
{
    private static readonly string[] Fillers =
    [
        "section",
        "sections",
        "component",
        "standard",
        "paragraph",
        "par",
        "§",
    ];

    private readonly string[] editionKeys;
    private readonly Dictionary<string, string> standards = [];
    private readonly Dictionary<string, List<string>> components = [];
    private readonly Dictionary<string, List<string>> citations = [];

    public EditionNames(Edition edition, IEnumerable<string> names)
    {
        editionKeys = [.. names.Select(Printed.CitationKey).OrderByDescending(k => k.Length)];
        foreach (var standard in edition.Standards)
        {
            foreach (var name in NamesOf(standard))
                standards.TryAdd(Printed.CitationKey(name), standard.Id);
            foreach (var requirement in standard.Requirements)
                Add(standard, requirement);
        }
    }

    public Resolution? Resolve(string printed)
    {
        if (Listed(printed) is { } exact)
            return new Resolution(exact, MatchKind.Exact);

        for (var shorter = Shorten(printed); shorter.Length > 0; shorter = Shorten(shorter))
            if (Listed(shorter) is { } ancestor)
                return new Resolution(ancestor, MatchKind.Ancestor);

        return null;
    }

    private IReadOnlyList<string>? Listed(string printed)
    {
        if (components.GetValueOrDefault(Printed.Key(printed)) is { } whole)
            return whole;

        foreach (Match token in ComponentForm().Matches(printed))
            if (components.GetValueOrDefault(Printed.Key(token.Value)) is { } component)
                return component;

        var keys = Variants(printed).ToArray();
        return keys.Select(standards.GetValueOrDefault).FirstOrDefault(s => s is not null) is { } standard
            ? [standard]
            : keys.Select(citations.GetValueOrDefault).FirstOrDefault(c => c is not null);
    }

    private void Add(Standard standard, Requirement requirement)
    {
        foreach (var component in requirement.Components ?? [])
        {
            Add(components, Printed.Key(component), requirement.Id);
            if (ComponentForm().Match(component) is { Success: true } form)
                foreach (var code in standard.Codes.Prepend(standard.Code))
                    Add(components, Printed.Key(code + form.Groups["number"].Value), requirement.Id);
        }

        Add(citations, Printed.CitationKey(requirement.Id), requirement.Id);
        foreach (var key in requirement.Citations.SelectMany(Variants).Distinct())
            Add(citations, key, requirement.Id);
    }

    /// <summary>The citation as it is, without its edition's name, and from its section number on.</summary>
    private IEnumerable<string> Variants(string citation)
    {
        var key = Printed.CitationKey(citation);
        if (key.Length > 0)
            yield return key;
        if (
            Array.Find(editionKeys, k => key.StartsWith(k, StringComparison.Ordinal)) is { } name
            && key.Length > name.Length
        )
            yield return key[name.Length..];
        if (SectionForm().Match(key) is { Success: true } section)
            yield return section.Value;
    }

    private static IEnumerable<string> NamesOf(Standard standard) =>
        [
            standard.Id,
            standard.Number,
            standard.Code,
            .. standard.Codes,
            standard.Title,
            $"{standard.Number} {standard.Title}",
            $"{standard.Title} {standard.Code}",
        ];

    /// <summary>Cuts the last step of a citation off: a group in brackets, what follows a comma, a component's number.</summary>
    private static string Shorten(string printed)
    {
        var text = printed.TrimEnd(' ', ',', ';', '.', ':', '-', '/');
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var bracket)
            return text[..bracket].TrimEnd();
        if (Array.Find(Fillers, f => text.EndsWith(f, StringComparison.OrdinalIgnoreCase)) is { } filler)
            return text[..^filler.Length].TrimEnd(' ', ',', ';');
        if (text.LastIndexOfAny([',', ';', '/']) is > 0 and var comma)
            return text[..comma];

        return ComponentForm().Match(text) is { Success: true } form && form.Length == text.Length
            ? form.Groups["code"].Value
            : "";
    }

    private static void Add(Dictionary<string, List<string>> index, string key, string id)
    {
        if (!index.TryGetValue(key, out var ids))
            index.Add(key, ids = []);
        if (!ids.Contains(id))
            ids.Add(id);
    }

    [GeneratedRegex(@"(?<code>[A-Za-z][A-Za-z&()]*)\s*[-–]?\s*(?<number>\d+)(?!\w)")]
    private static partial Regex ComponentForm();

    [GeneratedRegex(@"\d+\.\d+.*\z")]
    private static partial Regex SectionForm();
}
