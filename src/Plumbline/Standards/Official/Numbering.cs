namespace Plumbline.Standards.Official;

/// <summary>Where in a standard the next designator stands, from what came before it and what comes after.</summary>
internal sealed class Numbering(bool regulation)
{
    /// <summary>The order of the Code of Federal Regulations: (a)(1)(i)(A)(1)(i).</summary>
    private static readonly Count[] Order =
    [
        Count.LowerLetter,
        Count.Digit,
        Count.LowerRoman,
        Count.UpperLetter,
        Count.Digit,
        Count.LowerRoman,
    ];

    /// <summary>A list may leave so many out, as where a paragraph was removed or lost in reading.</summary>
    private const int Leap = 3;

    /// <summary>The numerals at the top are known for being left out: a chapter can go from II to V.</summary>
    private const int TopLeap = 10;

    private readonly List<(Style Style, int Ordinal, string Token)> stack = [];

    public IReadOnlyList<string> Path => [.. stack.Select(s => s.Token)];

    /// <summary>Takes the designator into the path; false where it fits nowhere and so is part of a sentence.</summary>
    /// <param name="later">The designators that follow in the same standard.</param>
    public bool Place(Designator designator, IEnumerable<Designator> later)
    {
        var readings = designator.Readings().ToArray();
        var next = readings.Select(r => (r, Level: Continues(r, 1))).Where(x => x.Level >= 0).ToArray();
        var first = readings.Where(Starts).ToArray();
        if (next.Length > 0 && (first.Length == 0 || !Opens(designator, first[0].Style, later)))
        {
            var (reading, level) = next.MaxBy(x => x.Level);
            Put(level, reading, designator.Token);
            return true;
        }

        if (first.Length > 0)
        {
            Put(stack.Count, first[0], designator.Token);
            return true;
        }

        foreach (var reading in readings)
        {
            var level = Continues(reading, IsTop(reading.Style) ? TopLeap : Leap);
            if (level < 0 && !regulation && reading.Ordinal == 1)
                level = stack.FindLastIndex(s => s.Style == reading.Style);
            if (level < 0)
                continue;
            Put(level, reading, designator.Token);
            return true;
        }

        return false;
    }

    private int Continues((Style Style, int Ordinal) reading, int leap) =>
        stack.FindLastIndex(s =>
            s.Style == reading.Style && reading.Ordinal > s.Ordinal && reading.Ordinal <= s.Ordinal + leap
        );

    private bool IsTop(Style style) => !regulation && style is { Mark: '.', Count: Count.UpperRoman };

    private bool Starts((Style Style, int Ordinal) reading) =>
        (reading.Ordinal == 1 || stack.Count == 0 && IsTop(reading.Style) && reading.Ordinal <= TopLeap)
        && (
            regulation
                ? stack.Count < Order.Length && reading.Style.Count == Order[stack.Count]
                : stack.All(s => s.Style != reading.Style)
        );

    /// <summary>Whether i after h opens a list of numerals: it does where ii comes before j.</summary>
    private static bool Opens(Designator designator, Style style, IEnumerable<Designator> later)
    {
        if (style.Count is not (Count.LowerRoman or Count.UpperRoman))
            return true;

        foreach (var one in later.Where(d => d.Mark == designator.Mark))
            switch (one.Token.ToLowerInvariant())
            {
                case "ii":
                    return true;
                case "j":
                    return false;
            }

        return false;
    }

    private void Put(int level, (Style Style, int Ordinal) reading, string token)
    {
        stack.RemoveRange(level, stack.Count - level);
        stack.Add((reading.Style, reading.Ordinal, token));
    }
}
