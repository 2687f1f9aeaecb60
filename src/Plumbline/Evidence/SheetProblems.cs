using System.Globalization;

namespace Plumbline.Evidence;

/// <summary>Why something typed from a sheet is refused.</summary>
public static class SheetProblems
{
    public static Problem BeforePlan(DateOnly day, DateOnly first) =>
        new(
            "sheet-before-plan",
            $"The inspection begins on {Words(first)}, and this sheet says {Words(day)}. Correct the date."
        );

    public static Problem InFuture(DateOnly day, DateOnly today) =>
        new("sheet-in-future", $"{Words(day)} is still to come; today is {Words(today)}. Correct the date.");

    public static Problem NumberUnknown(string typed) =>
        new(
            "line-number-unknown",
            $"No line of this inspection, in any edition, has the number {typed}. Look at the paper, or take one of the nearest."
        );

    public static Problem NumberOfOtherEdition(int number, string code, string edition, string of) =>
        new(
            "line-number-other-edition",
            $"Line {number} is {code} of {edition}, and this sheet is of {of}. Look at the paper, take one of the nearest, or choose the other edition above."
        );

    public static Problem NumberOutOfScope(int number, string code, string? why) =>
        new(
            "line-number-out-of-scope",
            $"Line {number}, {code}, is not in scope{(why is null ? "" : $" ({why})")}. Look at the paper, take one of the nearest, or put the line in scope at Review."
        );

    public static Problem NumberTwice(int number) =>
        new(
            "line-number-twice",
            $"More than one line bears the number {number}: lines were added on two laptops that did not know each other. Take the one that the paper names."
        );

    public static Problem LineTyped(string code, Shows shows) =>
        new(
            "sheet-line-typed",
            $"{code} is on this sheet already: {EvidenceWords.Of(shows)}. Correct that row, or take it back."
        );

    public static Problem WithoutDay { get; } =
        new("sheet-without-day", "Give the day that stands on the sheet.");

    public static Problem VerdictMissing { get; } =
        new("sheet-verdict-missing", "Say which box is marked: m met, n not met, s not seen.");

    public static Problem RowEmpty { get; } =
        new("sheet-row-empty", "Type a line number and its box, or a note alone.");

    public static Problem HowMany(string typed) =>
        new(
            "sheet-how-many",
            $"\"{typed}\" is not n of N. Type it as on the sheet, such as 3/4 or 3 of 4, or leave it empty."
        );

    public static Problem SettledWithoutReason { get; } =
        new(
            "sheet-settled-without-reason",
            "Say why this one stands, such as \"as on paper\"; the reason stays with it."
        );

    private static string Words(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
