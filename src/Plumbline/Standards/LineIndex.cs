namespace Plumbline.Standards;

/// <summary>What a search over lines found.</summary>
/// <param name="Lines">Best first.</param>
/// <param name="HoldAll">Whether each holds all the words; otherwise they hold as many of them as any line does.</param>
/// <param name="ReadAs">Words that no line holds, and what they were taken for.</param>
public sealed record LinesFound(
    IReadOnlyList<Requirement> Lines,
    bool HoldAll,
    IReadOnlyDictionary<string, string> ReadAs
)
{
    public static LinesFound None { get; } = new([], true, new Dictionary<string, string>());
}

/// <summary>
/// Full-text search over the lines of every edition, which forgives endings, cut words and typing errors. Build it once
/// for a catalog.
/// </summary>
public sealed class LineIndex
{
    private const int LongestSearch = 400;

    private readonly List<Requirement> lines = [];
    private readonly Dictionary<string, List<(int Line, float Weight)>> postings = [];
    private readonly Dictionary<string, string> written = [];
    private readonly Vocabulary vocabulary;

    public LineIndex(Catalog catalog)
    {
        foreach (var edition in catalog.Editions)
        foreach (var standard in edition.Standards)
        foreach (var line in standard.Requirements)
        {
            Add(Fields(edition, standard, line));
            lines.Add(line);
        }

        vocabulary = new Vocabulary(postings.Keys);
    }

    /// <param name="text">Words in any order; what is longer than 400 characters is cut.</param>
    /// <param name="within">Only lines of this edition; null for all.</param>
    public LinesFound Find(string text, Edition? within = null)
    {
        var asked = SearchWords
            .Of(text.Length > LongestSearch ? text[..LongestSearch] : text)
            .Distinct()
            .ToList();
        var words = asked.Any(w => !SearchWords.IsEmpty(w))
            ? asked.Where(w => !SearchWords.IsEmpty(w)).ToList()
            : asked;
        if (words.Count == 0)
            return LinesFound.None;

        var readAs = new Dictionary<string, string>();
        var scores = new double[lines.Count];
        var held = new int[lines.Count];
        foreach (var word in words)
        {
            var meant = vocabulary.Meant(word);
            if (meant is [var (stem, sure), ..] && sure <= .5)
                readAs[word] = written[stem];
            foreach (var (line, score) in Holding(meant))
            {
                if (
                    within is not null
                    && !lines[line].Id.StartsWith(within.Id + "/", StringComparison.Ordinal)
                )
                    continue;

                scores[line] += score;
                held[line]++;
            }
        }

        var most = held.DefaultIfEmpty().Max();
        return new LinesFound(
            most == 0
                ? []
                :
                [
                    .. Enumerable
                        .Range(0, lines.Count)
                        .Where(i => held[i] == most)
                        .OrderByDescending(i => scores[i])
                        .Select(i => lines[i]),
                ],
            most == words.Count,
            readAs
        );
    }

    /// <summary>For each line with any of the stems, the best of what they are worth there.</summary>
    private Dictionary<int, double> Holding(IReadOnlyList<(string Stem, double Sure)> meant)
    {
        var best = new Dictionary<int, double>();
        foreach (var (stem, sure) in meant)
        {
            var places = postings[stem];
            var rarity = Math.Log(1 + (double)lines.Count / places.Count);
            foreach (var (line, weight) in places)
                best[line] = Math.Max(best.GetValueOrDefault(line), sure * rarity * weight);
        }

        return best;
    }

    private static IEnumerable<(string Text, float Weight)> Fields(
        Edition edition,
        Standard standard,
        Requirement line
    )
    {
        yield return (line.Text, 2);
        foreach (var component in line.Components ?? [])
            yield return (component, 6);
        foreach (var code in standard.Codes.Prepend(standard.Code))
            yield return (code, 3);
        yield return (standard.Number, 3);
        yield return (standard.Title, 3);
        foreach (var topic in line.Topics ?? [])
            yield return (topic, 2.5f);
        foreach (var citation in line.Citations)
            yield return (citation, 1);
        yield return (line.Applies ?? "", 1);
        yield return (edition.Short, .5f);
    }

    private void Add(IEnumerable<(string Text, float Weight)> fields)
    {
        var weights = new Dictionary<string, float>();
        foreach (var (text, weight) in fields)
        foreach (var word in SearchWords.Of(text))
        {
            var stem = SearchWords.Stem(word);
            written.TryAdd(stem, word);
            weights[stem] = Math.Max(weights.GetValueOrDefault(stem), weight);
        }

        foreach (var (stem, weight) in weights)
        {
            if (!postings.TryGetValue(stem, out var places))
                postings.Add(stem, places = []);
            places.Add((lines.Count, weight));
        }
    }
}
