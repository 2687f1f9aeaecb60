using System.Text.RegularExpressions;

namespace Plumbline.Standards;

/// <summary>One standard with the component numbers and the paragraphs by which its lines are cited.</summary>
internal sealed partial class CitedStandard
{
    private static readonly HashSet<string> Fillers =
    [
        .. "section component standard paragraph par number no cfr subpart part".Split(' '),
    ];

    private readonly Dictionary<string, List<string>> components = [];
    private readonly Dictionary<string, List<string>> paragraphs = [];
    private readonly HashSet<string> codes;
    private readonly HashSet<string> own;

    public CitedStandard(Standard standard)
    {
        (Id, Number, Title) = (standard.Id, standard.Number, Printed.Words(standard.Title));
        codes = [.. standard.Codes.Prepend(standard.Code).Select(Printed.Key)];
        Names =
        [
            standard.Id,
            standard.Number,
            standard.Code,
            .. standard.Codes,
            standard.Title,
            $"{standard.Number} {standard.Title}",
            $"{standard.Title} {standard.Code}",
        ];
        own = [.. Names.SelectMany(n => Split(Printed.Words(n)))];
    }

    public string Id { get; }

    public string Number { get; }

    /// <summary>In the form of <see cref="Printed.Words"/>.</summary>
    public string Title { get; }

    public IReadOnlyList<string> Names { get; }

    public bool HasCode(string key) => codes.Contains(key);

    public IReadOnlyList<string>? Component(string number) => components.GetValueOrDefault(number);

    /// <param name="citation">One of the requirement's, without the edition's name.</param>
    public void Add(string citation, Requirement requirement)
    {
        foreach (var component in requirement.Components ?? [])
            if (CitedLines.Component().Match(component) is { Success: true } match)
                CitedLines.Add(components, match.Groups["number"].Value, requirement.Id);
        if (Path(citation) is { Count: > 0 } path)
            CitedLines.Add(paragraphs, string.Join('/', path), requirement.Id);
    }

    /// <param name="text">A citation that names this standard, without the edition's name.</param>
    public Resolution Resolve(string text)
    {
        var numbers = CitedLines
            .Component()
            .Matches(text)
            .Where(m => HasCode(Printed.Key(m.Groups["code"].Value)) || IsFiller(m.Groups["code"].Value))
            .Select(m => m.Groups["number"].Value)
            .ToArray();
        if (numbers.Select(Component).FirstOrDefault(ids => ids is not null) is { } listed)
            return new Resolution(listed, MatchKind.Exact);

        var path = Path(text);
        for (var length = path.Count; length > 0; length--)
            if (paragraphs.GetValueOrDefault(string.Join('/', path.Take(length))) is { } ids)
                return new Resolution(ids, length == path.Count ? MatchKind.Exact : MatchKind.Ancestor);

        var more = path.Count > 0 || numbers.Length > 0 || Split(Printed.Words(text)).Any(IsForeign);
        return new Resolution([Id], more ? MatchKind.Ancestor : MatchKind.Exact);
    }

    private bool IsForeign(string word) => !own.Contains(word) && !Fillers.Contains(word);

    private static bool IsFiller(string word) =>
        word.Equals("component", StringComparison.OrdinalIgnoreCase)
        || word.Equals("line", StringComparison.OrdinalIgnoreCase);

    /// <summary>The steps of the last paragraph that the text names: (V)(G)(12), V.G.12 and V.G(12) are v, g, 12.</summary>
    private static IReadOnlyList<string> Path(string text) =>
        Paragraph().Matches(text) is { Count: > 0 } found
            ? [.. found[^1].Groups["step"].Captures.Select(c => c.Value.ToLowerInvariant())]
            : [];

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Steps in brackets, or after a Roman numeral with dots; a bracket after a letter is a code: MC(W).</summary>
    [GeneratedRegex(
        @"(?:(?<!\p{L})(?<step>[IVX]{1,5})(?=[.(])(?:\.(?<step>[A-Za-z]|[ivx]{1,5}|\d{1,3})(?!\w))*"
            + @"|(?<!\p{L})\((?<step>[A-Za-z]|[IVXivx]{1,5}|\d{1,3})\))"
            + @"(?:\s*\((?<step>[A-Za-z]|[IVXivx]{1,5}|\d{1,3})\))*"
    )]
    private static partial Regex Paragraph();
}
