using Plumbline.Journal;

namespace Plumbline.Findings;

/// <summary>The verbs of recommending; each gives the entry to keep.</summary>
public static class RecommendationVerbs
{
    /// <summary>Says who should do what by when because of which findings, or says it anew.</summary>
    /// <exception cref="ProblemException">recommendation-incomplete, recommendation-without-finding.</exception>
    public static Entry Recommend(
        this FindingRecord findings,
        Guid journal,
        Recommendation recommendation,
        Guid by,
        DateTimeOffset at,
        Guid? instead = null
    )
    {
        if (string.IsNullOrWhiteSpace(recommendation.Who) || string.IsNullOrWhiteSpace(recommendation.What))
            throw new ProblemException(FindingProblems.RecommendationIncomplete);
        var standing = findings.All.Where(f => f.IsHere).Select(f => f.Id).ToHashSet();
        Guid[] because = [.. recommendation.Findings.Where(standing.Contains).Distinct()];
        if (because.Length == 0)
            throw new ProblemException(FindingProblems.RecommendationWithoutFinding);
        return FindingKinds.Recommendation.Record(
            journal,
            recommendation with
            {
                Who = recommendation.Who.Trim(),
                What = recommendation.What.Trim(),
                Findings = because,
            },
            by,
            at,
            refs: because,
            replaces: instead is { } old ? [old] : []
        );
    }
}
