using Plumbline.Inspections;

namespace Plumbline.Worksheets;

/// <summary>Who does what at an inspection: standards to holders, places to walkers.</summary>
/// <param name="NotGiven">Standards in scope that were given to nobody: the lead decides them.</param>
/// <param name="NotWalked">Places that were given to nobody.</param>
/// <param name="People">The team in the plan's order.</param>
public sealed record Assignments(
    IReadOnlyList<HeldStandard> NotGiven,
    IReadOnlyList<WalkedPlace> NotWalked,
    IReadOnlyList<PersonalShare> People
)
{
    public static Assignments Of(PlanRecord plan)
    {
        var scope = plan.Scope.ToList();
        var byStandard = scope.ToLookup(l => l.Requirement.Standard);
        var standards = plan
            .Standards.Where(s => byStandard.Contains(s.Id))
            .Select(s => new HeldStandard(
                s,
                byStandard[s.Id].Count(),
                byStandard[s.Id].Count(l => plan.WhyIn(l.Id) is { TestAgain: true })
            ))
            .ToList();
        var titles = plan.Standards.ToDictionary(s => s.Id, s => s.Title);
        var atKind = scope
            .SelectMany(l =>
                PlaceKind
                    .For(l.Requirement, titles.GetValueOrDefault(l.Requirement.Standard, ""))
                    .Select(kind => (kind, l))
            )
            .ToLookup(at => at.kind, at => at.l);
        var places = plan
            .Places.Select(p => new WalkedPlace(p, PlaceKind.Of(p) is { } kind ? atKind[kind].Count() : null))
            .ToList();
        return new Assignments(
            [.. standards.Where(s => plan.GivenTo(s.Standard.Id) is null)],
            [.. places.Where(p => plan.WalkersOf(p.Place.Id).Count == 0)],
            [
                .. (plan.Plan?.Team ?? []).Select(m => new PersonalShare(
                    m,
                    [.. standards.Where(s => plan.HolderOf(s.Standard.Id) == m.Id)],
                    [.. places.Where(p => plan.WalkersOf(p.Place.Id).Contains(m.Id))]
                )),
            ]
        );
    }
}

/// <summary>What one member does.</summary>
public sealed record PersonalShare(
    Member Member,
    IReadOnlyList<HeldStandard> Standards,
    IReadOnlyList<WalkedPlace> Places
)
{
    /// <summary>Lines in scope of the standards held.</summary>
    public int Lines => Standards.Sum(s => s.Lines);
}

/// <summary>A standard in scope.</summary>
/// <param name="Lines">How many of its lines are in scope.</param>
/// <param name="Again">How many of those were found deficient here before.</param>
public sealed record HeldStandard(SliceStandard Standard, int Lines, int Again);

/// <summary>A place of the plan.</summary>
/// <param name="Lines">How many lines in scope such a place can show; null where its kind is not known.</param>
public sealed record WalkedPlace(Place Place, int? Lines);
