namespace Plumbline.Standards;

/// <summary>Every stem that lines hold, and which of them somebody may have meant by a word.</summary>
/// <param name="stems">Each once.</param>
internal sealed class Vocabulary(IEnumerable<string> stems)
{
    private const int MostEndings = 40;

    private readonly string[] sorted = [.. stems.Order(StringComparer.Ordinal)];

    /// <summary>
    /// The stem itself, else stems that it begins, else stems within one typing error, from eight letters on two; each with
    /// how sure the match is, up to 1.
    /// </summary>
    public IReadOnlyList<(string Stem, double Sure)> Meant(string word)
    {
        var stem = SearchWords.Stem(word);
        List<(string, double)> meant = [];
        if (Array.BinarySearch(sorted, stem, StringComparer.Ordinal) >= 0)
            meant.Add((stem, 1));
        meant.AddRange(Begun(stem, word));
        return meant.Count > 0 ? meant : Mistyped(stem);
    }

    private IEnumerable<(string, double)> Begun(string stem, string word)
    {
        // A number is no beginning of another number.
        if (stem.Length < 3 || word.Any(char.IsAsciiDigit))
            yield break;

        var at = Array.BinarySearch(sorted, stem, StringComparer.Ordinal);
        for (
            var i = at < 0 ? ~at : at + 1;
            i < sorted.Length
                && i - (at < 0 ? ~at : at) < MostEndings
                && sorted[i].StartsWith(stem, StringComparison.Ordinal);
            i++
        )
            yield return (sorted[i], .4 + .4 * stem.Length / sorted[i].Length);
    }

    private List<(string, double)> Mistyped(string stem)
    {
        var most =
            stem.Length < 4 || stem.Any(char.IsAsciiDigit) ? 0
            : stem.Length < 7 ? 1
            : 2;
        if (most == 0)
            return [];

        var near = new List<(string Stem, int Distance)>();
        foreach (var known in sorted)
            if (Math.Abs(known.Length - stem.Length) <= most)
                if (Typing.Distance(known, stem, most) is var distance && distance <= most)
                    near.Add((known, distance));

        var least = near.Select(n => n.Distance).DefaultIfEmpty().Min();
        return [.. near.Where(n => n.Distance == least).Select(n => (n.Stem, .5 / n.Distance))];
    }
}

/// <summary>How far apart two words are under the fingers.</summary>
internal static class Typing
{
    /// <summary>
    /// The number of letters to put in, leave out, change or swap with the next; any number above
    /// <paramref name="most"/> where it is more than that.
    /// </summary>
    public static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
                return most + 1;

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[b.Length];
    }
}
