using System.Text;
using System.Text.RegularExpressions;

namespace Plumbline.Standards.Official;

/// <summary>Lines that belong together.</summary>
/// <param name="Contents">Whether its first line looks like one of a table of contents.</param>
internal sealed record Paragraph(string Text, int Page, int Line, bool Contents);

/// <summary>Joins lines to paragraphs, and words that were broken at the end of a line.</summary>
internal sealed partial class Paragraphs
{
    private readonly HashSet<string> words;
    private readonly int wide;

    private Paragraphs(IReadOnlyList<TextLine> lines)
    {
        words = [.. lines.SelectMany(l => Word().Matches(l.Text)).Select(m => m.Value.ToLowerInvariant())];
        var lengths = lines.Select(l => l.Text.Length).Order().ToArray();
        wide = lengths.Length == 0 ? 0 : lengths[lengths.Length * 9 / 10];
    }

    /// <summary>A line of a paragraph that ends so far before the margin ends the paragraph.</summary>
    private int Short => wide * 6 / 10;

    public static IReadOnlyList<Paragraph> Of(IReadOnlyList<TextLine> lines) =>
        new Paragraphs(lines).Join(lines);

    private List<Paragraph> Join(IReadOnlyList<TextLine> lines)
    {
        var paragraphs = new List<Paragraph>();
        var current = new List<TextLine>();
        foreach (var line in lines.Where(l => l.Text.Length > 0))
        {
            if (current.Count > 0 && Begins(line, current))
            {
                paragraphs.Add(Whole(current));
                current.Clear();
            }

            current.Add(line);
        }

        if (current.Count > 0)
            paragraphs.Add(Whole(current));
        return paragraphs;
    }

    private bool Begins(TextLine line, List<TextLine> current)
    {
        var last = current[^1].Text;
        var heading = current.Count == 1 ? Headings.Of(last) : null;
        if (heading is not null)
            return line.Gap || !(last.Length > wide * 3 / 4 && last[^1] != '.') || Marked(line.Text);
        if (Headings.IsContents(line.Text) && Headings.IsContents(last))
            return true;

        var ended = End().IsMatch(last) || last.Length < Short;
        if (line.Gap)
            return ended || !char.IsLower(line.Text[0]);
        return ended && !Awaits().IsMatch(last) && (Headings.Of(line.Text) is not null || Marked(line.Text));
    }

    private static bool Marked(string text)
    {
        var (found, rest) = Designator.Take(text, regulation: false);
        return found.Count > 0 && !Designator.Refers(rest);
    }

    private Paragraph Whole(List<TextLine> lines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
            text.Append(i + 1 < lines.Count ? Ended(lines[i].Text, lines[i + 1].Text) : lines[i].Text);
        return new Paragraph(
            Blanks().Replace(text.Replace("\u00AD", "").ToString(), " ").Trim(),
            lines[0].Page,
            lines[0].Line,
            Headings.IsContents(lines[0].Text)
        );
    }

    /// <summary>The line as it stands before the next: with a blank, or without the hyphen that only breaks a word.</summary>
    private string Ended(string line, string next)
    {
        if (line[^1] is '\u00AD' or '—')
            return line;
        if (
            line[^1] is not ('-' or '‐')
            || line.Length < 2
            || !char.IsLetter(line[^2])
            || !char.IsLower(next[0])
        )
            return line + " ";

        var (before, after) = (Last().Match(line[..^1]).Value, Word().Match(next).Value);
        var halves = words.Contains(before.ToLowerInvariant()) && words.Contains(after.ToLowerInvariant());
        return words.Contains((before + after).ToLowerInvariant()) || !halves ? line[..^1] : line;
    }

    [GeneratedRegex(@"\p{L}+$", RegexOptions.RightToLeft)]
    private static partial Regex Last();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?:[.;:!?—][”""')\]]*|[;,] (?:and|or))\s*$")]
    private static partial Regex End();

    [GeneratedRegex(
        @"(?:\b(?:sub)?(?:paragraphs?|sections?|clauses?)|§|[^;,] (?:and|or|under|with|in))\s*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Awaits();
}
