using Plumbline.Inspections;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Tests.Example;

namespace Plumbline.Tests.Worksheets;

/// <summary>
/// An invented visit of three people under the standards that ship, whose plan is full of words that belong on no sheet.
/// </summary>
internal sealed class TeamOut
{
    /// <summary>Stands in every text of the plan that a bearer does not need.</summary>
    public const string Canary = "canary-7261";

    private static readonly Catalog catalog = ShippedCatalog.Load();
    private static readonly DateTimeOffset at = new(2026, 6, 8, 18, 0, 0, TimeSpan.Zero);

    /// <param name="take">Which of the edition's lines are in scope.</param>
    /// <param name="walkers">By place in the order of <paramref name="places"/>; null where nobody was given a place.</param>
    public TeamOut(
        Func<Requirement, bool>? take = null,
        IReadOnlyList<Place>? places = null,
        IReadOnlyList<(int Place, int Member)>? walkers = null,
        Func<string, int>? holder = null
    )
    {
        var edition = catalog.Edition("us-ice-nds-2019")!;
        var journal = Guid.CreateVersion7(at);
        Members =
        [
            new Member(Guid.CreateVersion7(at), "Inspector A", IsLead: true),
            new Member(Guid.CreateVersion7(at), "Inspector B"),
            new Member(Guid.CreateVersion7(at), "Inspector C"),
        ];
        Inspection = new Inspection(journal);
        string[] scope = [.. edition.Requirements.Where(take ?? (_ => true)).Select(r => r.Id)];
        var slice = InspectionKinds.Slice.Record(journal, CatalogSlice.Of(catalog, scope), Members[0].Id, at);
        places ??= [new Place(Guid.CreateVersion7(at), "Unit B", "housing unit")];
        var plan = new Plan(
            new PlannedFacility(Guid.CreateVersion7(at), $"{Canary} jail", Canary, "TX", Operator: Canary),
            new DateOnly(2026, 6, 9),
            new DateOnly(2026, 6, 9),
            Announcement.Unannounced,
            Purpose.Focused,
            Mode.OnSite,
            $"{Canary} body",
            [new EditionChoice(edition.Id, $"{Canary} reason")],
            Members,
            [
                .. edition
                    .Standards.Select(s => (s.Id, Holder: holder?.Invoke(s.Id) ?? 0))
                    .Select(s => new Holding(s.Id, Members[s.Holder].Id)),
            ],
            places,
            slice.Id,
            Convert.ToHexStringLower(slice.Header.PayloadHash),
            scope,
            SetAside: [new SetAside(scope.FirstOrDefault() ?? "", Canary)],
            Preset: Canary,
            Mandate: Canary,
            Contact: Canary,
            Invented: true,
            Walkers: walkers?.Select(w => new Walking(places[w.Place].Id, Members[w.Member].Id)).ToList()
        );
        Inspection.Apply(slice);
        Inspection.Apply(InspectionKinds.Plan.Record(journal, plan, Members[0].Id, at, refs: [slice.Id]));
        Slice = slice;
    }

    public Inspection Inspection { get; }
    public PlanRecord Plan => Inspection.Plan;
    public IReadOnlyList<Member> Members { get; }
    public Plumbline.Journal.Entry Slice { get; }

    public string Code() => Plumbline.Worksheets.WorksheetSets.CodeOf(Inspection.Id);
}
