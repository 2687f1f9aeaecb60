namespace Plumbline.Evidence;

/// <summary>
/// Warns of what identifies a person where only a code belongs: a quiet sentence at once, never a refusal. It looks for
/// the form only and finds neither names nor everything else that tells who somebody is.
/// </summary>
public static class PersonalData
{
    private const int Child = 12;

    /// <summary>The first thing that looks like an A-number, a telephone number or a date of birth; null where nothing does.</summary>
    /// <param name="today">A full date at least twelve years back is taken for a date of birth.</param>
    public static string? WarningFor(string? text, DateOnly today)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        foreach (var (start, digits, shape) in Numbers(text))
        {
            if (IsAlienNumber(text, start, digits, shape))
                return "This looks like an A-number. Write the person’s code instead, such as P-03. Nothing has been sent.";
            if (IsTelephone(digits, shape))
                return "This looks like a telephone number. Leave it out; keep it where names are kept. Nothing has been sent.";
            if (IsBirth(text, start, digits, shape, today))
                return "This looks like a date of birth. Write an age in years instead, if it matters. Nothing has been sent.";
        }

        return null;
    }

    // A run of digits and of what stands between the digits of one number: "000-111-222", "(555) 010-0000", "6/9/1980".
    private static IEnumerable<(int Start, string Digits, string Shape)> Numbers(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var end = i;
            for (
                var j = i;
                j < text.Length
                    && (char.IsAsciiDigit(text[j]) || (" -./()".Contains(text[j]) && j - end < 3));
                j++
            )
                if (char.IsAsciiDigit(text[j]))
                    end = j;
            var run = text[i..(end + 1)];
            yield return (i, string.Concat(run.Where(char.IsAsciiDigit)), Shape(run));
            i = end;
        }
    }

    // "3-3-4": how many digits stand together, and what stands between.
    private static string Shape(string run)
    {
        var shape = new System.Text.StringBuilder();
        for (var i = 0; i < run.Length; )
        {
            var count = run[i..].TakeWhile(char.IsAsciiDigit).Count();
            if (count > 0)
                shape.Append(count);
            else if (run[i] is not ('(' or ')') && (run[i] != ' ' || shape[^1] is >= '0' and <= '9'))
                shape.Append(run[i]);
            else if (run[i] == ')' && shape.Length > 0)
                shape.Append(' ');
            i += Math.Max(1, count);
        }

        return shape.ToString();
    }

    private static bool IsAlienNumber(string text, int start, string digits, string shape)
    {
        if (digits.Length is < 7 or > 9)
            return false;
        var before = text[..start].TrimEnd(' ', '#', '-', ':', '.');
        var letter = before.Length > 0 && before[^1] is 'A' or 'a' && before.Length > 0;
        if (letter && start - before.Length <= 2 && (before.Length == 1 || !char.IsLetterOrDigit(before[^2])))
            return before[^1] == 'A' || start == before.Length || text[before.Length] != ' ';
        return digits.Length == 9 && shape is "3 3 3" or "3-3-3";
    }

    private static bool IsTelephone(string digits, string shape) =>
        digits.Length == 10 && shape is "10" or "3-3-4" or "3 3 4" or "3.3.4" or "3 3-4" or "3-3 4"
        || digits.Length == 11
            && digits[0] == '1'
            && shape is "11" or "1-3-3-4" or "1 3 3 4" or "1 3-3-4" or "1 3 3-4" or "1.3.3.4";

    private static bool IsBirth(string text, int start, string digits, string shape, DateOnly today)
    {
        if (Year(digits, shape) is not { } year)
            return false;
        var before = text[Math.Max(0, start - 24)..start].ToLowerInvariant();
        var said =
            before.Contains("dob")
            || before.Contains("d.o.b")
            || before.Contains("born")
            || before.Contains("birth");
        return year > 1900 && (said ? year <= today.Year : year <= today.Year - Child);
    }

    // Month and day first or last, with a year of four digits.
    private static int? Year(string digits, string shape)
    {
        if (shape.Length != 5 || shape[1] != shape[3] || shape[1] is not ('/' or '-' or '.'))
            return null;
        return (shape[0], shape[2], shape[4]) switch
        {
            ('1' or '2', '1' or '2', '4') => int.Parse(digits[^4..]),
            ('4', '1' or '2', '1' or '2') => int.Parse(digits[..4]),
            _ => null,
        };
    }
}
