using System.Text.RegularExpressions;

namespace Plumbline.Standards.Official;

/// <summary>The words of an English text without endings, and without the words that every text has.</summary>
internal static partial class Stems
{
    private static readonly HashSet<string> Stop =
    [
        .. "a an and any are as at be been by each every for from has have if in into is it its no not of on or other shall must so such that the their them then there these they this to was were which who will with where when".Split(
            ' '
        ),
    ];

    private static readonly string[] Endings =
    [
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ions",
        "ing",
        "ion",
        "ies",
        "ied",
        "ely",
        "ed",
        "es",
        "ly",
        "s",
        "y",
        "e",
    ];

    public static IEnumerable<string> Of(string text) =>
        Word()
            .Matches(text.ToLowerInvariant())
            .Select(m => m.Value)
            .Where(w => !Stop.Contains(w))
            .Select(Stem);

    private static string Stem(string word)
    {
        if (
            Array.Find(
                Endings,
                e => word.Length - e.Length >= 3 && word.EndsWith(e, StringComparison.Ordinal)
            )
            is not { } ending
        )
            return word;

        var stem = word[..^ending.Length];
        return stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
    }

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();
}
