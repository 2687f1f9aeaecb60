using System.Text.RegularExpressions;

namespace Plumbline.Standards;

/// <summary>Every name, number and place by which a report may mean a line or a standard of one edition.</summary>
internal sealed partial class CitedLines
{
    private readonly string[] editionKeys;
    private readonly List<CitedStandard> standards = [];

    /// <summary>Whole names of standards, by <see cref="Printed.CitationKey"/>.</summary>
    private readonly Dictionary<string, CitedStandard> named = [];

    /// <summary>Lines by whole ids and citations.</summary>
    private readonly Dictionary<string, List<string>> whole = [];

    /// <summary>Lines by their components as printed.</summary>
    private readonly Dictionary<string, List<string>> components = [];

    public CitedLines(Edition edition, IEnumerable<string> names)
    {
        editionKeys =
        [
            .. names.Select(Printed.Key).Where(k => k.Length > 0).OrderByDescending(k => k.Length),
        ];
        foreach (var standard in edition.Standards)
        {
            var cited = new CitedStandard(standard);
            standards.Add(cited);
            foreach (var name in cited.Names)
                named.TryAdd(Printed.CitationKey(name), cited);
            foreach (var requirement in standard.Requirements)
                Add(cited, requirement);
        }
    }

    public Resolution? Resolve(string printed)
    {
        var rest = WithoutEdition(printed);
        // Lines that are cited to their standard alone bear its name: whoever names it means the standard.
        if (named.GetValueOrDefault(Printed.CitationKey(rest)) is { } alone)
            return new Resolution([alone.Id], MatchKind.Exact);
        if (whole.GetValueOrDefault(Printed.CitationKey(printed)) is { } listed)
            return new Resolution(listed, MatchKind.Exact);

        var place = (Numbered(printed) ?? Titled(rest))?.Resolve(rest);
        return place?.Match == MatchKind.Exact ? place
            : Coded(rest) is { Match: MatchKind.Exact } component ? component
            : place ?? Coded(rest);
    }

    private void Add(CitedStandard standard, Requirement requirement)
    {
        Add(whole, Printed.CitationKey(requirement.Id), requirement.Id);
        foreach (var component in requirement.Components ?? [])
            Add(components, Printed.Key(component), requirement.Id);
        foreach (var citation in requirement.Citations)
        {
            Add(whole, Printed.CitationKey(citation), requirement.Id);
            standard.Add(WithoutEdition(citation), requirement);
        }
    }

    private CitedStandard? Numbered(string text)
    {
        var numbers = Number().Matches(text).Select(m => m.Value).ToArray();
        return standards.Find(s => numbers.Contains(s.Number));
    }

    /// <summary>The standard whose title stands in the text; of several the longest.</summary>
    private CitedStandard? Titled(string text)
    {
        var words = Printed.Words(text);
        return standards
            .Where(s => words.Contains(s.Title, StringComparison.Ordinal))
            .MaxBy(s => s.Title.Length);
    }

    /// <summary>The standard whose code stands in the text before a component's number.</summary>
    private Resolution? Coded(string text)
    {
        foreach (Match match in Component().Matches(text))
        {
            var (code, number) = (Printed.Key(match.Groups["code"].Value), match.Groups["number"].Value);
            var bearing = standards.FindAll(s => s.HasCode(code));
            if (bearing.Count == 0 && components.GetValueOrDefault(code + number) is { } lines)
                return new Resolution(lines, MatchKind.Exact);
            if (bearing.Count == 0)
                continue;

            // Two standards can bear one code; then it is the one that has the number.
            return
                bearing.Select(s => s.Component(number)).FirstOrDefault(ids => ids is not null) is { } listed
                ? new Resolution(listed, MatchKind.Exact)
                : new Resolution([bearing[0].Id], MatchKind.Ancestor);
        }

        // A code may be followed by a place in its standard: "MC, Section (V)(G)".
        var first = text.Trim().Split(' ', ',', ';', ':')[0];
        return named.GetValueOrDefault(Printed.CitationKey(first))?.Resolve(text);
    }

    /// <summary>What follows the edition's name; everything where it is not named.</summary>
    private string WithoutEdition(string printed)
    {
        foreach (var key in editionKeys)
            if (AfterKey(printed, key) is { } rest)
                return rest;

        return printed;
    }

    internal static void Add(Dictionary<string, List<string>> index, string key, string id)
    {
        if (!index.TryGetValue(key, out var ids))
            index.Add(key, ids = []);
        if (!ids.Contains(id))
            ids.Add(id);
    }

    private static string? AfterKey(string printed, string key)
    {
        var (at, matched) = (0, 0);
        for (; at < printed.Length && matched < key.Length; at++)
        {
            if (!char.IsLetterOrDigit(printed[at]))
                continue;
            if (char.ToLowerInvariant(printed[at]) != key[matched++])
                return null;
        }

        var rest = printed[at..];
        return matched == key.Length && !GoesOn().IsMatch(rest)
            ? rest.TrimStart(' ', ')', ',', ';', ':', '-', '–', '/')
            : null;
    }

    /// <summary>What makes 6 CFR 115.13 more than 6 CFR 115.</summary>
    [GeneratedRegex(@"\A(?:[\p{L}\p{N}(]|[.-]\d)")]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"(?<![\d.])\d+(?:\.\d+)+")]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?<code>[A-Za-z][A-Za-z&]*(?:\([A-Za-z]+\))?)\s*[-–]?\s*(?<number>\d+)(?!\w)"
    )]
    internal static partial Regex Component();
}
