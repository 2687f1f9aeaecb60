using System.Globalization;
using System.Text;

namespace Plumbline.Reports;

/// <summary>How a report says numbers, days and what people typed.</summary>
internal static class ReportText
{
    /// <summary>
    /// What somebody typed, fit for every rendering: control characters, directional overrides and halves of characters are
    /// dropped, white space is one space. Nothing else is changed; the journal keeps what was typed.
    /// </summary>
    public static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value is '\t' or '\n' or '\r' or 0x85)
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(rune.Value == 0xA0 ? '\u00A0' : ' ');
            }
            else if (
                !Rune.IsControl(rune)
                && rune.Value
                    is not (
                        (>= 0x202A and <= 0x202E)
                        or (>= 0x2066 and <= 0x2069)
                        or 0xFEFF
                        or (>= 0xFFF9 and <= 0xFFFB)
                    )
                && (rune.Value & 0xFFFE) != 0xFFFE
            )
                plain.Append(rune);
        }

        return plain.ToString().Trim();
    }

    /// <summary>Null where nothing is left of it.</summary>
    public static string? PlainOrNull(string? text) => Plain(text) is { Length: > 0 } plain ? plain : null;

    /// <summary>A capital in front and one full stop at the end.</summary>
    public static string Sentence(string text)
    {
        text = Plain(text);
        if (text.Length == 0)
            return "";
        text = char.ToUpperInvariant(text[0]) + text[1..];
        return text[^1] is '.' or '!' or '?' ? text : text + ".";
    }

    /// <summary>The text without the full stop at its end, to go on after it.</summary>
    public static string Open(string? text) => Plain(text).TrimEnd('.', ' ');

    /// <summary>"1 deficiency", "2 deficiencies".</summary>
    public static string Count(int n, string one, string? many = null) =>
        $"{n.ToString("N0", CultureInfo.InvariantCulture)} {(n == 1 ? one : many ?? one + "s")}";

    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset time) => Day(DateOnly.FromDateTime(time.UtcDateTime));

    public static string Minute(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>"June 9 and 10, 2026"; one day alone; "May 30 to June 2, 2026".</summary>
    public static string Days(DateOnly first, DateOnly last)
    {
        if (first == last)
            return Day(first);
        if (first.Year != last.Year)
            return $"{Day(first)} to {Day(last)}";
        var month = first.ToString("MMMM d", CultureInfo.InvariantCulture);
        if (first.Month != last.Month)
            return $"{month} to {Day(last)}";
        return last.DayNumber == first.DayNumber + 1
            ? $"{month} and {last.Day}, {last.Year}"
            : $"{month} to {last.Day}, {last.Year}";
    }

    /// <summary>2024-03 as "March 2024", 2024-03-14 as "March 14, 2024"; anything else as it is.</summary>
    public static string AsPublished(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? Day(day)
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, default, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : Plain(date);

    /// <summary>"a, b and c".</summary>
    public static string List(IEnumerable<string> items) =>
        items.ToList() switch
        {
            [] => "",
            [var one] => one,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };
}
