namespace Plumbline.Web.Reports;

/// <summary>Widths of a table's columns: by their shares, but none so narrow that a word breaks inside.</summary>
internal static class DocxWidths
{
    // What somebody typed may be one word of ten thousand letters; such a word may break.
    private const int Longest = 14;

    // Left and right margin of a cell, in twentieths of a point.
    private const int Margins = 120;

    /// <param name="width">Of the table, in twentieths of a point.</param>
    /// <param name="points">Size of the letters.</param>
    public static int[] Of(
        IReadOnlyList<DocxColumn> columns,
        IReadOnlyList<IReadOnlyList<string>> rows,
        int width,
        double points
    )
    {
        // Generous: where the font is not to be had, the one that takes its place may be wider.
        var letter = points * 20 * 0.66;
        var least = columns.Select(c => Margins + letter * LongestWord(c.Head)).ToArray();
        foreach (var row in rows.Where(r => r.Count > 1))
            for (var i = 0; i < row.Count; i++)
                least[i] = Math.Max(least[i], Margins + letter * 0.92 * LongestWord(row[i]));
        var shares = columns.Sum(c => c.Share);
        var shared = columns.Select(c => (double)width * c.Share / shares).ToArray();
        var missing = least.Zip(shared, (l, s) => Math.Max(0, l - s)).Sum();
        var spare = least.Zip(shared, (l, s) => Math.Max(0, s - l)).Sum();
        if (missing > spare)
            return [.. least.Select(l => (int)(l * width / least.Sum()))];
        var kept = spare > 0 ? 1 - missing / spare : 0;
        return [.. least.Zip(shared, (l, s) => (int)(l + Math.Max(0, s - l) * kept))];
    }

    // A soft hyphen is where a word may break, and then shows as a letter of its own.
    private static int LongestWord(string text)
    {
        var (longest, length) = (0, 0);
        foreach (var c in text)
        {
            length = c is ' ' or '-' or '/' ? 0 : length + 1;
            if (length <= Longest)
                longest = Math.Max(longest, length);
            if (c == '\u00AD')
                length = 0;
        }

        return longest;
    }
}
