using System.Text.RegularExpressions;

namespace Plumbline.Tests.Standards.Official;

/// <summary>A part of the Code of Federal Regulations from ../shared, as the paragraphs that print it.</summary>
internal static partial class Regulations
{
    public static string Markdown(string files) =>
        string.Join('\n', files.Split(' ').Select(f => File.ReadAllText(Sources.Shared(f))));

    /// <summary>Headings and paragraphs, one each.</summary>
    public static IReadOnlyList<string> Paragraphs(string markdown) =>
        [
            .. markdown
                .Split('\n')
                .Select(l => l.Trim())
                .Where(l =>
                    l.Length > 0 && !l.StartsWith("### ", StringComparison.Ordinal) && !l.StartsWith('*')
                )
                .Where(l =>
                    !(l.StartsWith("#### ", StringComparison.Ordinal) && markdown.Contains($"{Number(l)}   "))
                )
                .Select(l => l.Replace("#### § ", "", StringComparison.Ordinal))
                .Select(l => Blanks().Replace(l, " ")),
        ];

    public static IReadOnlyList<string> Headings(IEnumerable<string> paragraphs) =>
        [.. paragraphs.Where(p => p.StartsWith('§'))];

    public static byte[] Pdf(string files)
    {
        var paragraphs = Paragraphs(Markdown(files));
        return PrintedPdf.Of(
            paragraphs,
            Headings(paragraphs),
            "Code of Federal Regulations, printed for a test"
        );
    }

    /// <summary>The same in the elements in which the eCFR publishes it.</summary>
    public static string Xml(string files)
    {
        var body = Paragraphs(Markdown(files))
            .Select(p =>
                p.Replace("&", "&amp;", StringComparison.Ordinal)
                    .Replace("<", "&lt;", StringComparison.Ordinal)
            )
            .Select(p =>
                p.StartsWith('§') ? $"</DIV8>\n<DIV8 TYPE=\"SECTION\">\n<HEAD>{p}</HEAD>" : $"<P>{p}</P>"
            );
        return $"<?xml version=\"1.0\"?>\n<DIV5 TYPE=\"PART\"><DIV8>\n{string.Join('\n', body)}\n</DIV8></DIV5>\n";
    }

    private static string Number(string heading) => NumberForm().Match(heading).Value;

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
