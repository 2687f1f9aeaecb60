namespace Plumbline.Standards;

/// <summary>Finds the word that somebody most likely meant.</summary>
internal static class Nearest
{
    private const int Longest = 120;

    /// <summary>The known word closest to <paramref name="word"/>; null when none is close enough to be meant.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > Longest)
            return null;

        var allowed = Math.Max(1, word.Length / 3);
        return known
            .Where(k => Math.Abs(k.Length - word.Length) <= allowed)
            .Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Distance <= allowed)
            .OrderBy(k => k.Distance)
            .Select(k => k.Word)
            .FirstOrDefault();
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(
                    Math.Min(row[j], row[j - 1]) + 1,
                    diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
