using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>The verbs that choose the lines of a plan in the making, and say of each why it is in.</summary>
public static class DraftScopeVerbs
{
    /// <summary>Takes the lines of a preset in place of those taken before.</summary>
    public static PlanDraft Take(
        this PlanDraft draft,
        ScopePreset preset,
        Catalog catalog,
        ScopeGrounds? grounds = null
    )
    {
        var chosen = ScopeChoice.Of(
            preset,
            draft.Used(catalog),
            draft.Abilities,
            grounds ?? ScopeGrounds.None,
            draft.Most ?? ScopeChoice.OneDay
        );
        return draft with
        {
            Preset = preset,
            Scope = draft.InOrder(catalog, chosen.Select(w => w.Requirement)),
            WhyIn = chosen,
        };
    }

    /// <summary>Takes lines into scope beside those taken; the scope is then no preset's any more.</summary>
    public static PlanDraft Take(
        this PlanDraft draft,
        IEnumerable<string> requirements,
        Catalog catalog,
        ScopeGrounds? grounds = null
    )
    {
        var known = draft.Scope.ToHashSet();
        var added = requirements
            .Where(id => !known.Contains(id))
            .Distinct()
            .Select(catalog.Requirement)
            .OfType<Requirement>()
            .ToList();
        return draft with
        {
            Preset = null,
            Scope = draft.InOrder(catalog, draft.Scope.Concat(added.Select(r => r.Id))),
            WhyIn =
            [
                .. draft.WhyIn ?? [],
                .. added.Select(r => ScopeChoice.ByHand(r, draft.Abilities, grounds ?? ScopeGrounds.None)),
            ],
        };
    }

    /// <summary>Takes lines out of scope.</summary>
    public static PlanDraft Drop(this PlanDraft draft, IEnumerable<string> requirements)
    {
        var dropped = requirements.ToHashSet();
        return draft with
        {
            Preset = null,
            Scope = [.. draft.Scope.Where(id => !dropped.Contains(id))],
            WhyIn = draft.WhyIn?.Where(w => !dropped.Contains(w.Requirement)).ToList(),
        };
    }

    /// <summary>Says how many lines a one-day tour may have; a preset that is chosen is taken anew.</summary>
    public static PlanDraft AtMost(
        this PlanDraft draft,
        int most,
        Catalog catalog,
        ScopeGrounds? grounds = null
    ) => (draft with { Most = Math.Max(most, 1) }).Anew(catalog, grounds);

    /// <summary>Whether the visit will be able to do something; a preset that is chosen is taken anew.</summary>
    public static PlanDraft Able(
        this PlanDraft draft,
        Ability ability,
        bool able,
        Catalog catalog,
        ScopeGrounds? grounds = null
    ) =>
        (
            draft with
            {
                Abilities =
                [
                    .. Enum.GetValues<Ability>()
                        .Where(a => a == ability ? able : draft.Abilities.Contains(a)),
                ],
            }
        ).Anew(catalog, grounds);

    // A scope that the lead changed by hand keeps its lines; only what can show each is said anew.
    private static PlanDraft Anew(this PlanDraft draft, Catalog catalog, ScopeGrounds? grounds) =>
        draft.Preset is { } preset
            ? draft.Take(preset, catalog, grounds)
            : draft with
            {
                WhyIn = draft.WhyIn?.Select(w => Anew(w, catalog, draft.Abilities)).ToList(),
            };

    private static WhyIn Anew(WhyIn why, Catalog catalog, IReadOnlyCollection<Ability> abilities) =>
        catalog.Requirement(why.Requirement) is { } line
            ? why with
            {
                Reason = ScopeWords.Anew(why.Reason, ScopePresets.Ways(line, abilities)),
            }
            : why;

    private static List<string> InOrder(
        this PlanDraft draft,
        Catalog catalog,
        IEnumerable<string> requirements
    )
    {
        var taken = requirements.ToHashSet();
        return
        [
            .. draft.Used(catalog).SelectMany(e => e.Requirements).Select(r => r.Id).Where(taken.Contains),
        ];
    }
}
