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

    private readonly List<(Passage Passage, double Length)> passages = [];

    /// <summary>For each stem the passages that have it, and how often.</summary>
    private readonly Dictionary<string, List<(int Passage, double Times)>> stems = [];

    private readonly double average;

    public PassageSearch(IEnumerable<Passage> roots)
    {
        foreach (var root in roots)
            Add(root, []);
        average = passages.Count == 0 ? 1 : Math.Max(1, passages.Average(p => p.Length));
    }

    /// <returns>At most <paramref name="count"/>, best first; none that shares no word.</returns>
    public IReadOnlyList<Proposal> Find(string sentence, int count)
    {
        var scores = new Dictionary<int, double>();
        foreach (var stem in Stems.Of(sentence).Distinct())
        {
            if (!stems.TryGetValue(stem, out var having))
                continue;

            var rare = Math.Log(1 + (passages.Count - having.Count + 0.5) / (having.Count + 0.5));
            foreach (var (passage, times) in having)
                scores[passage] =
                    scores.GetValueOrDefault(passage) + rare * Weight(times, passages[passage].Length);
        }

        return
        [
            .. scores
                .OrderByDescending(s => s.Value)
                .ThenBy(s => s.Key)
                .Take(count)
                .Select(s => new Proposal(passages[s.Key].Passage, Math.Round(s.Value, 3))),
        ];
    }

    private double Weight(double times, double length) =>
        times * (Saturation + 1) / (times + Saturation * (1 - ByLength + ByLength * length / average));

    private void Add(Passage passage, IReadOnlyList<string> above)
    {
        var own = Stems.Of(passage.Words).ToArray();
        if (own.Length > 0)
        {
            var terms = own.CountBy(t => t).ToDictionary(t => t.Key, t => (double)t.Value);
            foreach (var term in above.Distinct())
                terms[term] = terms.GetValueOrDefault(term) + Above;
            foreach (var (term, times) in terms)
            {
                if (!stems.TryGetValue(term, out var having))
                    stems.Add(term, having = []);
                having.Add((passages.Count, times));
            }

            passages.Add((passage, own.Length));
        }

        foreach (var child in passage.Children)
            Add(child, own);
    }
}
