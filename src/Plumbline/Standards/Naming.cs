using System.Text.RegularExpressions;

namespace Plumbline.Standards;

/// <summary>What somebody named outright, instead of describing it.</summary>
/// <param name="Resolution">Lines or a standard; null where the edition itself was named.</param>
public sealed record Named(Edition Edition, Resolution? Resolution);

/// <summary>Understands names and citations as reports print them, with or without the edition's name.</summary>
public sealed partial class Naming(Catalog catalog, Resolver resolver)
{
    private const int Longest = 200;

    /// <summary>One for each edition in which <paramref name="printed"/> leads somewhere; none for words of a search.</summary>
    public IReadOnlyList<Named> Of(string printed)
    {
        printed = printed.Trim();
        if (printed.Length is 0 or > Longest)
            return [];
        if (OfNamedEdition(printed) is { } named)
            return [named];

        var editions = Regulation().Match(printed) is { Success: true } cited
            ? catalog.Editions.Where(e => Cites(e, $"{cited.Groups["title"]} CFR {cited.Groups["part"]}."))
            : catalog.Editions;
        var found = editions
            .Select(e => new Named(e, resolver.Resolve(e, printed)))
            .Where(n => n.Resolution is not null)
            .ToList();
        var exact = found.Where(n => n.Resolution!.Match == MatchKind.Exact).ToList();
        return exact.Count > 0 ? exact
            : Code().IsMatch(printed) || Regulation().IsMatch(printed) ? found
            : [];
    }

    /// <summary>The longest beginning, else the longest end, that is the name of an edition; the rest is what it is asked for.</summary>
    private Named? OfNamedEdition(string printed)
    {
        var cuts = Space().Matches(printed).Select(m => m.Index).Prepend(0).Append(printed.Length).ToArray();
        foreach (var cut in cuts.Reverse())
            if (Named(printed[..cut], printed[cut..]) is { } named)
                return named;
        foreach (var cut in cuts)
            if (Named(printed[cut..], printed[..cut]) is { } named)
                return named;

        return null;
    }

    private Named? Named(string name, string rest)
    {
        if (resolver.Edition(name) is not { } edition)
            return null;

        var asked = rest.Trim(' ', ',', ';', ':');
        return asked.Length == 0 ? new Named(edition, null)
            : resolver.Resolve(edition, asked) is { } found ? new Named(edition, found)
            : null;
    }

    private static bool Cites(Edition edition, string beginning) =>
        edition.Requirements.Any(r =>
            r.Citations.Any(c => c.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        );

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(
        @"^(?<title>\d+)\s*C\.?\s*F\.?\s*R\.?\s*(?:part|§+|sections?)?\s*(?<part>\d+)\.",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Regulation();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z&()]*\s?[-–]?\s?\d+$")]
    private static partial Regex Code();
}
