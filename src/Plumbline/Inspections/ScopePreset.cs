using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>A starting point for the scope of a visit.</summary>
public enum ScopePreset
{
    Everything,
    HealthAndSafety,
    Tour,
}

/// <summary>Which lines a preset takes, and which of them a visit could not show.</summary>
public static class ScopePresets
{
    private static readonly HashSet<string> HealthTopics =
    [
        "medical care",
        "mental health",
        "suicide prevention",
        "women's health",
        "environmental health",
        "fire safety",
        "food service",
        "personal hygiene",
        "hold rooms",
        "segregation",
        "disability",
        "sexual abuse prevention",
    ];

    public static string Words(ScopePreset preset) =>
        preset switch
        {
            ScopePreset.HealthAndSafety => "Health and safety",
            ScopePreset.Tour => "What a tour or an interview can show",
            _ => "Everything held here",
        };

    /// <summary>Ids of the requirements that the preset takes of the editions, in catalog order.</summary>
    public static IReadOnlyList<string> Take(ScopePreset preset, IEnumerable<Edition> editions) =>
        [.. editions.SelectMany(e => e.Requirements).Where(r => Takes(preset, r)).Select(r => r.Id)];

    private static bool Takes(ScopePreset preset, Requirement requirement) =>
        preset switch
        {
            ScopePreset.HealthAndSafety => requirement.Topics?.Any(HealthTopics.Contains) == true,
            ScopePreset.Tour => requirement.SeenBy.Any(s => s is SeenBy.Tour or SeenBy.Interview),
            _ => true,
        };

    /// <summary>
    /// Why a visit with these abilities cannot show the requirement; null where it can. One way of seeing is enough.
    /// </summary>
    public static string? WhyNotShown(Requirement requirement, IReadOnlyCollection<Ability> abilities)
    {
        if (requirement.SeenBy.Count == 0 || requirement.SeenBy.Any(s => abilities.Contains(Needed(s))))
            return null;
        return "needs "
            + string.Join(" or ", requirement.SeenBy.Select(s => PlanWords.Of(Needed(s))).Distinct());
    }

    private static Ability Needed(SeenBy seenBy) =>
        seenBy switch
        {
            SeenBy.Interview => Ability.PrivateInterviews,
            SeenBy.Files => Ability.Files,
            SeenBy.Instruments => Ability.Instruments,
            _ => Ability.Tour,
        };
}
