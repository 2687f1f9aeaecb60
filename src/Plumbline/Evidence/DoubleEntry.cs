using Plumbline.Journal;

namespace Plumbline.Evidence;

/// <summary>
/// What two people typed from one sheet is one thing seen, not two: equal entries confirm each other and count once,
/// different ones are asked about. It depends on the set of entries alone, so a merged file changes nothing.
/// </summary>
public static class DoubleEntry
{
    /// <summary>What an entry says of the paper. Letters and digits of a note count; case, spaces and stops do not.</summary>
    internal static object Content(Observation seen) =>
        (seen.Shows, seen.Origin, seen.Extent?.N, seen.Extent?.Of, seen.Reading, Plain(seen.Note));

    /// <summary>
    /// The observations of one line with each sheet counted once. Of entries that differ, the lowest id counts until
    /// somebody settles them; sign-off waits for that.
    /// </summary>
    public static IReadOnlyList<Recorded<Observation>> Once(IReadOnlyList<Recorded<Observation>> ofLine)
    {
        if (ofLine.Count < 2 || ofLine.All(o => o.Thing?.Transcribed is null))
            return ofLine;
        var counted = ofLine
            .GroupBy(o => o.Thing is { } seen ? Sheet.Of(seen) : null)
            .SelectMany(g => g.Key is null ? g.AsEnumerable() : [g.MinBy(o => o.Id)!])
            .Select(o => o.Id)
            .ToHashSet();
        return [.. ofLine.Where(o => counted.Contains(o.Id))];
    }

    /// <summary>Every line that was typed from a sheet, sheet by sheet.</summary>
    public static IReadOnlyList<SheetLine> Lines(IEnumerable<Recorded<Observation>> standing) =>
        [
            .. standing
                .Where(o => o.Thing?.Transcribed is not null)
                .SelectMany(o => o.Thing!.Requirements.Select(r => (Line: (Sheet.Of(o.Thing)!, r), Entry: o)))
                .GroupBy(o => o.Line, o => o.Entry)
                .Select(g => new SheetLine(g.Key.Item1, g.Key.r, [.. g.OrderBy(o => o.Id)])),
        ];

    /// <summary>Whether two notes were typed from the same words of one sheet.</summary>
    internal static object Content(Recorded<Note> note) =>
        note.Thing is { Day: { } day, WrittenBy: { } writer } typed
            ? (writer, typed.Place, day, Plain(typed.Text))
            : note.Id;

    private static string Plain(string? words)
    {
        var plain = new System.Text.StringBuilder();
        foreach (var letter in words ?? "")
            if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
        return plain.ToString();
    }
}
