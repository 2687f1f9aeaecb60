using Plumbline.Inspections;

namespace Plumbline.Field.Checklist;

/// <summary>Finds lines by number, code or the beginnings of words.</summary>
public static class LineSearch
{
    /// <summary>The best matches first: the number, then the code, then every word found, in the order of the lines.</summary>
    public static IReadOnlyList<Line> Find(IEnumerable<Line> lines, string words, int most = 8)
    {
        var wanted = Words(words);
        if (wanted.Count == 0)
            return [];
        return
        [
            .. lines
                .Select(l => (Line: l, Rank: Rank(l, words.Trim(), wanted)))
                .Where(l => l.Rank < int.MaxValue)
                .OrderBy(l => l.Rank)
                .ThenBy(l => l.Line.Number)
                .Select(l => l.Line)
                .Take(most),
        ];
    }

    private static int Rank(Line line, string typed, List<string> wanted)
    {
        if (line.Number.ToString() == typed)
            return 0;
        if (line.Code.Equals(typed, StringComparison.OrdinalIgnoreCase))
            return 1;
        if (line.Code.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 2;
        var held = Words(line.Requirement.Text);
        return wanted.TrueForAll(w => held.Exists(h => h.StartsWith(w, StringComparison.OrdinalIgnoreCase)))
            ? 3
            : int.MaxValue;
    }

    private static List<string> Words(string text) =>
        [.. text.Split([' ', ',', '.', ';', ':', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)];
}
