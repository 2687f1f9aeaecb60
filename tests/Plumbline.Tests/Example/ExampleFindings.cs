using Plumbline.Evidence;
using Plumbline.Findings;

namespace Plumbline.Tests.Example;

/// <summary>What the invented team wrote up.</summary>
internal static class ExampleFindings
{
    public static void Write(ExampleInspection example, ExamplePlan plan)
    {
        Guid Deficient(
            string line,
            string statement,
            Extent extent,
            Guid by,
            bool dangerous = false,
            string? corrected = null,
            int? people = null,
            RepeatOf? repeat = null
        ) =>
            example
                .Take(
                    example.Inspection.Findings.Write(
                        plan.Journal,
                        new Finding(
                            FindingType.Deficiency,
                            statement,
                            ExampleInspection.Id(line),
                            Extent: extent,
                            Dangerous: dangerous,
                            Corrected: corrected,
                            PeopleAffected: people,
                            Repeat: repeat
                        ),
                        by,
                        example.Next(4)
                    )
                )
                .Id;

        void Other(Finding finding, Guid by) =>
            example.Take(example.Inspection.Findings.Write(plan.Journal, finding, by, example.Next(4)));

        Deficient(
            "1.1/perpetual-inventory-in-each-area",
            "staff kept no running inventory of hazardous substances (the laundry)",
            new Extent(1, 5, "storage areas"),
            plan.A,
            corrected: "an inventory was written and posted before the team left"
        );
        Deficient(
            "1.1/inventory-current-with-each-use",
            "the inventory did not agree with the stock on the shelf",
            new Extent(2, 5, "storage areas"),
            plan.A
        );
        Deficient(
            "1.1/surfaces-and-fixtures-clean-and-in-repair",
            "shower walls were soiled or bore black growth",
            new Extent(2, 3, "housing units"),
            plan.A,
            people: 61,
            repeat: new RepeatOf("an invented earlier inspection", "2025-11", "repeat")
        );
        Deficient(
            "1.1/surfaces-and-fixtures-clean-and-in-repair",
            "exhaust vents of the showers were painted shut or blocked by lint",
            new Extent(2, 3, "housing units"),
            plan.A,
            people: 61
        );
        var prints = Deficient(
            "2.1/fingerprints-before-release",
            "staff did not fingerprint the person before release",
            new Extent(2, 10, "release files"),
            plan.B
        );
        var checks = Deficient(
            "2.5/hold-room-checks-every-15-minutes",
            "the hold room log shows no check for one to three hours",
            new Extent(3, 7, "days of the log"),
            plan.B
        );
        Deficient(
            "2.10/ice-contacts-current",
            "the posted contact details of ICE were out of date",
            new Extent(2, 3, "housing units"),
            plan.C,
            corrected: "current notices were posted on the second day"
        );
        var assessments = Deficient(
            "4.3/health-assessment-within-14-days",
            "staff did not complete a health assessment within 14 days of arrival; it was done after 17 to 31 days",
            new Extent(4, 12, "medical files"),
            plan.B,
            people: 4,
            repeat: new RepeatOf("an invented earlier inspection", "2025-11", "repeat")
        );
        var tuberculosis = Deficient(
            "4.3/tuberculosis-screening-before-general-population",
            "staff screened for tuberculosis six days after arrival, when the person was in general population",
            new Extent(1, 12, "medical files"),
            plan.B,
            dangerous: true,
            people: 34
        );
        Deficient(
            "4.3/consent-for-psychotropic-medication",
            "there was no separate written consent before psychotropic medication was given",
            new Extent(3, 5, "files of people taking such medication"),
            plan.B,
            people: 3
        );
        var watch = Deficient(
            "4.5/watch-documented-every-15-minutes",
            "monitoring was not documented every 15 minutes; gaps ran from 22 to 95 minutes",
            new Extent(2, 4, "suicide watch logs"),
            plan.C,
            dangerous: true,
            people: 2
        );
        Deficient(
            "5.2/exercise-equipment",
            "there was no exercise equipment",
            new Extent(1, 1, "outdoor areas"),
            plan.A
        );

        Other(
            new Finding(
                FindingType.AreaOfConcern,
                "The light in the segregation row stays on all night; four people said that they sleep badly. No requirement in scope sets a limit."
            ),
            plan.A
        );
        Other(
            new Finding(
                FindingType.GoodPractice,
                "Officers on post found the safety data sheet of a substance named at random in under a minute, in all three housing units."
            ),
            plan.A
        );
        Other(
            new Finding(
                FindingType.ReportedConcern,
                "Three people said that medical visits take place without an interpreter.",
                ExampleInspection.Id("4.3/interpretation-in-medical-encounters"),
                Reported: new Reported(
                    3,
                    "We asked for the call records of the interpretation line. They were not produced.",
                    "Reported, not corroborated."
                )
            ),
            plan.C
        );
        Other(
            new Finding(
                FindingType.ReportedConcern,
                "Two people said that complaints are answered with a move to another unit.",
                Reported: new Reported(
                    2,
                    "We read the twelve grievances of May and the unit moves of the same weeks; no move followed a grievance within seven days.",
                    "Not supported by the records that we read."
                )
            ),
            plan.C
        );
        ExampleRecommendations.Write(example, plan, tuberculosis, watch, checks, assessments, prints);
    }
}
