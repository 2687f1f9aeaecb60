using System.Globalization;
using Plumbline.Facilities;
using Plumbline.Published;
using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>The sentences by which a line says why it is in scope.</summary>
public static class ScopeWords
{
    /// <summary>"Found deficient at 23 of 118 facilities in published findings; a tour can show it."</summary>
    public static string Found(FoundAmong? found, IReadOnlyList<SeenBy> ways) =>
        Sentence($"{Counted(found)}; {Shown(ways)}");

    /// <summary>Why a line on which nobody was found deficient fills up a scope.</summary>
    public static string FillsUp(IReadOnlyList<SeenBy> ways) =>
        Sentence($"{Counted(null)}; it fills up, because it is about health and safety; {Shown(ways)}");

    /// <summary>"Chosen by the lead; found deficient at 2 of 118 facilities in published findings; a tour can show it."</summary>
    public static string Because(string ground, FoundAmong? found, IReadOnlyList<SeenBy> ways) =>
        Sentence($"{ground}; {Counted(found)}; {Shown(ways)}");

    /// <summary>"Test again: ODO found it deficient here in July 2024, at the last inspection held; a tour can show it."</summary>
    public static string TestAgain(
        IReadOnlyList<EarlierDeficiency> earlier,
        DateOnly? last,
        IReadOnlyList<SeenBy> ways
    )
    {
        var newest = earlier[0];
        var before = earlier.Select(e => (e.Body, e.Date)).Distinct().Count() - 1;
        return Sentence(
            $"test again: {newest.Body} found it deficient here in {Month(newest.Date)}"
                + (newest.Under is { } under ? $", under {under}" : "")
                + (newest.Date == last ? ", the last time anything was" : "")
                + before switch
                {
                    0 => "",
                    1 => ", and once before",
                    _ => $", and {before} times before",
                }
                + $"; {Shown(ways)}"
        );
    }

    /// <summary>"ODO (Inspector B), July 2024, under NDS 2019: mould in the showers": what was found, by whom, when.</summary>
    public static string Of(EarlierDeficiency found) =>
        found.Body
        + (found.Member is { } member ? $" ({member})" : "")
        + $", {Month(found.Date)}"
        + (found.Under is { } under ? $", under {under}" : "")
        + (found.Text.Length > 0 ? $": {found.Text}" : "");

    /// <summary>The same reason, with what can show the line now.</summary>
    internal static string Anew(string reason, IReadOnlyList<SeenBy> ways) =>
        reason.LastIndexOf("; ", StringComparison.Ordinal) is var end and >= 0
            ? $"{reason[..end]}; {Shown(ways)}."
            : reason;

    private static string Counted(FoundAmong? found) =>
        found is null
            ? "found deficient at no facility in the published findings held"
            : $"found deficient at {found.Facilities} of {found.Of} {(found.Of == 1 ? "facility" : "facilities")} in published findings"
                + (found.Under is { } under ? $" under {under}, from which it was carried over" : "")
                + (found.Lines > 1 ? $" (by a number that stands for {found.Lines} lines)" : "");

    private static string Shown(IReadOnlyList<SeenBy> ways)
    {
        string[] words = [.. ways.Order().Select(Way).Distinct()];
        return words.Length == 0
            ? "this visit cannot show it"
            : $"{(words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}")} can show it";
    }

    private static string Way(SeenBy way) =>
        way switch
        {
            SeenBy.Interview => "an interview",
            SeenBy.Files => "files",
            SeenBy.Instruments => "an instrument",
            _ => "a tour",
        };

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
