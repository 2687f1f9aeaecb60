namespace Plumbline.Standards.Official;

/// <summary>A passage that may be the one a line of the catalog means.</summary>
/// <param name="Score">BM25; larger is closer. Comparable within one line only.</param>
public sealed record Proposal(Passage Passage, double Score);

/// <summary>Ranks the passages of one text by how much of a sentence they share (BM25 over stems).</summary>
internal sealed class PassageSearch
{
    private const double Saturation = 1.2;
    private const double ByLength = 0.6;

    /// <summary>What a passage stands under counts, but less than its own words.</summary>
    private const double Above = 0.3;

    private readonly List<(Passage Passage, Dictionary<string, double> Terms, double Length)> passages = [];
    private readonly Dictionary<string, int> spread = [];
    private readonly double average;

    public PassageSearch(IEnumerable<Passage> roots)
    {
        foreach (var root in roots)
            Add(root, []);
        foreach (var term in passages.SelectMany(p => p.Terms.Keys))
            spread[term] = spread.GetValueOrDefault(term) + 1;
        average = passages.Count == 0 ? 1 : Math.Max(1, passages.Average(p => p.Length));
    }

    /// <returns>At most <paramref name="count"/>, best first; none that shares no word.</returns>
    public IReadOnlyList<Proposal> Find(string sentence, int count)
    {
        var terms = Stems.Of(sentence).Distinct().Where(spread.ContainsKey).ToArray();
        return
        [
            .. passages
                .Select(p => new Proposal(
                    p.Passage,
                    Math.Round(terms.Sum(t => Score(t, p.Terms, p.Length)), 3)
                ))
                .Where(p => p.Score > 0)
                .OrderByDescending(p => p.Score)
                .Take(count),
        ];
    }

    private double Score(string term, Dictionary<string, double> terms, double length)
    {
        if (!terms.TryGetValue(term, out var times))
            return 0;

        var rare = Math.Log(1 + (passages.Count - spread[term] + 0.5) / (spread[term] + 0.5));
        var norm = Saturation * (1 - ByLength + ByLength * length / average);
        return rare * times * (Saturation + 1) / (times + norm);
    }

    private void Add(Passage passage, IReadOnlyList<string> above)
    {
        var own = Stems.Of(passage.Words).ToArray();
        var terms = own.CountBy(t => t).ToDictionary(t => t.Key, t => (double)t.Value);
        foreach (var term in above.Distinct())
            terms[term] = terms.GetValueOrDefault(term) + Above;
        if (own.Length > 0)
            passages.Add((passage, terms, own.Length));
        foreach (var child in passage.Children)
            Add(child, own);
    }
}
