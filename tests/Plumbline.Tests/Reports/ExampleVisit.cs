using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Reports;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Tests.Reports;

/// <summary>
/// An invented inspection of an invented jail under an invented edition of as many standards and lines as asked for.
/// Inspector A leads and holds everything; Inspector B and Inspector C walk.
/// </summary>
internal sealed class ExampleVisit
{
    public static readonly Guid A = Guid.Parse("0197b000-0000-7000-8000-00000000000a");
    public static readonly Guid B = Guid.Parse("0197b000-0000-7000-8000-00000000000b");
    public static readonly Guid C = Guid.Parse("0197b000-0000-7000-8000-00000000000c");
    public static readonly Place UnitA = new(
        Guid.Parse("0197b000-0000-7000-8000-0000000000a1"),
        "Unit A",
        "housing unit",
        48
    );
    public static readonly Place UnitB = new(
        Guid.Parse("0197b000-0000-7000-8000-0000000000b1"),
        "Unit B",
        "housing unit",
        40
    );
    public static readonly DateTimeOffset Morning = new(2026, 6, 9, 9, 0, 0, TimeSpan.Zero);

    private DateTimeOffset clock = Morning;

    /// <param name="untilLine">How many lines of each standard are in scope; the rest is held and left out.</param>
    public ExampleVisit(
        int standards = 3,
        int lines = 4,
        int? untilLine = null,
        string facility = "Example County Jail (invented example)",
        bool invented = true
    )
    {
        Catalog = new Catalog([ExampleEdition.Of(standards, lines)]);
        Inspection = new Inspection(Guid.CreateVersion7(Morning));
        string[] scope =
        [
            .. Catalog
                .Editions[0]
                .Standards.SelectMany(s => s.Requirements.Take(untilLine ?? lines))
                .Select(r => r.Id),
        ];
        var slice = InspectionKinds.Slice.Record(Id, CatalogSlice.Of(Catalog, scope), A, Morning);
        Take(slice);
        Take(
            InspectionKinds.Plan.Record(
                Id,
                PlanOf(facility, slice, scope, invented),
                A,
                Morning,
                refs: [slice.Id]
            )
        );
    }

    public Catalog Catalog { get; }

    public Inspection Inspection { get; }

    public List<Entry> Entries { get; } = [];

    public Guid Id => Inspection.Id;

    public IReadOnlyList<string> Scope => [.. Inspection.Plan.Scope.Select(l => l.Id)];

    public DateTimeOffset Next() => clock = clock.AddSeconds(10);

    public Entry Take(Entry entry)
    {
        Entries.Add(entry);
        Inspection.Apply(entry);
        return entry;
    }

    public void Press(
        string requirement,
        Verdict verdict,
        Method method = Method.Observation,
        Origin origin = Origin.Monitor,
        Guid? by = null,
        string? note = null,
        WhyNot? why = null,
        Extent? extent = null,
        Place? place = null
    )
    {
        var from = new Standpoint((place ?? UnitA).Id, method, origin, by ?? A);
        foreach (
            var entry in Inspection.Evidence.Press(
                Inspection.Plan,
                Id,
                requirement,
                verdict,
                from,
                by ?? A,
                Next(),
                why,
                note,
                extent
            )
        )
            Take(entry);
    }

    public Entry Write(Finding finding) => Take(Inspection.Findings.Write(Id, finding, A, Next()));

    public Entry Deficient(string requirement, string statement = "shower walls were soiled")
    {
        Press(requirement, Verdict.Deficient);
        return Write(new Finding(FindingType.Deficiency, statement, requirement));
    }

    public void Leave(params IReadOnlyList<string> requirements) =>
        Take(Inspection.Plan.LeaveUnassessed(Id, requirements, WhyNot.NoTime, null, A, Next()));

    public ComplianceReport Report(History? history = null, Occasion? occasion = null) =>
        ComplianceReport.From(
            Inspection,
            Catalog,
            history ?? History.Empty,
            occasion ?? new Occasion(Morning.AddDays(4))
        );

    private static Plan PlanOf(string facility, Entry slice, IReadOnlyList<string> scope, bool invented) =>
        new(
            new PlannedFacility(
                Guid.CreateVersion7(Morning),
                facility,
                "Exampleville",
                "TX",
                "Example field office",
                "County jail",
                "Example County Sheriff"
            ),
            new DateOnly(2026, 6, 9),
            new DateOnly(2026, 6, 10),
            Announcement.Unannounced,
            Purpose.Full,
            Mode.OnSite,
            "An invented oversight body",
            [new EditionChoice("ex", "chosen for the example")],
            [
                new Member(A, "Inspector A", IsLead: true),
                new Member(B, "Inspector B"),
                new Member(C, "Inspector C"),
            ],
            [],
            [UnitA, UnitB],
            slice.Id,
            Convert.ToHexStringLower(slice.Header.PayloadHash),
            scope,
            Mandate: "An invented statute",
            Contact: "corrections at the invented oversight body",
            Abilities: [Ability.Tour, Ability.Files, Ability.PrivateInterviews],
            Invented: invented
        );
}
