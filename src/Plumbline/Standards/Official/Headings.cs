using System.Text.RegularExpressions;

namespace Plumbline.Standards.Official;

/// <summary>The heading of a standard or section.</summary>
/// <param name="Number">4.3, 115.13.</param>
/// <param name="Title">Empty where the line has the number alone.</param>
/// <param name="Regulation">Whether it stands behind a section sign, so that its paragraphs are lettered in brackets.</param>
internal sealed record Heading(string Number, string Title, bool Regulation);

/// <summary>Tells the heading of a standard from other lines.</summary>
internal static partial class Headings
{
    public static Heading? Of(string text)
    {
        if (Section().Match(text) is { Success: true } section)
            return new Heading(section.Groups[1].Value, section.Groups[2].Value.Trim().TrimEnd('.'), true);
        return
            Standard().Match(text) is { Success: true } standard
            && text[^1] is not ('.' or ';' or ':' or ',')
            && text.Length <= 120
            ? new Heading(standard.Groups[1].Value, standard.Groups[2].Value.Trim(), false)
            : null;
    }

    /// <summary>A line of a table of contents: its page number stands at the end.</summary>
    public static bool IsContents(string text) => Contents().IsMatch(text.Length > 60 ? text[^60..] : text);

    /// <summary>4. CARE, PART 4 - CARE: number and name; null for anything else.</summary>
    public static (string Number, string Name, bool Certain)? Part(string text) =>
        PartForm().Match(text) is { Success: true } part
            ? (part.Groups["number"].Value, Capital(part.Groups["name"].Value), part.Groups["word"].Success)
            : null;

    /// <summary>Words that stand like a heading: short, and no sentence.</summary>
    public static bool IsTitle(string text) =>
        text.Length is > 2 and <= 110
        && (char.IsUpper(text[0]) || char.IsDigit(text[0]))
        && text[^1] is not ('.' or ';' or ':' or ',' or '—');

    private static string Capital(string name) =>
        name.Any(char.IsLower)
            ? name.Trim()
            : string.Join(
                ' ',
                name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(w => char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant())
            );

    [GeneratedRegex(@"^§[\s§]*(\d{1,4}\.\d{1,5}[a-z]?)(?:[.\s]+((?![a-z]).*)|)$")]
    private static partial Regex Section();

    [GeneratedRegex(
        @"^(?:standard\s+)?(\d{1,2}\.\d{1,2})(?:\s*[|:–—-])?\s+((?=[A-Z“""]).{2,})$",
        RegexOptions.None
    )]
    private static partial Regex Standard();

    [GeneratedRegex(
        @"(?:\.{3,}|…|(?:\.\s){3,}|\s{3,})\s*(?:\d{1,4}|[ivxl]+)$|\(p\.?\s*\d+\)$|[^\s\d)(]\s+\d{1,3}$"
    )]
    private static partial Regex Contents();

    [GeneratedRegex(
        @"^(?<word>(?:PART|Part|SECTION|CHAPTER)\s+)?(?<number>\d{1,2})\s*(?:[.:–—-]\s*)+(?<name>[A-Z][A-Z ,&()-]{2,60}|(?<=^P.*)[A-Z][\w ,&()-]{2,60})$"
    )]
    private static partial Regex PartForm();
}
