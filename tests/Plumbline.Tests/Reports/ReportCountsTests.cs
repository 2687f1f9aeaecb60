using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Journal;
using Plumbline.Reports;
using Plumbline.Review;
using Xunit;

namespace Plumbline.Tests.Reports;

public sealed class ReportCountsTests
{
    [Fact]
    public void A_deficiency_stands_in_the_fields_form()
    {
        var visit = new ExampleVisit();
        var requirement = visit.Scope[2];
        visit.Press(requirement, Verdict.Deficient);
        visit.Write(
            new Finding(
                FindingType.Deficiency,
                "staff did not complete a health assessment within 14 days of arrival.",
                requirement,
                Extent: new Extent(4, 12, "medical files"),
                Corrected: "the four were seen the same day",
                Repeat: new RepeatOf("An invented oversight body", "2025-11", "repeat")
            )
        );
        var deficiency = Assert.Single(visit.Report().Deficiencies);
        Assert.Equal(
            "In 4 out of 12 medical files, staff did not complete a health assessment within 14 days of arrival (Deficiency S1-3). "
                + "This is a repeat deficiency (An invented oversight body, November 2025) and a priority component (flagged so in 12 of 24 published findings). "
                + "Corrective Action: the four were seen the same day (C-1).",
            deficiency.Paragraph
        );
    }

    [Fact]
    public void Page_1_tells_the_gravest_of_each_requirement_before_a_second_of_one()
    {
        var visit = new ExampleVisit();
        for (var people = 60; people < 64; people++)
            visit.Write(
                new Finding(
                    FindingType.Deficiency,
                    $"shower {people} was out of order",
                    visit.Scope[0],
                    PeopleAffected: people
                )
            );
        foreach (var requirement in visit.Scope.Skip(1).Take(3))
            visit.Deficient(requirement);
        Assert.Equal(
            ["S1-1", "S1-2", "S1-3", "S1-4", "S1-1"],
            visit.Report().First.Worst.Select(w => w.Code)
        );
    }

    [Fact]
    public void Deficiencies_are_findings_and_requirements_not_met_are_determinations()
    {
        var visit = new ExampleVisit();
        visit.Deficient(visit.Scope[0]);
        visit.Write(new Finding(FindingType.Deficiency, "drains were blocked", visit.Scope[0]));
        var report = visit.Report();

        Assert.Equal(2, report.Totals.Deficiencies);
        Assert.Equal(1, report.Totals.Deficient);
        Assert.Contains("We found 2 deficiencies under 1 requirement.", report.Conclusion);
    }

    [Fact]
    public void A_standard_counts_as_complied_with_only_when_every_duty_held_of_it_is_decided()
    {
        var visit = new ExampleVisit(standards: 1, lines: 3);
        visit.Press(visit.Scope[0], Verdict.Compliant);
        visit.Press(visit.Scope[1], Verdict.Compliant);
        visit.Press(visit.Scope[2], Verdict.Unable, why: WhyNot.Refused);
        Assert.Contains(
            "No standard counts as complied with: none was reviewed in full without a deficiency.",
            visit.Report().Conclusion
        );

        visit.Press(visit.Scope[2], Verdict.Compliant);
        Assert.Contains(
            "1 standard reviewed in full and without a deficiency counts as complied with: S1.",
            visit.Report().Conclusion
        );
    }

    [Fact]
    public void A_standard_of_which_only_some_lines_were_in_scope_is_reviewed_in_part()
    {
        var visit = new ExampleVisit(standards: 1, lines: 4, untilLine: 2);
        foreach (var requirement in visit.Scope)
            visit.Press(requirement, Verdict.Compliant);
        var row = Assert.Single(visit.Report().AllStandards);
        Assert.Equal("in part, 2 of 4", row.Coverage);
        Assert.False(row.CompliedWith);
    }

    [Fact]
    public void History_tells_repeat_from_recurring_and_from_another_bodys()
    {
        var visit = new ExampleVisit();
        foreach (var requirement in visit.Scope.Take(3))
            visit.Deficient(requirement);
        var history = new History([
            new EarlierInspection("An invented oversight body", "2025-11", [visit.Scope[0]], 9, 14),
            new EarlierInspection("An invented oversight body", "2024-02", [visit.Scope[1]], 3),
            new EarlierInspection("Another invented body", "2026-01", [visit.Scope[2]], 5),
        ]);
        var report = visit.Report(history);

        Assert.Equal(
            ["repeat", "recurring", "found by another body"],
            report.Deficiencies.Select(d => d.Earlier!.Relation)
        );
        Assert.Contains(
            "We found 3 deficiencies under 3 requirements, which included 1 repeat deficiency.",
            report.Conclusion
        );
        Assert.Contains(
            "In November 2025 we found 9 deficiencies in 14 standards, now 3. Where the scope was another, the two totals make no trend.",
            report.Conclusion
        );
    }

    [Fact]
    public void A_line_decided_by_two_people_apart_counts_under_no_verdict_and_is_listed()
    {
        var visit = new ExampleVisit();
        visit.Press(visit.Scope[0], Verdict.Compliant);
        visit.Take(
            EvidenceKinds.Determination.Record(
                visit.Id,
                new Determination(visit.Scope[0], Verdict.Deficient, []),
                ExampleVisit.B,
                visit.Next()
            )
        );
        var report = visit.Report();

        Assert.Equal(1, report.Totals.Contested);
        Assert.Equal(0, report.Totals.Examined);
        Assert.Equal(
            ["compliant, by Inspector A", "deficient, by Inspector B"],
            Assert.Single(report.Exceptions.Contested).Verdicts
        );
    }

    [Fact]
    public void What_was_erased_is_listed_with_its_reason_and_counts_no_more()
    {
        var visit = new ExampleVisit();
        var finding = visit.Deficient(visit.Scope[0]);
        visit.Take(visit.Inspection.Erase(finding.Id, "names a person", ExampleVisit.A, visit.Next()));
        var report = visit.Report();

        Assert.Equal(0, report.Totals.Deficiencies);
        var erased = Assert.Single(report.Exceptions.Erased);
        Assert.Equal(("finding", "Inspector A", "names a person"), (erased.Kind, erased.By, erased.Reason));
    }

    [Fact]
    public void What_came_after_the_sign_off_is_listed_as_late()
    {
        var visit = ExampleFindings.Busy(signed: true);
        Assert.Empty(visit.Report().Exceptions.Late);
        visit.Press(visit.Scope[0], Verdict.Compliant);
        Assert.Equal(
            ["determination", "observation"],
            visit.Report().Exceptions.Late.Select(l => l.Kind).Order()
        );
        Assert.Contains("with 2 entries since", visit.Report().State.Words);
    }
}
