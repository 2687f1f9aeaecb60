namespace Plumbline.Inspections;

/// <summary>
/// Ranks lines by the words that they share with something written down: a word that few lines have says more than one that
/// many have, and a word of the duty more than one of its topics or its standard's title. It only proposes.
/// </summary>
public sealed class LineSuggestions
{
    private const double BesideTheDuty = 0.6;
    private readonly List<(Line Line, Dictionary<string, double> Words)> lines;
    private readonly Dictionary<string, int> linesWith;

    /// <param name="lines">The lines that may be proposed.</param>
    /// <param name="standards">Their standards, for the titles.</param>
    public LineSuggestions(IEnumerable<Line> lines, IEnumerable<SliceStandard> standards)
    {
        var titles = standards.ToDictionary(s => s.Id, s => Words(s.Title).ToList());
        this.lines = [.. lines.Select(l => (l, Weighed(l, titles)))];
        linesWith = this
            .lines.SelectMany(l => l.Words.Keys)
            .GroupBy(w => w)
            .ToDictionary(g => g.Key, g => g.Count());
    }

    /// <summary>The lines nearest to what was written, best first, at most <paramref name="most"/>; none where no telling word is shared.</summary>
    public IReadOnlyList<Line> For(string written, int most)
    {
        var words = Words(written).Where(Tells).Distinct().ToList();
        return
        [
            .. lines
                .Select(l =>
                    (
                        l.Line,
                        Score: words.Sum(w => l.Words.GetValueOrDefault(w) * Rarity(w)) / Length(l.Words)
                    )
                )
                .Where(l => l.Score > 0)
                .OrderByDescending(l => l.Score)
                .ThenBy(l => l.Line.Number)
                .Select(l => l.Line)
                .Take(most),
        ];
    }

    // In a handful of lines every word tells something; in many, one that a fifth of them have tells nothing.
    private bool Tells(string word) =>
        linesWith.TryGetValue(word, out var with) && (lines.Count < 10 || with <= lines.Count / 5);

    private double Rarity(string word) => Math.Log(1 + (double)lines.Count / linesWith[word]);

    // A long duty shares words with everything; the fourth root keeps it from winning by length, or losing by it.
    private static double Length(Dictionary<string, double> words) => Math.Sqrt(Math.Sqrt(words.Count));

    private static Dictionary<string, double> Weighed(Line line, Dictionary<string, List<string>> titles)
    {
        var weighed = new Dictionary<string, double>();
        foreach (
            var word in (line.Requirement.Topics ?? [])
                .SelectMany(Words)
                .Concat(titles.GetValueOrDefault(line.Requirement.Standard, []))
        )
            weighed[word] = BesideTheDuty;
        foreach (var word in Words(line.Requirement.Text))
            weighed[word] = 1;
        return weighed;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (start < 0)
                    start = i;
                continue;
            }

            if (
                start >= 0
                && i - start > 2
                && text[start..i].ToLowerInvariant() is var word
                && !empty.Contains(word)
            )
                yield return Stem(word);
            start = -1;
        }
    }

    // Enough for "shower" to meet "showers", "cleaned" to meet "clean", "supplies" to meet "supply".
    private static string Stem(string word)
    {
        foreach (var (ending, instead) in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 3)
                return word[..^ending.Length] + instead;
        return word;
    }

    private static readonly (string Ending, string Instead)[] endings =
    [
        ("ies", "y"),
        ("ing", ""),
        ("ed", ""),
        ("ss", "ss"),
        ("es", ""),
        ("e", ""),
        ("s", ""),
    ];

    private static readonly HashSet<string> empty =
    [
        .. (
            "the and are was were has had have been for from with that this those these their them they there then than "
            + "not nor but his her its our you your who whom which what when where while why how any all each every some "
            + "one two can may must shall will would could should did does done being into onto out off over under about "
            + "only also just very said says say see saw seen told asked"
        ).Split(' '),
    ];
}
