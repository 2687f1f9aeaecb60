using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>A starting point for the scope of a visit.</summary>
public enum ScopePreset
{
    Everything,
    HealthAndSafety,
    Tour,
    FollowUp,
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
            ScopePreset.Tour => "One-day tour",
            ScopePreset.FollowUp => "Follow-up",
            _ => "Everything held here",
        };

    /// <summary>In the order in which a lead thinks of them.</summary>
    public static IReadOnlyList<ScopePreset> All { get; } =
    [ScopePreset.Tour, ScopePreset.HealthAndSafety, ScopePreset.FollowUp, ScopePreset.Everything];

    /// <summary>What the preset takes, in a sentence.</summary>
    public static string About(ScopePreset preset) =>
        preset switch
        {
            ScopePreset.Tour =>
                "What was found deficient here before, then what a tour or an interview can show and most facilities were found deficient on",
            ScopePreset.HealthAndSafety =>
                "Environmental health, food, medical and mental care, suicide prevention, segregation, sexual abuse",
            ScopePreset.FollowUp => "Only what earlier inspections found deficient here",
            _ => "Every line that the catalog holds of the editions chosen",
        };

    /// <summary>
    /// Ids of the requirements that the preset takes by what they are, in catalog order, where nothing is known of a facility:
    /// no number of lines limits it, and a follow-up takes none. A plan asks <see cref="ScopeChoice"/>.
    /// </summary>
    public static IReadOnlyList<string> Take(ScopePreset preset, IEnumerable<Edition> editions) =>
        [.. editions.SelectMany(e => e.Requirements).Where(r => Takes(preset, r)).Select(r => r.Id)];

    private static bool Takes(ScopePreset preset, Requirement requirement) =>
        preset switch
        {
            ScopePreset.HealthAndSafety => IsHealth(requirement),
            ScopePreset.Tour => requirement.SeenBy.Any(s => s is SeenBy.Tour or SeenBy.Interview),
            ScopePreset.FollowUp => false,
            _ => true,
        };

    /// <summary>Whether a line is about health or safety, by its topics.</summary>
    public static bool IsHealth(Requirement requirement) =>
        requirement.Topics?.Any(HealthTopics.Contains) == true;

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

    /// <summary>The ways by which a visit with these abilities can show the requirement.</summary>
    public static IReadOnlyList<SeenBy> Ways(
        Requirement requirement,
        IReadOnlyCollection<Ability> abilities
    ) => [.. requirement.SeenBy.Where(s => abilities.Contains(Needed(s))).Distinct()];

    /// <summary>What a visit must be able to do for this way of seeing.</summary>
    public static Ability Needed(SeenBy seenBy) =>
        seenBy switch
        {
            SeenBy.Interview => Ability.PrivateInterviews,
            SeenBy.Files => Ability.Files,
            SeenBy.Instruments => Ability.Instruments,
            _ => Ability.Tour,
        };
}
