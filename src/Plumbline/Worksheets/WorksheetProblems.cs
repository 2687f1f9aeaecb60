using Plumbline.Inspections;

namespace Plumbline.Worksheets;

/// <summary>Refusals of the room that prints for paper.</summary>
public static class WorksheetProblems
{
    public static Problem MemberUnknown(string member, IEnumerable<Member> team) =>
        new(
            "worksheet-member",
            $"The plan names no member \"{member}\". Its team is {string.Join(", ", team.Select(m => m.Name))}."
        );

    public static Problem ChoiceUnknown(string what, string word, IEnumerable<string> known) =>
        new(
            "worksheet-choice",
            $"\"{word}\" is no {what} of a worksheet. Choose {string.Join(" or ", known)}."
        );

    public static Problem CountOutside(int count, int most) =>
        new("worksheet-count", $"{count} sheets of a kind cannot be printed. Choose 0 to {most}.");
}
