using System.Text.RegularExpressions;

namespace Plumbline.Standards.Official;

/// <summary>Where a citation of the catalog leads in its document.</summary>
/// <param name="Number">Of the standard.</param>
/// <param name="Path">Empty where the citation names the standard alone.</param>
internal sealed partial record CitedPlace(string Number, IReadOnlyList<string> Path)
{
    /// <summary>Null where the citation names no standard by number.</summary>
    public static CitedPlace? Of(string citation)
    {
        if (Form().Match(citation) is not { Success: true } match)
            return null;

        string[] path = [.. match.Groups["token"].Captures.Select(c => c.Value)];
        // (IHSC) behind a title is no paragraph.
        var isPath = Array.TrueForAll(path, t => new Designator(t, '(').Readings().Any());
        return new CitedPlace(match.Groups["number"].Value, isPath ? path : []);
    }

    /// <summary>The citation of a passage in the manner of its edition: "6 CFR 115.13(a)", "NDS 2019, 4.3(V)(G)".</summary>
    public static string Cite(Edition edition, Passage passage)
    {
        var title = edition
            .Requirements.SelectMany(r => r.Citations)
            .Select(c => TitleForm().Match(c).Value)
            .FirstOrDefault(t => t.Length > 0);
        return (title is null ? $"{edition.Short}, " : $"{title} ") + passage.Place;
    }

    [GeneratedRegex(
        @"(?<![\d.])(?<number>\d{1,4}\.\d{1,5}[a-z]?)(?![\d.]*\d)(?:[^()]*?(?:\((?<token>[0-9]{1,3}|[a-z]{1,6}|[A-Z]{1,6})\))+)?"
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"^\d+ CFR\b")]
    private static partial Regex TitleForm();
}
