using System.Text.RegularExpressions;

namespace Plumbline.Standards.Official;

/// <summary>What counts up in an enumeration.</summary>
internal enum Count
{
    UpperRoman,
    UpperLetter,
    Digit,
    LowerLetter,
    LowerRoman,
}

/// <summary>How an enumeration looks: (a) and a. and a) are three.</summary>
internal readonly record struct Style(char Mark, Count Count);

/// <summary>The letter or number that begins a paragraph.</summary>
/// <param name="Token">Without its brackets or dot.</param>
/// <param name="Mark">( for (a), . for a., ) for a).</param>
internal readonly partial record struct Designator(string Token, char Mark)
{
    private static readonly string[] Romans =
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx".Split(
            ' '
        );

    /// <summary>No paragraph begins with more of them: (a)(1)(i)(A)(1)(i).</summary>
    private const int Most = 6;

    /// <summary>Takes the designators off the beginning of a paragraph.</summary>
    /// <param name="regulation">Brackets only; otherwise also I. A. 1. a. and 1).</param>
    public static (IReadOnlyList<Designator> Found, string Words) Take(string text, bool regulation)
    {
        var found = new List<Designator>();
        var rest = text;
        while (
            found.Count < Most && (regulation ? Bracketed() : Any()).Match(rest) is { Success: true } match
        )
        {
            var mark =
                match.Value[0] == '(' ? '('
                : match.Groups["close"].Value == ")" ? ')'
                : '.';
            found.Add(new Designator(match.Groups["token"].Value, mark));
            rest = rest[match.Length..];
        }

        return (found, rest.Trim());
    }

    /// <summary>A short heading and then the first of a deeper list: "General. (1) Each facility".</summary>
    public static (string Before, string From)? Inner(string rest) =>
        InnerForm().Match(rest) is { Success: true } match
            ? (match.Groups["before"].Value.Trim(), rest[match.Groups["from"].Index..])
            : null;

    /// <summary>Each way in which the token can be read, with its place in the order; i is a letter and a numeral.</summary>
    public IEnumerable<(Style Style, int Ordinal)> Readings()
    {
        if (char.IsAsciiDigit(Token[0]))
        {
            yield return (new Style(Mark, Count.Digit), int.Parse(Token));
            yield break;
        }

        var upper = char.IsAsciiLetterUpper(Token[0]);
        var roman = Array.IndexOf(Romans, Token.ToLowerInvariant()) + 1;
        if (roman > 0)
            yield return (new Style(Mark, upper ? Count.UpperRoman : Count.LowerRoman), roman);
        if (Token.Length == 1)
            yield return (
                new Style(Mark, upper ? Count.UpperLetter : Count.LowerLetter),
                (Token[0] | 32) - 'a' + 1
            );
        else if (Token.Length == 2 && Token[0] == Token[1])
            yield return (
                new Style(Mark, upper ? Count.UpperLetter : Count.LowerLetter),
                (Token[0] | 32) - 'a' + 27
            );
    }

    /// <summary>Whether the words behind it show that it only refers to a paragraph: "(b) of this section".</summary>
    public static bool Refers(string rest) => Reference().IsMatch(rest);

    private const string Token_ = @"(?<token>[0-9]{1,3}|[a-z]{1,6}|[A-Z]{1,6})";

    [GeneratedRegex(@"^\(" + Token_ + @"\)(?:\s*—\s*(?=\()|\s*)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?:\(" + Token_ + @"\)\s*|(?<token>[0-9]{1,2}|[a-z]|[ivx]{2,5}|[A-Z]|[IVX]{2,5})(?<close>[.)])\s+)"
    )]
    private static partial Regex Any();

    [GeneratedRegex(@"^(?<before>(?=[A-Z])[^.;:()—]{2,90}(?:\.|—|:))\s*(?<from>\((?:1|i|A)\)\s*[A-Z(—].*)$")]
    private static partial Regex InnerForm();

    [GeneratedRegex(@"^(?:of (?:this|the|section|paragraph|that|these)\b|through\b|and \(|or \(|[,;.]|$)")]
    private static partial Regex Reference();
}
