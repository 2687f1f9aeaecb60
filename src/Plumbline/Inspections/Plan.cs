using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>What was agreed before the visit: where, when, under which editions, by whom, and what is in scope.</summary>
/// <param name="Mandate">On what authority the team inspects, in its own words.</param>
/// <param name="Organization">The body the team comes from.</param>
/// <param name="Invented">True for an example that nobody ever carried out; shown on every page and report.</param>
/// <param name="Team">Exactly one of them leads.</param>
/// <param name="Holders">Who decides which standard; the lead holds every other.</param>
/// <param name="Slice">Id of the entry with the frozen catalog slice.</param>
/// <param name="SliceSha256">SHA-256 of that entry's payload, lower-case hex.</param>
/// <param name="Scope">Ids of the requirements in scope, in the order of their line numbers.</param>
/// <param name="SetAside">Requirements that this visit could not show, and why: in the report as such.</param>
/// <param name="Walkers">Who walks which places; null in plans of before it was asked.</param>
public sealed record Plan(
    PlannedFacility Facility,
    DateOnly FirstDay,
    DateOnly LastDay,
    Announcement Announcement,
    Purpose Purpose,
    Mode Mode,
    string Organization,
    IReadOnlyList<EditionChoice> Editions,
    IReadOnlyList<Member> Team,
    IReadOnlyList<Holding> Holders,
    IReadOnlyList<Place> Places,
    Guid Slice,
    string SliceSha256,
    IReadOnlyList<string> Scope,
    IReadOnlyList<SetAside>? SetAside = null,
    IReadOnlyList<Ability>? Abilities = null,
    string? Preset = null,
    string? Mandate = null,
    string? Contact = null,
    bool Invented = false,
    IReadOnlyList<Walking>? Walkers = null
)
{
    public Member Lead => Team.First(m => m.IsLead);
}

/// <summary>The facility as it stood in the public record on the day of the plan.</summary>
/// <param name="Operator">Who runs it; null where not known.</param>
public sealed record PlannedFacility(
    Guid Id,
    string Name,
    string City,
    string State,
    string? FieldOffice = null,
    string? Type = null,
    string? Operator = null,
    string? Detloc = null
);

/// <summary>An edition that the inspection uses, and on what ground.</summary>
public sealed record EditionChoice(string Edition, string Reason);

/// <summary>A person in the team. The plan mints the id; each installation maps its accounts to members.</summary>
/// <param name="Account">The account at the installation where the plan was made; null for one without.</param>
public sealed record Member(
    Guid Id,
    string Name,
    bool IsLead = false,
    Guid? Account = null,
    bool IsClinician = false
);

/// <summary>That a member decides a standard.</summary>
public sealed record Holding(string Standard, Guid Member);

/// <summary>A part of the facility: a housing unit, the clinic, the kitchen, a hold room.</summary>
public sealed record Place(
    Guid Id,
    string Name,
    string? Type = null,
    int? Capacity = null,
    string? Sex = null,
    string? Level = null
);

/// <summary>A line that this visit cannot show, and why.</summary>
public sealed record SetAside(string Requirement, string Reason);

public enum Announcement
{
    Announced,
    Unannounced,
}

public enum Purpose
{
    Full,
    Focused,
    FollowUp,
    SpecialReview,
    PreOccupancy,
}

public enum Mode
{
    OnSite,
    Remote,
    Documents,
}

/// <summary>What a visit will be allowed to do.</summary>
public enum Ability
{
    Tour,
    Files,
    PrivateInterviews,
    Instruments,
    Photos,
}

/// <summary>The words by which a plan's choices stand on pages and in reports.</summary>
public static class PlanWords
{
    public static string Of(Purpose purpose) =>
        purpose switch
        {
            Purpose.Focused => "focused inspection",
            Purpose.FollowUp => "follow-up inspection",
            Purpose.SpecialReview => "special review",
            Purpose.PreOccupancy => "pre-occupancy inspection",
            _ => "full inspection",
        };

    public static string Of(Mode mode) =>
        mode switch
        {
            Mode.Remote => "remote",
            Mode.Documents => "documents only",
            _ => "on site",
        };

    public static string Of(Announcement announcement) => announcement.ToString().ToLowerInvariant();

    public static string Of(Ability ability) =>
        ability switch
        {
            Ability.Files => "medical and detention files",
            Ability.PrivateInterviews => "interviews out of hearing",
            Ability.Instruments => "instruments",
            Ability.Photos => "photos",
            _ => "a tour",
        };
}
