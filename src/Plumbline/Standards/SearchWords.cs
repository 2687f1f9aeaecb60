using System.Text;

namespace Plumbline.Standards;

/// <summary>Cuts text into the words that a search compares: lower case, without endings.</summary>
internal static class SearchWords
{
    private static readonly HashSet<string> Empty =
    [
        .. "a an and are as at be by for from has have in into is it its of on or that the their they this to was were with".Split(
            ' '
        ),
    ];

    /// <summary>Whether a search may leave the word out, because nearly every line has it.</summary>
    public static bool IsEmpty(string word) => word.Length < 2 || Empty.Contains(word);

    /// <summary>Words as written, in lower case: letters and digits; 115.33 and MC-27 are one word each.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’' || IsInner(text, i))
                continue;
            else if (c == '.' && IsBetweenDigits(text, i))
                word.Append(c);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    /// <summary>The word without the endings of English plurals and verbs, where enough of it is left.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 4 || !word.All(char.IsAsciiLetter))
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 6)
            return Single(word[..^3]);
        if (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 5)
            return Single(word[..^2]);
        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        return word.Length > 4 && word[^1] == 'e' ? word[..^1] : word;
    }

    /// <summary>"stopp" is "stop", as in stopped.</summary>
    private static string Single(string word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('s' or 'l') ? word[..^1]
        : word[^1] == 'e' ? word[..^1]
        : word;

    /// <summary>The &amp; of EH&amp;S, and the hyphen between letters and digits.</summary>
    private static bool IsInner(string text, int i) =>
        i > 0
        && i + 1 < text.Length
        && (
            (text[i] == '&' && char.IsAsciiLetter(text[i - 1]) && char.IsAsciiLetter(text[i + 1]))
            || (text[i] is '-' or '–' && char.IsAsciiLetter(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
        );

    private static bool IsBetweenDigits(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
}
