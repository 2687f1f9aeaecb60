using System.Text.RegularExpressions;
using Plumbline.Standards;
using Plumbline.Standards.Official;

namespace Plumbline.Web.Standards.Official;

/// <summary>The lines of a text or Markdown file in UTF-8; a form feed begins a page.</summary>
internal static partial class TypedLines
{
    /// <summary>In characters; a paragraph on one line is far below.</summary>
    private const int LongestLine = 50_000;

    private const int Most = 1_000_000;

    /// <exception cref="ProblemException"><c>standards-document-kind</c>, <c>standards-encoding</c>, <c>standards-document-too-large</c></exception>
    public static IReadOnlyList<TextLine> Read(byte[] bytes, string path)
    {
        var problems = new List<Problem>();
        if (YamlText.Of(bytes, path, problems) is not { } text)
            throw new ProblemException(
                bytes.AsSpan(0, Math.Min(4096, bytes.Length)).Contains((byte)0)
                    ? StandardsProblems.DocumentKind(new Position(path, 1, 1))
                    : problems[0]
            );

        var lines = new List<TextLine>();
        var (paged, page, number, onPage, gap) = (text.Contains('\f'), 1, 0, 0, true);
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            number++;
            onPage++;
            if (span.Length > LongestLine || number > Most)
                throw new ProblemException(
                    StandardsProblems.DocumentTooLarge(
                        new Position(path, number, Math.Min(span.Length, LongestLine) + 1),
                        span.Length > LongestLine
                            ? $"{LongestLine:N0} characters in a line"
                            : $"{Most:N0} lines"
                    )
                );
            var feed = span.Count('\f');
            if (feed > 0)
                (page, onPage) = (page + feed, 1);
            var isHeading = span.TrimStart().StartsWith("#");
            var line = Unmarked(span.ToString());
            if (line.Length > 0)
                lines.Add(new TextLine(line, paged ? page : 0, paged ? onPage : number, gap || isHeading));
            gap = isHeading || (line.Length == 0 && feed == 0);
        }

        return lines;
    }

    /// <summary>The words without Markdown's marks.</summary>
    private static string Unmarked(string line) =>
        Backslash()
            .Replace(Emphasis().Replace(Lead().Replace(line.Replace('\f', ' ').Trim(), ""), "$2"), "$1")
            .Trim();

    [GeneratedRegex(@"^(?:#{1,6}\s+|>\s?|[-*+]\s+(?=[(\w]))")]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?<![\w*])(\*{1,3}|_{1,2})(?=\S)([^*_]{1,400}?)(?<=\S)\1(?![\w*])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([().#*_\[\]-])")]
    private static partial Regex Backslash();
}
