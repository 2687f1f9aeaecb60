namespace Plumbline.Findings;

public static class FindingProblems
{
    public static Problem StatementEmpty { get; } =
        new("finding-without-statement", "Write what was found before you close the statement.");

    public static Problem DeficiencyWithoutRequirement { get; } =
        new(
            "deficiency-without-requirement",
            "A deficiency cites the requirement that is not met. Choose the line."
        );

    public static Problem ExtentImpossible(int n, int of) =>
        new(
            "extent-impossible",
            $"\"{n} out of {of}\" cannot be: the first number is at least 0 and at most the second. Correct it."
        );
}
