using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>What changes the scope of a signed plan: always an entry with a reason.</summary>
public static class ScopeVerbs
{
    /// <summary>
    /// The lead takes lines into scope or out of it. A line that was frozen before keeps its text and its number; a new
    /// one is frozen now, under numbers that go on from the last one used. It names every change of the same lines before
    /// it, and so settles what two of them say differently.
    /// </summary>
    /// <param name="catalog">Only asked for lines that no slice of the inspection holds.</param>
    /// <exception cref="ProblemException">
    /// lead-only, scope-unchanged, scope-without-reason, slice-requirement.
    /// </exception>
    public static Entry ChangeScope(
        this PlanRecord plan,
        Guid journal,
        IEnumerable<string> added,
        IEnumerable<string> removed,
        string? reason,
        Guid by,
        DateTimeOffset at,
        Catalog? catalog = null
    )
    {
        if (by != plan.Lead)
            throw new ProblemException(JournalProblems.OnlyLead("change the scope"));
        if (string.IsNullOrWhiteSpace(reason))
            throw new ProblemException(InspectionProblems.ScopeWithoutReason);
        string[] outgoing = [.. removed.Where(plan.InScope).Distinct()];
        var contested = plan.ScopeNow.Contested.ToHashSet();
        string[] incoming =
        [
            .. added.Where(id => !plan.InScope(id) || contested.Contains(id)).Except(outgoing).Distinct(),
        ];
        if (outgoing.Length == 0 && incoming.Length == 0)
            throw new ProblemException(InspectionProblems.ScopeUnchanged);
        Guid[] replaces = [.. plan.ScopeNow.About(outgoing.Concat(incoming))];
        return InspectionKinds.ScopeChange.Record(
            journal,
            new ScopeChange(
                outgoing,
                incoming.Length == 0 ? null : plan.SliceOf(incoming, catalog ?? Catalog.Empty),
                reason.Trim(),
                replaces
            ),
            by,
            at,
            refs: replaces
        );
    }

    private static CatalogSlice SliceOf(this PlanRecord plan, string[] requirements, Catalog catalog)
    {
        var frozen = requirements.Select(plan.Line).OfType<Line>().OrderBy(l => l.Number).ToList();
        var standards = frozen.Select(l => l.Requirement.Standard).ToHashSet();
        var again = plan.Standards.Where(s => standards.Contains(s.Id)).ToList();
        var fresh = CatalogSlice.Of(catalog, requirements.Where(id => plan.Line(id) is null));
        var last = plan.Lines.Values.Select(l => l.Number).DefaultIfEmpty().Max();
        return new CatalogSlice(
            [
                .. plan
                    .Editions.Where(e => again.Any(s => s.Edition == e.Id))
                    .Concat(fresh.Editions)
                    .DistinctBy(e => e.Id),
            ],
            [.. again.Concat(fresh.Standards).DistinctBy(s => s.Id)],
            [.. frozen, .. fresh.Lines.Select(l => l with { Number = last + l.Number })]
        );
    }
}
