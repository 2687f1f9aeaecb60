using Plumbline.Inspections;

namespace Plumbline.Worksheets;

/// <summary>Deals the lines in scope out to the sheets of a person.</summary>
public static class WorksheetSets
{
    /// <summary>PL-9F3A2C: enough to tell the sheets of two visits apart, and nothing about either.</summary>
    public static string CodeOf(Guid inspection) => $"PL-{inspection.ToString("N")[^6..].ToUpperInvariant()}";

    /// <summary>"10 sheets for Inspector A, with 47 lines."</summary>
    public static string Said(IReadOnlyList<WorksheetSet> sets)
    {
        var lines = sets.SelectMany(s => s.Sheets).SelectMany(s => s.Lines).Select(l => l.Number).Distinct();
        return $"{WorksheetWords.Count(sets.Sum(s => s.Sheets.Count), "sheet")} for "
            + $"{(sets is [var one] ? one.Bearer : "the team")}, with {WorksheetWords.Count(lines.Count(), "line")}.";
    }

    /// <summary>The sheets of one member by id or name, or of the whole team, the lead first.</summary>
    /// <param name="member">Null or "all" for the team.</param>
    /// <exception cref="ProblemException">worksheet-member.</exception>
    public static IReadOnlyList<WorksheetSet> SheetsOf(
        this PlanRecord plan,
        Guid inspection,
        string? member,
        WorksheetChoice choice
    )
    {
        var team = plan.Plan?.Team ?? [];
        if (string.IsNullOrWhiteSpace(member) || member == "all")
            return
            [
                .. team.OrderByDescending(m => m.IsLead).Select(m => plan.SheetsOf(inspection, m.Id, choice)),
            ];
        var named = team.FirstOrDefault(m =>
            m.Id.ToString() == member || string.Equals(m.Name, member, StringComparison.OrdinalIgnoreCase)
        );
        return named is null
            ? throw new ProblemException(WorksheetProblems.MemberUnknown(member, team))
            : [plan.SheetsOf(inspection, named.Id, choice)];
    }

    /// <summary>The sheets of one member.</summary>
    /// <exception cref="ProblemException">worksheet-member: the plan names nobody of that id.</exception>
    public static WorksheetSet SheetsOf(
        this PlanRecord plan,
        Guid inspection,
        Guid member,
        WorksheetChoice choice
    )
    {
        var bearer =
            plan.Member(member)
            ?? throw new ProblemException(
                WorksheetProblems.MemberUnknown(member.ToString(), plan.Plan?.Team ?? [])
            );
        List<Worksheet> sheets =
        [
            .. choice.By == SheetsBy.Standard ? plan.ByStandard(member) : plan.ByPlace(member),
            .. choice
                .Others.For(bearer.IsLead)
                .Select(o => new Worksheet(0, 0, WorksheetWords.Title(o), [], Other: o)),
        ];
        return new WorksheetSet(
            CodeOf(inspection),
            member,
            bearer.Name,
            [.. sheets.Select((s, i) => s with { Number = i + 1, Of = sheets.Count })],
            plan.Plan!.Invented
        );
    }

    private static IEnumerable<Worksheet> ByStandard(this PlanRecord plan, Guid member)
    {
        var lines = plan.Scope.ToLookup(l => l.Requirement.Standard);
        return plan
            .Standards.Where(s => lines.Contains(s.Id) && plan.HolderOf(s.Id) == member)
            .Select(s => new Worksheet(
                0,
                0,
                $"{plan.EditionOf(s)}, {s.Number} {s.Title}",
                [.. lines[s.Id]],
                Standard: s.Id
            ));
    }

    private static IEnumerable<Worksheet> ByPlace(this PlanRecord plan, Guid member)
    {
        var titles = plan.Standards.ToDictionary(s => s.Id, s => s.Title);
        var lines = plan
            .Scope.Select(l =>
                (
                    Line: l,
                    Kinds: PlaceKind.For(l.Requirement, titles.GetValueOrDefault(l.Requirement.Standard, ""))
                )
            )
            .ToList();
        var places = plan.Places.Select(p => (Place: p, Kind: PlaceKind.Of(p))).ToList();
        foreach (var (place, kind) in places.Where(p => plan.Walks(member, p.Place.Id)))
            yield return new Worksheet(
                0,
                0,
                place.Name,
                [.. lines.Where(l => kind is not null && l.Kinds.Contains(kind)).Select(l => l.Line)],
                Place: place.Id
            );

        // What no place that somebody walks can show goes to whoever decides it; where nobody was given a place, to all.
        var walked = places.Where(p => plan.IsWalked(p.Place.Id)).Select(p => p.Kind).ToHashSet();
        var mine = lines.Where(l => !plan.HasWalkers || plan.HolderOf(l.Line.Requirement.Standard) == member);
        foreach (var kind in PlaceKind.All.Where(k => !walked.Contains(k)))
        {
            Line[] there = [.. mine.Where(l => l.Kinds.Contains(kind)).Select(l => l.Line)];
            if (there.Length > 0)
                yield return new Worksheet(0, 0, kind.In, there);
        }

        Line[] anywhere = [.. mine.Where(l => l.Kinds.Count == 0).Select(l => l.Line)];
        if (anywhere.Length > 0)
            yield return new Worksheet(0, 0, PlaceKind.Anywhere, anywhere);
    }

    private static string EditionOf(this PlanRecord plan, SliceStandard standard) =>
        plan.Editions.FirstOrDefault(e => e.Id == standard.Edition)?.Short ?? standard.Edition;

    // Where nobody was given a place, everybody walks all of them.
    private static bool Walks(this PlanRecord plan, Guid member, Guid place) =>
        !plan.HasWalkers || plan.WalkersOf(place).Contains(member);

    private static bool IsWalked(this PlanRecord plan, Guid place) =>
        !plan.HasWalkers || plan.WalkersOf(place).Count > 0;
}
