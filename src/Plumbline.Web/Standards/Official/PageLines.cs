using Plumbline.Standards.Official;
using UglyToad.PdfPig.Content;

namespace Plumbline.Web.Standards.Official;

/// <summary>The lines of one page of a PDF, in the order in which they are read: the left column before the right.</summary>
internal static class PageLines
{
    /// <summary>Times the usual distance of lines: more than that sets a line off.</summary>
    private const double Apart = 1.3;

    public static IEnumerable<TextLine> Of(Page page)
    {
        var words = page.GetWords()
            .Where(w => w.TextOrientation == TextOrientation.Horizontal && w.Text.Trim().Length > 0)
            .Select(w => new Placed(
                w.Text.Trim(),
                w.BoundingBox.Left,
                w.BoundingBox.Right,
                w.Letters[0].StartBaseLine.Y,
                w.Letters[0].PointSize
            ))
            .ToArray();
        var number = 0;
        foreach (var column in Columns(words, page.Width))
        {
            var lines = Rows(column);
            var usual = Usual(lines);
            double? above = null;
            foreach (var (y, text) in lines)
            {
                var gap = above is { } last && last - y > usual * Apart;
                above = y;
                yield return new TextLine(text, page.Number, ++number, gap);
            }
        }
    }

    private static List<(double Y, string Text)> Rows(IEnumerable<Placed> words)
    {
        var rows = new List<(double Y, List<Placed> Words)>();
        foreach (var word in words.OrderByDescending(w => w.Y))
            if (rows.Count > 0 && rows[^1].Y - word.Y <= Math.Max(1.5, word.Size * 0.4))
                rows[^1].Words.Add(word);
            else
                rows.Add((word.Y, [word]));
        return
        [
            .. rows.Select(r => (r.Y, string.Join(' ', r.Words.OrderBy(w => w.Left).Select(w => w.Text)))),
        ];
    }

    /// <summary>The distance between lines that stand close, as within a paragraph.</summary>
    private static double Usual(List<(double Y, string Text)> lines)
    {
        var steps = lines.Zip(lines.Skip(1), (a, b) => a.Y - b.Y).Order().ToArray();
        return steps.Length == 0 ? double.MaxValue : steps[(steps.Length - 1) / 10];
    }

    /// <summary>Two columns where a gutter runs down the middle that hardly a word crosses; otherwise one.</summary>
    private static IEnumerable<IEnumerable<Placed>> Columns(Placed[] words, double width)
    {
        for (var x = width * 0.42; x <= width * 0.58; x += 3)
        {
            var left = words.Count(w => w.Right < x - 4);
            var right = words.Count(w => w.Left > x + 4);
            if (
                words.Length < 60
                || left + right < words.Length * 0.98
                || Math.Min(left, right) < words.Length * 0.3
            )
                continue;
            return
            [
                words.Where(w => (w.Left + w.Right) / 2 < x),
                words.Where(w => (w.Left + w.Right) / 2 >= x),
            ];
        }

        return [words];
    }

    private readonly record struct Placed(string Text, double Left, double Right, double Y, double Size);
}
