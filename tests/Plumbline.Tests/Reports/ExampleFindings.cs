using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Standards;

namespace Plumbline.Tests.Reports;

/// <summary>Visits with something of everything in them.</summary>
internal static class ExampleFindings
{
    /// <summary>A visit of two days with a deficiency in every <paramref name="everyth"/> line, signed off where asked.</summary>
    public static ExampleVisit Busy(int standards = 12, int lines = 13, int everyth = 14, bool signed = false)
    {
        var visit = new ExampleVisit(standards, lines);
        visit.Take(
            InspectionKinds.VisitFacts.Record(
                visit.Id,
                new VisitFacts(86, 120, 9.5m, "An invented medical contractor", "4 of 61 officer posts"),
                ExampleVisit.A,
                visit.Next()
            )
        );
        Ask(visit, AccessTo.Document, "two death-review files", AccessOutcome.Refused, "privileged");
        Ask(visit, AccessTo.Area, "the segregation yard", AccessOutcome.Delayed, null);
        Decide(visit, everyth);
        visit.Write(
            new Finding(
                FindingType.AreaOfConcern,
                "The cell light in segregation stays on all night; four people said that they sleep badly",
                PeopleAffected: 4
            )
        );
        visit.Write(
            new Finding(
                FindingType.GoodPractice,
                "Officers on post found a safety data sheet in under a minute in all three housing units"
            )
        );
        visit.Write(
            new Finding(
                FindingType.ReportedConcern,
                "medical visits take place without an interpreter",
                Reported: new Reported(3, "We asked for the call records", "They were not produced")
            )
        );
        if (signed)
            visit.Take(
                Plumbline.Review.ReviewVerbs.Sign(
                    visit.Inspection,
                    ExampleVisit.A,
                    visit.Next(),
                    "We stand by it."
                )
            );
        return visit;
    }

    private static void Ask(
        ExampleVisit visit,
        AccessTo what,
        string asked,
        AccessOutcome outcome,
        string? reason
    ) =>
        visit.Take(
            InspectionKinds.Access.Record(
                visit.Id,
                new Access(
                    what,
                    asked,
                    outcome,
                    ExampleVisit.UnitB.Id,
                    reason,
                    ExampleVisit.Morning.AddHours(1),
                    ExampleVisit.Morning.AddHours(3)
                ),
                ExampleVisit.B,
                visit.Next()
            )
        );

    private static void Decide(ExampleVisit visit, int everyth)
    {
        var n = 0;
        var left = new List<string>();
        foreach (var requirement in visit.Scope)
            switch (++n % everyth)
            {
                case 3:
                    Fail(visit, requirement, n);
                    break;
                case 5 when n % 3 == 0:
                    visit.Press(requirement, Verdict.Unable, why: WhyNot.RecordsNotProduced);
                    break;
                case 6 when n % 2 == 0:
                    left.Add(requirement);
                    break;
                case 7:
                    visit.Press(requirement, Verdict.NotApplicable, note: "no such unit");
                    break;
                case 8:
                    visit.Press(requirement, Verdict.Compliant, Method.Document, Origin.Institution);
                    break;
                default:
                    visit.Press(
                        requirement,
                        Verdict.Compliant,
                        n % 2 == 0 ? Method.Interview : Method.FileReview
                    );
                    break;
            }

        if (left.Count > 0)
            visit.Leave(left);
    }

    private static void Fail(ExampleVisit visit, string requirement, int n)
    {
        var extent = new Extent(1 + n % 4, 12, "medical files");
        visit.Press(
            requirement,
            Verdict.Deficient,
            Method.FileReview,
            by: ExampleVisit.A,
            extent: extent,
            place: ExampleVisit.UnitB
        );
        var unverified = visit.Inspection.Plan.Line(requirement)!.Requirement.Basis == Basis.Unverified;
        visit.Write(
            new Finding(
                FindingType.Deficiency,
                "staff did not complete the task within 14 days of arrival; the longest took 31 days",
                requirement,
                Extent: extent,
                Dangerous: n % 5 == 2,
                Corrected: n % 3 == 0 ? "the notice was posted the same day" : null,
                Quotation: unverified ? new Quotation("EX 1", "12", "within 14 days") : null,
                PeopleAffected: n % 2 == 0 ? 1 + n % 4 : null,
                Repeat: n % 4 == 1 ? new RepeatOf("An invented oversight body", "2025-11", "repeat") : null
            )
        );
        var finding = visit.Inspection.Findings.All.Last().Id;
        if (n % 3 == 1)
            visit.Take(
                FindingKinds.Recommendation.Record(
                    visit.Id,
                    new Recommendation(
                        "Medical contractor",
                        "log each assessment when it is made; a supervisor signs each shift",
                        [finding],
                        new DateOnly(2026, 6, 20).AddDays(n % 9)
                    ),
                    ExampleVisit.A,
                    visit.Next(),
                    refs: [finding]
                )
            );
    }
}
