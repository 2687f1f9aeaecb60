using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Facilities;

/// <summary>
/// How names of facilities are compared. Lists abbreviate differently from year to year; the normal form writes known
/// abbreviations out and drops what repeats the state. It never corrects spelling: what then differs is another name.
/// </summary>
public static class FacilityName
{
    private static readonly Dictionary<string, string> writtenOut = new()
    {
        ["CO"] = "COUNTY",
        ["CNTY"] = "COUNTY",
        ["CTY"] = "COUNTY",
        ["DET"] = "DETENTION",
        ["CTR"] = "CENTER",
        ["CNTR"] = "CENTER",
        ["FAC"] = "FACILITY",
        ["CORR"] = "CORRECTIONAL",
        ["CORRECTIONS"] = "CORRECTIONAL",
        ["DEPT"] = "DEPARTMENT",
        ["PROC"] = "PROCESSING",
        ["REG"] = "REGIONAL",
        ["ST"] = "SAINT",
        ["STE"] = "SAINTE",
        ["NW"] = "NORTHWEST",
        ["SPC"] = "SERVICE PROCESSING CENTER",
        ["IPC"] = "ICE PROCESSING CENTER",
        ["CDF"] = "CONTRACT DETENTION FACILITY",
        ["FCI"] = "FEDERAL CORRECTIONAL INSTITUTION",
        ["FDC"] = "FEDERAL DETENTION CENTER",
        ["CI"] = "CORRECTIONAL INSTITUTION",
    };

    private static readonly HashSet<string> capitals =
    [
        "ICE",
        "IHSC",
        "AGS",
        "MTC",
        "SPC",
        "IPC",
        "CDF",
        "FCI",
        "FDC",
        "CI",
        "IAH",
        "JTF",
        "ERO",
        "US",
        "USMS",
        "USP",
        "MCC",
        "MDC",
        "NW",
        "SSM",
        "CLIPC",
        "CCA",
        "GEO",
        "ICA",
        "INS",
        "BOP",
        "DHS",
        "FPC",
        "CCNO",
        "II",
        "III",
        "IV",
    ];

    /// <summary>The name in its normal form: upper case, abbreviations written out, without the state's code at its end.</summary>
    public static string Normal(string name, string? state = null)
    {
        var words = Words(name);
        if (state is { Length: 2 } && words.Count > 1 && words[^1] == state.ToUpperInvariant())
            words.RemoveAt(words.Count - 1);
        if (words.Count > 2 && words[^1].Length > 2 && words[^1] == Initials(words[..^1]))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words.Select(w => writtenOut.GetValueOrDefault(w, w)));
    }

    /// <summary>Name, city and state in their normal forms: what two lists must share to mean one facility.</summary>
    public static string Key(string name, string city, string state) =>
        $"{Normal(name, state)}|{Normal(city)}|{state.Trim().ToUpperInvariant()}";

    /// <summary>
    /// The id of a facility of a public list: a UUID of version 8 from the SHA-256 of <see cref="Key"/>, so that every
    /// installation gives the same facility the same id.
    /// </summary>
    public static Guid Id(string name, string city, string state)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes("plumbline facility 1|" + Key(name, city, state)), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>A name or address that a list prints in capitals only, as it is read; any other is left as it is.</summary>
    public static string Shown(string text)
    {
        if (text.Any(char.IsAsciiLetterLower))
            return text;
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var end = i;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’'))
                end++;
            if (end == i)
            {
                shown.Append(text[i++]);
                continue;
            }

            var word = text[i..end];
            shown.Append(capitals.Contains(word) ? word : word[0] + word[1..].ToLowerInvariant());
            i = end;
        }

        return shown.ToString().Replace(" Of ", " of ").Replace(" The ", " the ").Replace(" And ", " and ");
    }

    private static List<string> Words(string text)
    {
        var letters = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\'' or '’' or '‘' or '`')
                continue;
            if (c == '&')
                letters.Append(" AND ");
            else
                letters.Append(char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ');
        }

        return [.. letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Select(w => w[0]));
}
