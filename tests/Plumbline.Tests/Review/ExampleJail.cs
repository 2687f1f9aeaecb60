using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Tests.Review;

/// <summary>
/// The cast of the rule tests: Inspector A leads and holds everything but medical care, which Inspector B holds;
/// Inspector C walks. Units A and B, and a clinic. An invented jail under an invented edition of six lines.
/// </summary>
internal sealed class ExampleJail
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
    public static readonly Place Clinic = new(
        Guid.Parse("0197b000-0000-7000-8000-0000000000c1"),
        "Clinic",
        "clinic"
    );
    public static readonly DateTimeOffset Morning = new(2026, 6, 9, 9, 0, 0, TimeSpan.Zero);

    public const string Showers = "ex/1.1/showers-clean";
    public const string Inventory = "ex/1.1/inventory-kept";
    public const string Drills = "ex/1.1/drills-timed";
    public const string Assessment = "ex/4.3/assessment-within-14-days";
    public const string Tuberculosis = "ex/4.3/tuberculosis-screening";
    public const string Consent = "ex/4.3/consent-separate";

    private DateTimeOffset clock = Morning;

    public ExampleJail()
    {
        Inspection = new Inspection(Guid.CreateVersion7(Morning));
        foreach (var entry in Opening(Inspection.Id))
            Take(entry);
    }

    public static Catalog Catalog { get; } = new([ExampleEdition.Make()]);

    public Inspection Inspection { get; }

    public List<Entry> Entries { get; } = [];

    public Guid Id => Inspection.Id;

    /// <summary>A minute later than the last call.</summary>
    public DateTimeOffset Next() => clock = clock.AddMinutes(1);

    public Entry Take(Entry entry)
    {
        Entries.Add(entry);
        Inspection.Apply(entry);
        return entry;
    }

    public IReadOnlyList<Entry> Press(
        string requirement,
        Verdict verdict,
        Guid by,
        Place? place = null,
        string? note = null,
        WhyNot? why = null
    )
    {
        var from = new Standpoint((place ?? UnitA).Id, Method.Observation, Origin.Monitor, by);
        var entries = Inspection.Evidence.Press(
            Inspection.Plan,
            Id,
            requirement,
            verdict,
            from,
            by,
            Next(),
            why,
            note
        );
        foreach (var entry in entries)
            Take(entry);
        return entries;
    }

    public LineState State(string requirement) =>
        Inspection.Evidence.StateOf(Inspection.Plan.Line(requirement)!);

    public static IReadOnlyList<Entry> Opening(Guid journal) => OpeningFor(journal, []);

    /// <summary>The opening with accounts behind its members.</summary>
    public static IReadOnlyList<Entry> OpeningFor(
        Guid journal,
        IReadOnlyList<(Guid Member, Guid Account)> accounts
    )
    {
        Guid? Account(Guid member) =>
            accounts.Where(a => a.Member == member).Select(a => (Guid?)a.Account).FirstOrDefault();

        var slice = InspectionKinds.Slice.Record(
            journal,
            CatalogSlice.Of(Catalog, Catalog.Editions[0].Requirements.Select(r => r.Id)),
            A,
            Morning
        );
        var plan = new Plan(
            new PlannedFacility(
                Guid.CreateVersion7(Morning),
                "Example County Jail (invented example)",
                "Exampleville",
                "TX"
            ),
            new DateOnly(2026, 6, 9),
            new DateOnly(2026, 6, 10),
            Announcement.Unannounced,
            Purpose.Full,
            Mode.OnSite,
            "An invented oversight body",
            [new EditionChoice("ex", "chosen for the example")],
            [
                new Member(A, "Inspector A", IsLead: true, Account(A)),
                new Member(B, "Inspector B", Account: Account(B)),
                new Member(C, "Inspector C", Account: Account(C)),
            ],
            [new Holding("ex/4.3", B)],
            [UnitA, UnitB, Clinic],
            slice.Id,
            Convert.ToHexStringLower(slice.Header.PayloadHash),
            [.. Catalog.Editions[0].Requirements.Select(r => r.Id)],
            Invented: true
        );
        return [slice, InspectionKinds.Plan.Record(journal, plan, A, Morning, refs: [slice.Id])];
    }
}
