using System.Text.RegularExpressions;

namespace Plumbline.Tests.Standards;

/// <summary>The paragraphs of a part of the Code of Federal Regulations that lies in ../shared as Markdown.</summary>
internal static partial class RegulationText
{
    private static readonly string[] Romans =
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".Split(' ');

    /// <summary>The citation of each paragraph, in order: "28 CFR 115.52(b)(1)"; of the section where it has no designation.</summary>
    /// <param name="title">The title: "28 CFR".</param>
    public static IReadOnlyList<string> Citations(string title, string markdown)
    {
        var found = new List<(string Section, string[] Tokens)>();
        string? section = null;
        foreach (var line in markdown.Split('\n').Select(l => l.Trim()))
        {
            if (Heading().Match(line) is { Success: true } heading)
                section = heading.Groups[1].Value;
            else if (line.StartsWith('§'))
                section = null;
            else if (section is not null && IsParagraph(line))
                found.Add(
                    (
                        section,
                        [.. Designation().Match(line).Groups[1].Captures.Select(c => c.Value.Trim('(', ')'))]
                    )
                );
        }

        var tokens = found.SelectMany(f => f.Tokens.Select(t => (f.Section, Token: t))).ToArray();
        var citations = new List<string>();
        var (path, next, last) = (new string[4], 0, "");
        foreach (var (number, designations) in found)
        {
            if (number != last)
                path = new string[4];
            last = number;
            foreach (var token in designations)
            {
                next++;
                var following = next < tokens.Length ? tokens[next] : default;
                var level = Level(token, path, following.Section == number ? following.Token : null);
                path[level] = token;
                Array.Clear(path, level + 1, path.Length - level - 1);
            }

            var deepest = designations.Length == 0 ? [] : path.Where(t => t is not null);
            citations.Add($"{title} {number}{string.Concat(deepest.Select(t => $"({t})"))}");
        }

        return [.. citations.Distinct()];
    }

    /// <summary>0 for (a), 1 for (1), 2 for (i), 3 for (A); the letter i is read by what comes before and after it.</summary>
    private static int Level(string token, string?[] path, string? following)
    {
        if (char.IsAsciiDigit(token[0]))
            return 1;
        if (char.IsAsciiLetterUpper(token[0]))
            return 3;

        var at = Array.IndexOf(Romans, token);
        if (at < 0 || path[1] is null)
            return 0;
        if (token == "i")
            return path[0] == "h" && following != "ii" ? 0 : 2;

        return path[2] == Romans[at - 1] ? 2 : 0;
    }

    private static bool IsParagraph(string line) =>
        line.Length > 0
        && line[0] is not ('#' or '>' or '*')
        && (line[0] == '(' || line[^1] is '.' or ':' or ';' or '—');

    [GeneratedRegex(@"^#### § §+ ?(\S+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:(\((?:[0-9]{1,2}|[a-z]{1,5}|[A-Z])\))\s*(?:—\s*(?=\())?)*")]
    private static partial Regex Designation();
}
