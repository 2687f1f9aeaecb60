using Plumbline.Findings;

namespace Plumbline.Tests.Example;

/// <summary>What the invented inspection recommends, and on which of its findings that rests.</summary>
internal static class ExampleRecommendations
{
    public static void Write(
        ExampleInspection example,
        ExamplePlan plan,
        Guid tuberculosis,
        Guid watch,
        Guid checks,
        Guid assessments,
        Guid prints
    )
    {
        void Should(string who, string what, DateOnly by, params Guid[] findings) =>
            example.Take(
                FindingKinds.Recommendation.Record(
                    plan.Journal,
                    new Recommendation(who, what, findings, by),
                    plan.A,
                    example.Next(),
                    findings
                )
            );

        Should(
            "medical provider",
            "Screen for tuberculosis before placement, and review every arrival since March 11.",
            new DateOnly(2026, 6, 20),
            tuberculosis
        );
        Should(
            "facility",
            "Log each suicide watch at the time of the check; a supervisor signs each shift.",
            new DateOnly(2026, 6, 20),
            watch,
            checks
        );
        Should(
            "medical provider",
            "Assess everyone held for more than 14 days who has not been assessed.",
            new DateOnly(2026, 7, 15),
            assessments
        );
        Should(
            "ICE field office",
            "Verify fingerprints before each release, and say by whom.",
            new DateOnly(2026, 7, 15),
            prints
        );
    }
}
