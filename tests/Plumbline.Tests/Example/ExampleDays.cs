using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Standards;

namespace Plumbline.Tests.Example;

/// <summary>What the invented team saw on its two invented days that was not as it should be, or worth a note.</summary>
internal sealed class ExampleDays(ExampleInspection example, ExamplePlan plan)
{
    public void First()
    {
        example.Take(
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
                example.Next()
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

        example.See(
            "1.1/perpetual-inventory-in-each-area",
            Shows.Met,
            Method.Observation,
            Origin.Monitor,
            plan.A,
            plan.Kitchen,
            "kitchen and three closets have one"
        );
        example.See(
            "1.1/perpetual-inventory-in-each-area",
            Shows.NotMet,
            Method.Observation,
            Origin.Monitor,
            plan.A,
            plan.Laundry,
            "none in the laundry",
            new Extent(1, 5, "storage areas")
        );
        example.See(
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
            example.See(
                "1.1/surfaces-and-fixtures-clean-and-in-repair",
                shows,
                Method.Observation,
                Origin.Monitor,
                plan.A,
                unit,
                note
            );
        example.See(
            "1.1/surfaces-and-fixtures-clean-and-in-repair",
            Shows.NotMet,
            Method.Interview,
            Origin.DetainedPerson,
            plan.C,
            plan.UnitB,
            "P-03: the vent has not worked since winter"
        );
        example.See(
            "1.1/barber-light",
            Shows.Met,
            Method.Measurement,
            Origin.Monitor,
            plan.A,
            plan.UnitA,
            "at the chair",
            reading: new Reading(54, "foot-candle", "light meter")
        );
        example.See(
            "2.1/fingerprints-before-release",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Intake,
            "no print card",
            new Extent(2, 10, "release files")
        );
        example.See(
            "2.1/handbook-receipt-acknowledged",
            Shows.Met,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Intake,
            extent: new Extent(0, 10, "detention files")
        );
        example.See(
            "2.5/hold-room-checks-every-15-minutes",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Intake,
            "no check for one to three hours",
            new Extent(3, 7, "days of the log")
        );
        example.See(
            "2.5/hold-room-checks-every-15-minutes",
            Shows.Met,
            Method.Interview,
            Origin.Institution,
            plan.B,
            null,
            "the shift supervisor: checks are made, not always written"
        );
        example.See(
            "2.10/ice-contacts-current",
            Shows.NotMet,
            Method.Observation,
            Origin.Monitor,
            plan.C,
            plan.UnitA,
            "a telephone number of 2023",
            new Extent(2, 3, "housing units")
        );
        example.Take(
            EvidenceVerbs.Jot(
                plan.Journal,
                "The cell light in the segregation row stays on all night, four people say.",
                plan.UnitB,
                plan.C,
                example.Next()
            )
        );
        example.Take(
            EvidenceVerbs.Jot(
                plan.Journal,
                "Ask about the second gate tomorrow.",
                null,
                plan.B,
                example.Next()
            )
        );
    }

    public void Second()
    {
        example.Wait(new DateTimeOffset(2026, 6, 10, 13, 0, 0, TimeSpan.Zero));
        example.See(
            "4.3/health-assessment-within-14-days",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Clinic,
            "done on days 17, 19, 24 and 31",
            new Extent(4, 12, "medical files")
        );
        example.See(
            "4.3/health-assessment-within-14-days",
            Shows.NotMet,
            Method.Interview,
            Origin.DetainedPerson,
            plan.C,
            plan.UnitC,
            "P-05: seen after a month"
        );
        example.See(
            "4.3/tuberculosis-screening-before-general-population",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Clinic,
            "screened six days after arrival",
            new Extent(1, 12, "medical files")
        );
        example.See(
            "4.3/consent-for-psychotropic-medication",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.B,
            plan.Clinic,
            "only the general consent form",
            new Extent(3, 5, "files of people taking such medication")
        );
        example.See(
            "4.3/interpretation-in-medical-encounters",
            Shows.NotMet,
            Method.Interview,
            Origin.DetainedPerson,
            plan.C,
            plan.UnitC,
            "P-02, P-04 and P-05, each alone: visits without an interpreter"
        );
        example.See(
            "4.3/interpretation-in-medical-encounters",
            Shows.Met,
            Method.Interview,
            Origin.Institution,
            plan.B,
            plan.Clinic,
            "the health administrator: a telephone line is always used"
        );
        example.See(
            "4.3/cpr-certification",
            Shows.Met,
            Method.Document,
            Origin.Institution,
            plan.B,
            null,
            "a list of 24 names with dates"
        );
        example.See(
            "4.3/cpr-certification",
            Shows.NotMet,
            Method.Interview,
            Origin.Institution,
            plan.B,
            plan.Clinic,
            "one officer was not sure of the date"
        );
        example.See(
            "4.5/watch-documented-every-15-minutes",
            Shows.NotMet,
            Method.FileReview,
            Origin.Monitor,
            plan.C,
            plan.Clinic,
            "gaps of 22 to 95 minutes",
            new Extent(2, 4, "suicide watch logs")
        );
        example.See(
            "4.5/watch-documented-every-15-minutes",
            Shows.NotMet,
            Method.Interview,
            Origin.Institution,
            plan.C,
            plan.Clinic,
            "an officer: the log is filled in at the end of the shift"
        );
        example.See(
            "5.2/exercise-equipment",
            Shows.NotMet,
            Method.Observation,
            Origin.Monitor,
            plan.A,
            plan.Yard,
            "a bare yard",
            new Extent(1, 1, "outdoor areas")
        );
        example.See(
            "5.2/exercise-equipment",
            Shows.NotMet,
            Method.Interview,
            Origin.DetainedPerson,
            plan.C,
            plan.UnitA,
            "P-01 and P-06: nothing to do outside but walk"
        );
        example.See(
            "5.4/telephones-enough-and-working",
            Shows.Met,
            Method.Test,
            Origin.Monitor,
            plan.C,
            plan.UnitA,
            "all four ring through"
        );
        example.See(
            "6.2/grievance-forms-and-box",
            Shows.Met,
            Method.Observation,
            Origin.Monitor,
            plan.C,
            plan.UnitB,
            "box locked, forms beside it"
        );
        var gate = example.Take(
            InspectionKinds.Place.Record(
                plan.Journal,
                new Place(Guid.CreateVersion7(example.Next()), "Attorney room", "visiting area"),
                plan.C,
                example.Next()
            )
        );
        example.See(
            "6.3/law-library-computers",
            Shows.Met,
            Method.Observation,
            Origin.Monitor,
            plan.C,
            null,
            $"three for 86 people; one in the {example.Inspection.Plan.Places.Last().Name.ToLowerInvariant()}"
        );
        example.Take(
            InspectionKinds.Assignment.Record(
                plan.Journal,
                new Assignment(ExampleInspection.Id("4.5"), plan.C),
                plan.A,
                example.Next(),
                refs: [gate.Id]
            )
        );
    }

    private void Asked(
        AccessTo what,
        string asked,
        AccessOutcome outcome,
        string? reason = null,
        Guid? place = null
    )
    {
        var at = example.Next(3);
        example.Take(
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
