using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>The verbs of planning: each gives the draft as it then is.</summary>
public static class PlanDraftVerbs
{
    /// <summary>
    /// Chooses the facility, with the editions that a contract or a statute binds it to; where none is recorded, with all
    /// that are named for it.
    /// </summary>
    public static PlanDraft At(this PlanDraft draft, PlannableFacility facility)
    {
        var held = (facility.Proposed ?? []).Where(p => p.Edition is not null).ToList();
        return draft with
        {
            Facility = facility.ToPlan(),
            Places = [],
            Editions =
            [
                .. held.Where(p => p.Binds || !held.Exists(h => h.Binds))
                    .DistinctBy(p => p.Edition)
                    .Select(p => new EditionChoice(p.Edition!, p.Reason)),
            ],
            Scope = [],
            Holders = [],
            Walkers = null,
            WhyIn = null,
            Preset = null,
        };
    }

    /// <summary>Uses an edition, for a reason; the reason replaces the one before.</summary>
    public static PlanDraft Use(this PlanDraft draft, string edition, string reason) =>
        draft with
        {
            Editions = draft.Editions.Any(e => e.Edition == edition)
                ? [.. draft.Editions.Select(e => e.Edition == edition ? e with { Reason = reason } : e)]
                : [.. draft.Editions, new EditionChoice(edition, reason)],
        };

    /// <summary>No longer uses an edition: its lines leave the scope, and nobody holds its standards.</summary>
    public static PlanDraft Leave(this PlanDraft draft, string edition, Catalog catalog)
    {
        var standards = (catalog.Edition(edition)?.Standards ?? []).ToList();
        var lines = standards.SelectMany(s => s.Requirements).Select(r => r.Id).ToHashSet();
        return draft with
        {
            Editions = [.. draft.Editions.Where(e => e.Edition != edition)],
            Scope = [.. draft.Scope.Where(id => !lines.Contains(id))],
            WhyIn = draft.WhyIn?.Where(w => !lines.Contains(w.Requirement)).ToList(),
            Holders = [.. draft.Holders.Where(h => standards.All(s => s.Id != h.Standard))],
        };
    }

    /// <summary>The editions in use, in the catalog's order.</summary>
    public static IEnumerable<Edition> Used(this PlanDraft draft, Catalog catalog) =>
        catalog.Editions.Where(e => draft.Editions.Any(c => c.Edition == e.Id));

    /// <summary>Gives a standard to a member; the lead holds what nobody was given.</summary>
    public static PlanDraft Hold(this PlanDraft draft, string standard, Guid member)
    {
        var others = draft.Holders.Where(h => h.Standard != standard);
        var isLead = draft.Team.FirstOrDefault(m => m.Id == member) is not { IsLead: false };
        return draft with { Holders = isLead ? [.. others] : [.. others, new Holding(standard, member)] };
    }

    /// <summary>The member who will decide a standard.</summary>
    public static Guid HolderOf(this PlanDraft draft, string standard) =>
        draft.Holders.FirstOrDefault(h => h.Standard == standard)?.Member ?? draft.Me;

    /// <summary>Gives a place to a member to walk, or takes it from them.</summary>
    public static PlanDraft Walk(this PlanDraft draft, Guid place, Guid member, bool walks)
    {
        var others = (draft.Walkers ?? []).Where(w => w != new Walking(place, member));
        return draft with { Walkers = walks ? [.. others, new Walking(place, member)] : [.. others] };
    }

    /// <summary>The members who will walk a place, in the order of the team.</summary>
    public static IEnumerable<Member> WalkersOf(this PlanDraft draft, Guid place) =>
        draft.Team.Where(m => draft.Walkers?.Contains(new Walking(place, m.Id)) == true);

    /// <summary>Adds a member, or replaces the one with the same id.</summary>
    public static PlanDraft With(this PlanDraft draft, Member member) =>
        draft with
        {
            Team = draft.Team.Any(m => m.Id == member.Id)
                ? [.. draft.Team.Select(m => m.Id == member.Id ? member : m)]
                : [.. draft.Team, member],
        };

    /// <summary>Takes a member off the team; the lead decides what they held. The person who plans stays.</summary>
    public static PlanDraft WithoutMember(this PlanDraft draft, Guid member) =>
        member == draft.Me
            ? draft
            : draft with
            {
                Team = [.. draft.Team.Where(m => m.Id != member)],
                Holders = [.. draft.Holders.Where(h => h.Member != member)],
                Walkers = draft.Walkers?.Where(w => w.Member != member).ToList(),
            };

    /// <summary>Adds a place, or replaces the one with the same id.</summary>
    public static PlanDraft With(this PlanDraft draft, Place place) =>
        draft with
        {
            Places = draft.Places.Any(p => p.Id == place.Id)
                ? [.. draft.Places.Select(p => p.Id == place.Id ? place : p)]
                : [.. draft.Places, place],
        };

    public static PlanDraft WithoutPlace(this PlanDraft draft, Guid place) =>
        draft with
        {
            Places = [.. draft.Places.Where(p => p.Id != place)],
            Walkers = draft.Walkers?.Where(w => w.Place != place).ToList(),
        };
}
