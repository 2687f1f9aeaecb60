using System.Text;

namespace Plumbline.Standards;

/// <summary>Forgives case, spaces and punctuation in what reports print, so that EH&amp;S and EHS are one.</summary>
internal static class Printed
{
    /// <summary>Letters and digits only, in lower case.</summary>
    public static string Key(string printed) =>
        string.Concat(printed.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>As <see cref="Key"/>, but brackets and the dots inside numbers stay: 115.1(3) is not 115.13.</summary>
    public static string CitationKey(string printed)
    {
        var key = new StringBuilder(printed.Length);
        for (var i = 0; i < printed.Length; i++)
        {
            var c = printed[i];
            var isInner =
                c == '.'
                && i > 0
                && i + 1 < printed.Length
                && char.IsDigit(printed[i - 1])
                && char.IsDigit(printed[i + 1]);
            if (char.IsLetterOrDigit(c) || c is '(' or ')' || isInner)
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    /// <summary>
    /// The words in lower case, each between blanks, so that whole words can be sought in them; "&amp;" is "and", and
    /// the s of a plural is off.
    /// </summary>
    public static string Words(string printed)
    {
        var words = new StringBuilder(" ", printed.Length + 8);
        foreach (var c in printed)
        {
            if (char.IsLetterOrDigit(c))
                words.Append(char.ToLowerInvariant(c));
            else if (c is not ('’' or '\''))
                Close(words).Append(c == '&' ? "and " : "");
        }

        return Close(words).ToString();
    }

    private static StringBuilder Close(StringBuilder words)
    {
        if (words[^1] == ' ')
            return words;
        if (words[^1] == 's' && words[^2] is not ('s' or ' '))
            words.Length--;
        return words.Append(' ');
    }
}
