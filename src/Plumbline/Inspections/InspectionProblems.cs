namespace Plumbline.Inspections;

public static class InspectionProblems
{
    public static Problem SliceRequirement(string id) =>
        new(
            "slice-requirement",
            $"The catalog holds no requirement \"{id}\". Choose lines that the standards folder holds."
        );

    private const string NotYet = "The plan cannot be signed yet: ";

    public static Problem PlanIncomplete(string what) => new("plan-incomplete", NotYet + what);

    /// <summary>The part of the sentence that a list of what is missing needs.</summary>
    public static string WhatIsMissing(Problem problem) =>
        problem.Sentence.StartsWith(NotYet, StringComparison.Ordinal)
            ? problem.Sentence[NotYet.Length..]
            : problem.Sentence;

    public static Problem ScopeUnchanged { get; } =
        new(
            "scope-unchanged",
            "Nothing changes: choose a line that is not in scope yet, or one that is to leave it."
        );

    public static Problem ScopeWithoutReason { get; } =
        new("scope-without-reason", "Say why the scope changes; the reason stands in the report.");
}
