using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;

namespace Plumbline.Tests.Example;

/// <summary>The invented jail, its invented team, and what its invented visit could not do.</summary>
internal sealed class ExamplePlan
{
    /// <summary>The standards in scope, every line that the catalog holds of each.</summary>
    public static readonly string[] Standards =
    [
        "1.1",
        "2.1",
        "2.10",
        "2.5",
        "4.2",
        "4.3",
        "4.4",
        "4.5",
        "5.2",
        "5.4",
        "6.2",
        "6.3",
    ];

    /// <summary>The same for ever, so that a demo loaded again finds its facility.</summary>
    public static readonly Guid Facility = Guid.Parse("0197b000-0000-7000-8000-00000000e3a1");

    /// <summary>Lines that nobody could determine, and why.</summary>
    public static readonly Dictionary<string, (WhyNot Why, string Reason)> Undecided = new()
    {
        ["4.3/suspected-tuberculosis-isolated"] = (WhyNot.Refused, "The room was not shown."),
        ["4.3/isolation-until-results"] = (WhyNot.Refused, "The room was not shown."),
        ["4.3/interpretation-in-medical-encounters"] = (
            WhyNot.RecordsNotProduced,
            "Three people say no, the administrator says yes; the records were not produced."
        ),
        ["4.3/hiv-evaluation-with-tuberculosis"] = (WhyNot.DidNotOccur, "No case in the period."),
    };

    /// <summary>Lines that do not apply at this jail, and why.</summary>
    public static readonly Dictionary<string, string> NotApplicable = new()
    {
        ["4.3/routine-dental-care-after-six-months"] = "Nobody has been held for more than six months.",
        ["4.3/tuberculosis-medication-on-transfer"] =
            "Nobody transferred in the period takes such medication.",
        ["5.2/long-denial-needs-health-professional"] = "No denial of more than 15 days in the period.",
    };

    /// <summary>Lines in scope that nobody came to.</summary>
    public static readonly string[] NoTime =
    [
        "4.3/pregnancy-guidelines-on-dependence",
        "4.3/health-department-reporting",
        "4.3/handbook-on-medical-records",
    ];

    private readonly PlanDraft draft;

    public ExamplePlan(DateTimeOffset at)
    {
        draft = PlanDraft.New(new DateOnly(2026, 6, 9), Guid.CreateVersion7(at), "Inspector A", at);
        A = draft.Me;
        B = Guid.CreateVersion7(at);
        C = Guid.CreateVersion7(at);
        UnitA = Guid.CreateVersion7(at);
        UnitB = Guid.CreateVersion7(at);
        UnitC = Guid.CreateVersion7(at);
        Clinic = Guid.CreateVersion7(at);
        Kitchen = Guid.CreateVersion7(at);
        Laundry = Guid.CreateVersion7(at);
        Intake = Guid.CreateVersion7(at);
        Yard = Guid.CreateVersion7(at);
    }

    public Guid Journal => draft.Journal;

    public Guid A { get; }
    public Guid B { get; }
    public Guid C { get; }
    public Guid UnitA { get; }
    public Guid UnitB { get; }
    public Guid UnitC { get; }
    public Guid Clinic { get; }
    public Guid Kitchen { get; }
    public Guid Laundry { get; }
    public Guid Intake { get; }
    public Guid Yard { get; }

    public IReadOnlyList<Entry> Sign(Catalog catalog, DateTimeOffset at)
    {
        var edition = catalog.Edition("us-ice-nds-2019")!;
        var standards = Standards.Select(ExampleInspection.Id).ToHashSet();
        var signed = (
            draft with
            {
                Facility = new PlannedFacility(
                    Facility,
                    "Example County Jail (invented example)",
                    "Exampleville",
                    "TX",
                    "an invented field office",
                    "county jail",
                    "an invented sheriff's office"
                ),
                LastDay = new DateOnly(2026, 6, 10),
                Announcement = Announcement.Announced,
                Organization = "An invented oversight body",
                Mandate = "An invented state law, section 1: entry by agreement",
                Contact = "corrections@example.org",
                Editions = [new EditionChoice(edition.Id, "The invented contract of 2021 names it.")],
                Team =
                [
                    draft.Team[0] with
                    {
                        Account = null,
                    },
                    new Member(B, "Inspector B", IsClinician: true),
                    new Member(C, "Inspector C"),
                ],
                Holders =
                [
                    .. new[] { "2.1", "2.5", "4.2", "4.3" }.Select(s => new Holding(
                        ExampleInspection.Id(s),
                        B
                    )),
                    .. new[] { "2.10", "5.4", "6.2", "6.3" }.Select(s => new Holding(
                        ExampleInspection.Id(s),
                        C
                    )),
                ],
                Places =
                [
                    new Place(UnitA, "Unit A", "housing unit", 48, "men"),
                    new Place(UnitB, "Unit B", "housing unit", 48, "men"),
                    new Place(UnitC, "Unit C", "housing unit", 24, "women"),
                    new Place(Clinic, "Clinic", "clinic", 2),
                    new Place(Kitchen, "Kitchen", "kitchen"),
                    new Place(Laundry, "Laundry", "laundry"),
                    new Place(Intake, "Intake and hold rooms", "hold room", 14),
                    new Place(Yard, "Yard", "recreation area"),
                ],
                Abilities = [Ability.Tour, Ability.Files, Ability.PrivateInterviews, Ability.Instruments],
                Scope =
                [
                    .. edition
                        .Standards.Where(s => standards.Contains(s.Id))
                        .SelectMany(s => s.Requirements)
                        .Select(r => r.Id),
                ],
            }
        ).Sign(catalog, at);

        // An example says that it is one; a plan drawn up in the app cannot.
        var plan = (Plan)InspectionKinds.Plan.Read(signed[1]) with
        {
            Invented = true,
        };
        return [signed[0], InspectionKinds.Plan.Record(Journal, plan, A, at, refs: [signed[0].Id])];
    }

    public static Origin OriginOf(Method method, int number) =>
        method switch
        {
            Method.Document => Origin.Institution,
            Method.Interview => number % 3 == 0 ? Origin.Institution : Origin.DetainedPerson,
            _ => Origin.Monitor,
        };

    /// <summary>Where such a line is looked at; none for papers.</summary>
    public Guid? PlaceFor(Requirement requirement, Method method) =>
        method == Method.Document
            ? null
            : requirement.Standard["us-ice-nds-2019/".Length..] switch
            {
                "1.1" => UnitC,
                "2.1" or "2.5" => Intake,
                "4.2" or "4.3" or "4.5" => Clinic,
                "5.2" => Yard,
                _ => UnitA,
            };
}
