using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;

namespace Plumbline.Tests.Example;

/// <summary>
/// How the invented inspection that the demo shows was recorded: by the same verbs as any other, over two invented days
/// at an invented jail. The journal file that ships is what this writes; nothing in it happened.
/// </summary>
internal sealed class ExampleInspection
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

    private static readonly DateTimeOffset Planned = new(2026, 5, 26, 14, 0, 0, TimeSpan.Zero);
    private readonly Catalog catalog;
    private readonly ExamplePlan plan;
    private DateTimeOffset clock = new(2026, 6, 9, 13, 10, 0, TimeSpan.Zero);

    private ExampleInspection(Catalog catalog)
    {
        this.catalog = catalog;
        plan = new ExamplePlan(Planned);
        Inspection = new Inspection(plan.Journal);
        foreach (var entry in plan.Sign(catalog, Planned.AddHours(2)))
            Take(entry);
    }

    public Inspection Inspection { get; }

    public List<Entry> Entries { get; } = [];

    /// <summary>The whole journal, from the signed plan to the sign-off.</summary>
    public static ExampleInspection Record(Catalog catalog)
    {
        var example = new ExampleInspection(catalog);
        example.FirstDay();
        example.SecondDay();
        example.EveryOtherLine();
        example.Debrief();
        ExampleFindings.Write(example, example.plan);
        example.SignOff();
        return example;
    }

    public Entry Take(Entry entry)
    {
        Entries.Add(entry);
        Inspection.Apply(entry);
        return entry;
    }

    public DateTimeOffset Next(int minutes = 1) => clock = clock.AddMinutes(minutes);

    public static string Id(string line) => $"us-ice-nds-2019/{line}";

    /// <summary>Somebody saw something; where the observer holds the standard, it is decided later with everything else.</summary>
    public Guid See(
        string line,
        Shows shows,
        Method method,
        Origin origin,
        Guid by,
        Guid? place,
        string? note = null,
        Extent? extent = null,
        Reading? reading = null
    ) =>
        Take(
            Inspection.Plan.Observe(
                plan.Journal,
                Id(line),
                shows,
                new Standpoint(place, method, origin, by),
                by,
                Next(),
                note,
                extent,
                reading
            )
        ).Id;

    public void Decide(
        string line,
        Verdict verdict,
        WhyNot? why = null,
        string? reason = null,
        Guid? by = null
    )
    {
        var requirement = Inspection.Plan.Line(Id(line))!.Requirement;
        Take(
            Inspection.Evidence.Decide(
                Inspection.Plan,
                plan.Journal,
                requirement.Id,
                verdict,
                by ?? Inspection.Plan.HolderOf(requirement.Standard),
                Next(),
                why,
                reason
            )
        );
    }

    private void FirstDay()
    {
        Take(
            InspectionKinds.VisitFacts.Record(
                plan.Journal,
                new VisitFacts(
                    86,
                    120,
                    9,
                    "a county contractor (invented)",
                    "2 of 7 nursing posts open, as told by the health administrator"
                ),
                plan.A,
                Next()
            )
        );
        Asked(AccessTo.Document, "Hold room logs, May 2026", AccessOutcome.Given);
        Asked(
            AccessTo.Document,
            "Medical files drawn from the arrivals of March 11 to May 25, 2026",
            AccessOutcome.Given
        );
        Asked(
            AccessTo.Document,
            "Contract for interpretation in medical encounters",
            AccessOutcome.Refused,
            "The administrator said that it is the contractor's."
        );
        Asked(
            AccessTo.Area,
            "Negative-pressure room",
            AccessOutcome.Refused,
            "In use; the key was not to be found.",
            plan.Clinic
        );
        Asked(
            AccessTo.Interview,
            "Six people in Unit C, out of hearing",
            AccessOutcome.Delayed,
            "Count time; we waited 70 minutes.",
            plan.UnitC
        );

        See(
            "1.1/perpetual-inventory-in-each-area",
            Shows.Met,
            Method.Observation,
            Origin.Monitor,
            plan.A,
            plan.Kitchen,
            "kitchen and three closets have one"
        );
        See(
            "1.1/perpetual-inventory-in-each-area",
            Shows.NotMet,
            Method.Observation,
            Origin.Monitor,
            plan.A,
            plan.Laundry,
            "none in the laundry",
            new Extent(1, 5, "storage areas")
        );
        See(
            "1.1/inventory-current-with-each-use",
            Shows.NotMet,
            Method.FileReview,
            Origin.Institution,
            plan.A,
            plan.Laundry,
            "stock and card differ",
            new Extent(2, 5, "storage areas")
        );
        foreach (
            var (unit, shows, note) in new[]
            {
                (plan.UnitA, Shows.NotMet, "black growth on two of four stalls; one vent painted shut"),
                (
                    plan.UnitB,
                    Shows.NotMet,
                    "soap scum to shoulder height in three stalls; vent blocked by lint"
                ),
                (plan.UnitC, Shows.Met, "walls and vents clean"),
            }
        )
            See(
                "1.1/surfaces-and-fixtures-clean-and-in-repair",
                shows,
                Method.Observation,
                Origin.Monitor,
                plan.A,
                unit,
                note
            );
        See(
            "1.1/surfaces-and-fixtures-clean-and-in-repair",
            Shows.NotMet,
            Method.Interview,
            Origin.DetainedPerson,
            plan.C,
            plan.UnitB,
            "P-03: the vent has not worked since winter"
        );
        See(
            "1.1/barber-light",
            Shows.Met,
            Method.Measurement,
            Origin.Monitor,
            plan.A,
            plan.UnitA,
            "at the chair",
            reading: new Reading(54, "foot-candle", "light meter")
        );
        See(
            "2.1/fingerprints-before-release",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Intake,
            "no print card",
            new Extent(2, 10, "release files")
        );
        See(
            "2.1/handbook-receipt-acknowledged",
            Shows.Met,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Intake,
            extent: new Extent(0, 10, "detention files")
        );
        See(
            "2.5/hold-room-checks-every-15-minutes",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Intake,
            "no check for one to three hours",
            new Extent(3, 7, "days of the log")
        );
        See(
            "2.5/hold-room-checks-every-15-minutes",
            Shows.Met,
            Method.Interview,
            Origin.Institution,
            plan.B,
            null,
            "the shift supervisor: checks are made, not always written"
        );
        See(
            "2.10/ice-contacts-current",
            Shows.NotMet,
            Method.Observation,
            Origin.Monitor,
            plan.C,
            plan.UnitA,
            "a telephone number of 2023",
            new Extent(2, 3, "housing units")
        );
        Take(
            EvidenceVerbs.Jot(
                plan.Journal,
                "The cell light in the segregation row stays on all night, four people say.",
                plan.UnitB,
                plan.C,
                Next()
            )
        );
        Take(EvidenceVerbs.Jot(plan.Journal, "Ask about the second gate tomorrow.", null, plan.B, Next()));
    }

    private void SecondDay()
    {
        clock = new DateTimeOffset(2026, 6, 10, 13, 0, 0, TimeSpan.Zero);
        See(
            "4.3/health-assessment-within-14-days",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Clinic,
            "done on days 17, 19, 24 and 31",
            new Extent(4, 12, "medical files")
        );
        See(
            "4.3/health-assessment-within-14-days",
            Shows.NotMet,
            Method.Interview,
            Origin.DetainedPerson,
            plan.C,
            plan.UnitC,
            "P-05: seen after a month"
        );
        See(
            "4.3/tuberculosis-screening-before-general-population",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Clinic,
            "screened six days after arrival",
            new Extent(1, 12, "medical files")
        );
        See(
            "4.3/consent-for-psychotropic-medication",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Clinic,
            "only the general consent form",
            new Extent(3, 5, "files of people taking such medication")
        );
        See(
            "4.3/interpretation-in-medical-encounters",
            Shows.NotMet,
            Method.Interview,
            Origin.DetainedPerson,
            plan.C,
            plan.UnitC,
            "P-02, P-04 and P-05, each alone: visits without an interpreter"
        );
        See(
            "4.3/interpretation-in-medical-encounters",
            Shows.Met,
            Method.Interview,
            Origin.Institution,
            plan.B,
            plan.Clinic,
            "the health administrator: a telephone line is always used"
        );
        See(
            "4.3/cpr-certification",
            Shows.Met,
            Method.Document,
            Origin.Institution,
            plan.B,
            null,
            "a list of 24 names with dates"
        );
        See(
            "4.3/cpr-certification",
            Shows.NotMet,
            Method.Interview,
            Origin.Institution,
            plan.B,
            plan.Clinic,
            "one officer was not sure of the date"
        );
        See(
            "4.5/watch-documented-every-15-minutes",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.C,
            plan.Clinic,
            "gaps of 22 to 95 minutes",
            new Extent(2, 4, "suicide watch logs")
        );
        See(
            "4.5/watch-documented-every-15-minutes",
            Shows.NotMet,
            Method.Interview,
            Origin.Institution,
            plan.C,
            plan.Clinic,
            "an officer: the log is filled in at the end of the shift"
        );
        See(
            "5.2/exercise-equipment",
            Shows.NotMet,
            Method.Observation,
            Origin.Monitor,
            plan.A,
            plan.Yard,
            "a bare yard",
            new Extent(1, 1, "outdoor areas")
        );
        See(
            "5.2/exercise-equipment",
            Shows.NotMet,
            Method.Interview,
            Origin.DetainedPerson,
            plan.C,
            plan.UnitA,
            "P-01 and P-06: nothing to do outside but walk"
        );
        See(
            "5.4/telephones-enough-and-working",
            Shows.Met,
            Method.Test,
            Origin.Monitor,
            plan.C,
            plan.UnitA,
            "all four ring through"
        );
        See(
            "6.2/grievance-forms-and-box",
            Shows.Met,
            Method.Observation,
            Origin.Monitor,
            plan.C,
            plan.UnitB,
            "box locked, forms beside it"
        );
        var gate = Take(
            InspectionKinds.Place.Record(
                plan.Journal,
                new Place(Guid.CreateVersion7(clock), "Attorney room", "visiting area"),
                plan.C,
                Next()
            )
        );
        See(
            "6.3/law-library-computers",
            Shows.Met,
            Method.Observation,
            Origin.Monitor,
            plan.C,
            null,
            $"three for 86 people; one in the {Inspection.Plan.Places.Last().Name.ToLowerInvariant()}"
        );
        Take(
            InspectionKinds.Assignment.Record(
                plan.Journal,
                new Assignment(Id("4.5"), plan.C),
                plan.A,
                Next(),
                refs: [gate.Id]
            )
        );
    }

    /// <summary>Lines that nothing special was seen on: what the catalog says can show them, at the places that have them.</summary>
    private void EveryOtherLine()
    {
        foreach (var state in Inspection.Evidence.Lines.Where(l => l.Observations.Count == 0).ToList())
        {
            var requirement = state.Line.Requirement;
            var line = requirement.Id["us-ice-nds-2019/".Length..];
            if (
                ExamplePlan.Undecided.ContainsKey(line)
                || ExamplePlan.NotApplicable.ContainsKey(line)
                || ExamplePlan.NoTime.Contains(line)
            )
                continue;
            var by = Inspection.Plan.HolderOf(requirement.Standard);
            foreach (var method in requirement.Methods.Take(1 + state.Line.Number % 2))
                See(
                    line,
                    Shows.Met,
                    method,
                    ExamplePlan.OriginOf(method, state.Line.Number),
                    by,
                    plan.PlaceFor(requirement, method)
                );
        }
    }

    private void Debrief()
    {
        clock = new DateTimeOffset(2026, 6, 10, 22, 0, 0, TimeSpan.Zero);
        var notes = Inspection.Evidence.UnsortedNotes.ToList();
        Take(
            EvidenceKinds.NoteSorted.Record(
                plan.Journal,
                new NoteSorted(notes[0].Id, false, "Written up as an area of concern."),
                plan.A,
                Next(),
                [notes[0].Id]
            )
        );
        Take(
            EvidenceKinds.NoteSorted.Record(
                plan.Journal,
                new NoteSorted(notes[1].Id, true, "A reminder; asked and answered."),
                plan.B,
                Next(),
                [notes[1].Id]
            )
        );

        foreach (var (line, (why, reason)) in ExamplePlan.Undecided)
            Decide(line, Verdict.Unable, why, reason);
        foreach (var (line, reason) in ExamplePlan.NotApplicable)
            Decide(line, Verdict.NotApplicable, reason: reason);
        Take(
            Inspection.Plan.LeaveUnassessed(
                plan.Journal,
                [.. ExamplePlan.NoTime.Select(Id)],
                WhyNot.NoTime,
                "The clinic closed at four.",
                plan.B,
                Next()
            )
        );
        Decide(
            "4.3/cpr-certification",
            Verdict.Compliant,
            reason: "The list was checked against three cards shown; the officer's card is valid."
        );
        foreach (var state in Inspection.Evidence.Lines.Where(l => !l.IsAnswered).ToList())
            Decide(
                state.Line.Id["us-ice-nds-2019/".Length..],
                state.Observations.Any(o => o.Thing!.Shows == Shows.NotMet)
                    ? Verdict.Deficient
                    : Verdict.Compliant
            );
    }

    private void SignOff()
    {
        clock = new DateTimeOffset(2026, 6, 12, 16, 0, 0, TimeSpan.Zero);
        Take(Inspection.Sign(plan.A, Next(), "We stand by this record as it is."));
    }

    private void Asked(
        AccessTo what,
        string asked,
        AccessOutcome outcome,
        string? reason = null,
        Guid? place = null
    )
    {
        var at = Next(3);
        Take(
            InspectionKinds.Access.Record(
                plan.Journal,
                new Access(
                    what,
                    asked,
                    outcome,
                    place,
                    reason,
                    at,
                    at.AddMinutes(outcome == AccessOutcome.Delayed ? 70 : 20)
                ),
                plan.A,
                at
            )
        );
    }
}
