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

    public static Problem WithdrawnWithoutReason { get; } =
        new(
            "withdrawal-without-reason",
            "Say why the finding is withdrawn; the reason stays in the journal."
        );

    public static Problem RecommendationIncomplete { get; } =
        new("recommendation-incomplete", "Say who should do it and what they should do.");

    public static Problem RecommendationWithoutFinding { get; } =
        new(
            "recommendation-without-finding",
            "A recommendation rests on findings. Choose at least one that stands."
        );
}
