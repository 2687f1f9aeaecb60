namespace Plumbline.Inspections;

/// <summary>Finds lines by what a person remembers of them: number, code, or words of the duty.</summary>
public static class FoundLines
{
    /// <summary>
    /// Lines that hold every word typed, those whose number or code begins so first; at most <paramref name="most"/>.
    /// </summary>
    public static IReadOnlyList<Line> Among(IEnumerable<Line> lines, string words, int most)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0)
            return [];
        return
        [
            .. lines
                .Where(l => wanted.All(w => Says(l, w)))
                .OrderBy(l => Rank(l, words.Trim()))
                .ThenBy(l => l.Number)
                .Take(most),
        ];
    }

    private static bool Says(Line line, string word) =>
        line.Requirement.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
        || line.Code.Contains(word, StringComparison.OrdinalIgnoreCase)
        || line.Number.ToString() == word
        || line.Requirement.Components?.Any(c => c.Contains(word, StringComparison.OrdinalIgnoreCase))
            == true;

    private static int Rank(Line line, string words) =>
        line.Number.ToString() == words || line.Code.Equals(words, StringComparison.OrdinalIgnoreCase) ? 0
        : line.Code.StartsWith(words, StringComparison.OrdinalIgnoreCase) ? 1
        : 2;
}
