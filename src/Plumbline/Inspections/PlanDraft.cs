using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>
/// A plan in the making. It binds nobody and is no entry; signing it freezes the catalog slice and opens the journal.
/// </summary>
/// <param name="Journal">Id of the inspection to be.</param>
/// <param name="Me">Member id of the person who plans and will lead.</param>
/// <param name="Scope">Ids of the requirements chosen, those that the visit cannot show among them.</param>
/// <param name="WhyIn">Why each line was chosen, in the order in which they matter.</param>
/// <param name="Most">How many lines a one-day tour may have; null for <see cref="ScopeChoice.OneDay"/>.</param>
/// <param name="Pace">Minutes a line that hours are reckoned by; null for those assumed.</param>
public sealed record PlanDraft(
    Guid Journal,
    Guid Me,
    PlannedFacility? Facility,
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
    IReadOnlyList<Ability> Abilities,
    IReadOnlyList<string> Scope,
    ScopePreset? Preset = null,
    string? Mandate = null,
    string? Contact = null,
    VisitFacts? Facts = null,
    IReadOnlyList<Walking>? Walkers = null,
    IReadOnlyList<WhyIn>? WhyIn = null,
    int? Most = null,
    Pace? Pace = null
)
{
    /// <summary>An empty draft for a visit on the given day, led by the person who plans.</summary>
    public static PlanDraft New(DateOnly day, Guid account, string name, DateTimeOffset at)
    {
        var me = Guid.CreateVersion7(at);
        return new PlanDraft(
            Guid.CreateVersion7(at),
            me,
            null,
            day,
            day,
            Announcement.Announced,
            Purpose.Full,
            Mode.OnSite,
            "",
            [],
            [new Member(me, name, IsLead: true, Account: account)],
            [],
            [],
            [Ability.Tour, Ability.Files, Ability.PrivateInterviews],
            []
        );
    }

    /// <summary>How long the lines in scope are taken to need.</summary>
    public WorkEstimate Work(Catalog catalog) =>
        WorkEstimate.Of(
            InScope(catalog).Select(catalog.Requirement).OfType<Requirement>(),
            Abilities,
            Pace ?? new Pace(),
            Team.Count
        );

    /// <summary>The chosen lines that this visit cannot show, each with the reason.</summary>
    public IReadOnlyList<SetAside> SetAside(Catalog catalog) =>
        [
            .. Scope
                .Select(catalog.Requirement)
                .OfType<Requirement>()
                .Select(r => (r.Id, Why: ScopePresets.WhyNotShown(r, Abilities)))
                .Where(r => r.Why is not null)
                .Select(r => new SetAside(r.Id, r.Why!)),
        ];

    /// <summary>What still keeps the plan from being signed, in the order of the page.</summary>
    public IReadOnlyList<Problem> Missing(Catalog catalog) =>
        [
            .. Lacks(Facility is null, "choose the facility."),
            .. Lacks(LastDay < FirstDay, "the last day is before the first."),
            .. Lacks(string.IsNullOrWhiteSpace(Organization), "say which body the team comes from."),
            .. Lacks(Editions.Count == 0, "choose at least one edition."),
            .. Editions
                .Where(e => string.IsNullOrWhiteSpace(e.Reason))
                .SelectMany(e =>
                    Lacks(true, $"say why {catalog.Edition(e.Edition)?.Short ?? e.Edition} is used.")
                ),
            .. Lacks(Team.Count(m => m.IsLead) != 1, "exactly one member leads."),
            .. Lacks(Team.Any(m => string.IsNullOrWhiteSpace(m.Name)), "every member has a name."),
            .. Lacks(
                Team.GroupBy(m => m.Name.Trim(), StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1),
                "two members have the same name."
            ),
            .. Lacks(
                InScope(catalog).Count == 0,
                "take at least one line into scope that the visit can show."
            ),
        ];

    /// <summary>
    /// Signs the plan: the entries that open the inspection's journal, the frozen slice first.
    /// </summary>
    /// <exception cref="ProblemException">plan-incomplete, once for everything that is missing.</exception>
    public IReadOnlyList<Entry> Sign(Catalog catalog, DateTimeOffset at)
    {
        var missing = Missing(catalog);
        if (missing.Count > 0)
            throw new ProblemException(missing);

        // What is set aside is frozen too: the report names it with the words of that day.
        var slice = InspectionKinds.Slice.Record(Journal, CatalogSlice.Of(catalog, Scope), Me, at);
        var scope = InScope(catalog);
        var plan = new Plan(
            Facility!,
            FirstDay,
            LastDay,
            Announcement,
            Purpose,
            Mode,
            Organization.Trim(),
            Editions,
            [.. Team.Select(m => m with { Name = m.Name.Trim() })],
            Holders,
            Places,
            slice.Id,
            Convert.ToHexStringLower(slice.Header.PayloadHash),
            scope,
            SetAside(catalog),
            Abilities,
            Preset is { } preset ? ScopePresets.Words(preset) : null,
            Blank(Mandate),
            Blank(Contact),
            Walkers: Walkers is { Count: > 0 } ? Walkers : null
        );
        var signed = InspectionKinds.Plan.Record(Journal, plan, Me, at, refs: [slice.Id]);
        List<Entry> opening = [slice, signed];
        if (WhyIn is { Count: > 0 } why)
            opening.Add(
                InspectionKinds.ScopeReasons.Record(Journal, new ScopeReasons(why), Me, at, refs: [signed.Id])
            );
        if (Facts is not null)
            opening.Add(InspectionKinds.VisitFacts.Record(Journal, Facts, Me, at));
        return opening;
    }

    private List<string> InScope(Catalog catalog)
    {
        var aside = SetAside(catalog).Select(s => s.Requirement).ToHashSet();
        return [.. Scope.Where(id => !aside.Contains(id))];
    }

    private static IEnumerable<Problem> Lacks(bool missing, string what) =>
        missing ? [InspectionProblems.PlanIncomplete(what)] : [];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
