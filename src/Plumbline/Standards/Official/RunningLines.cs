using System.Text.RegularExpressions;

namespace Plumbline.Standards.Official;

/// <summary>Takes page numbers, running headers and footers out of the lines of a document with pages.</summary>
internal static partial class RunningLines
{
    /// <summary>How many lines at the top and at the bottom of a page may be running ones.</summary>
    private const int Edge = 3;

    /// <summary>On so many pages, or on all where there are fewer, the same words at the edge are no text.</summary>
    private const int Often = 3;

    public static IReadOnlyList<TextLine> Without(IReadOnlyList<TextLine> lines)
    {
        var pages = lines.GroupBy(l => l.Page).Where(p => p.Key > 0).Select(p => p.ToArray()).ToArray();
        var often = Math.Clamp(pages.Length, 2, Often);
        var times = pages
            .SelectMany(p => Edges(p).Select(l => Key(l.Text)).Distinct())
            .CountBy(key => key)
            .ToDictionary();
        var seen = new HashSet<string>();
        var running = pages
            .SelectMany(p =>
                Edges(p)
                    .Where(l => Number().IsMatch(l.Text) || times[Key(l.Text)] >= often && !Keeps(l, seen))
            )
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. lines.Where(l => !running.Contains(l))];
    }

    /// <summary>A standard's own heading can run on top of its pages: the first time it is the heading.</summary>
    private static bool Keeps(TextLine line, HashSet<string> seen) =>
        Headings.Of(line.Text) is not null && seen.Add(Key(line.Text));

    private static IEnumerable<TextLine> Edges(TextLine[] page) =>
        page.Length <= 2 * Edge ? page : page.Take(Edge).Concat(page.TakeLast(Edge));

    private static string Key(string text) =>
        Headings.Of(text) is not null ? text : Digits().Replace(text, "#").Trim();

    [GeneratedRegex(@"\d+|\b[ivxl]+\b")]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\W*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Number();
}
