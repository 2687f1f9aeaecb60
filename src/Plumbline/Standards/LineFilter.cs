namespace Plumbline.Standards;

/// <summary>One way to narrow lines down.</summary>
/// <param name="Name">In addresses, and as an option of the command line.</param>
/// <param name="Label">Over its words on a page.</param>
/// <param name="Words">The words that a line has under it: none, one or several.</param>
public sealed record Facet(string Name, string Label, Func<Standard, Requirement, IEnumerable<string>> Words)
{
    /// <summary>The word under applicability of a line that names no kind of facility.</summary>
    public const string Anywhere = "no kind of facility named";

    public static IReadOnlyList<Facet> All { get; } =
    [
        new("edition", "Edition", (s, _) => [s.Edition]),
        new("part", "Part", (s, _) => [s.Part]),
        new("topic", "Topic", (_, r) => r.Topics ?? []),
        new("basis", "How we know", (_, r) => [Standards.Words.Of(r.Basis)]),
        new("method", "Can be shown by", (_, r) => r.Methods.Select(Standards.Words.Of)),
        new("seen-by", "What a visit needs", (_, r) => r.SeenBy.Select(Standards.Words.Of)),
        new("actor", "Who must act", (_, r) => [Standards.Words.Of(r.Actor)]),
        new(
            "where",
            "Applies only in",
            (_, r) => r.AppliesWhere is { Count: > 0 } where ? where : [Anywhere]
        ),
    ];
}

/// <summary>Which lines somebody wants to see.</summary>
/// <param name="Search">Words, or a name as reports print it; null or blank where none were given.</param>
/// <param name="Chosen">A word for each facet by its name; a facet that is not there does not narrow.</param>
public sealed record LineFilter(string? Search, IReadOnlyDictionary<string, string> Chosen)
{
    public static LineFilter Everything { get; } = new(null, new Dictionary<string, string>());

    /// <summary>Whether it narrows anything.</summary>
    public bool Narrows => !string.IsNullOrWhiteSpace(Search) || Chosen.Count > 0;

    /// <param name="value">What was asked for under a name; "q" are the words. Blank counts as not asked.</param>
    public static LineFilter From(Func<string, string?> value) =>
        new(
            value("q"),
            Facet
                .All.Select(f => (f.Name, Word: value(f.Name)))
                .Where(f => !string.IsNullOrWhiteSpace(f.Word))
                .ToDictionary(f => f.Name, f => f.Word!.Trim())
        );

    /// <summary>The same with another word for a facet; without it where <paramref name="word"/> is null.</summary>
    public LineFilter With(string facet, string? word)
    {
        var chosen = Chosen.Where(c => c.Key != facet).ToDictionary(c => c.Key, c => c.Value);
        if (word is not null)
            chosen.Add(facet, word);
        return this with { Chosen = chosen };
    }

    public bool Takes(Standard standard, Requirement line) =>
        Facet.All.All(f =>
            !Chosen.TryGetValue(f.Name, out var word) || f.Words(standard, line).Contains(word)
        );

    /// <summary>The lines that pass, in their order.</summary>
    public IReadOnlyList<Requirement> Of(Catalog catalog, IEnumerable<Requirement> lines) =>
        [.. lines.Where(r => Takes(catalog.Standard(r.Standard)!, r))];

    /// <summary>Each word of a facet with the number of lines that choosing it would leave; those that leave none are not there.</summary>
    public IReadOnlyList<(string Word, int Lines)> Counts(
        Facet facet,
        Catalog catalog,
        IEnumerable<Requirement> lines
    )
    {
        var others = With(facet.Name, null);
        var counts = new Dictionary<string, int>();
        foreach (var line in others.Of(catalog, lines))
        foreach (var word in facet.Words(catalog.Standard(line.Standard)!, line))
            counts[word] = counts.GetValueOrDefault(word) + 1;
        return
        [
            .. counts
                .Select(c => (c.Key, c.Value))
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal),
        ];
    }
}
