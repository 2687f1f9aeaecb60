using System.Text;

namespace Plumbline.Web.Standards;

/// <summary>Words as ids and file names have them: lower case, joined by hyphens.</summary>
internal static class Slugs
{
    /// <summary>“Women’s Medical Care” becomes womens-medical-care; empty where the text has no letter or digit of ASCII.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (
                c is not ('\'' or '’')
                && c is < '\u0300' or > '\u036F'
                && slug.Length > 0
                && slug[^1] != '-'
            )
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
