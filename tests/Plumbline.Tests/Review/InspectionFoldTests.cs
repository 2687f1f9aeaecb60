using CsCheck;
using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Journal;
using Plumbline.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Review;

public sealed class InspectionFoldTests
{
    [Fact]
    public void One_key_on_a_line_that_I_hold_records_and_decides()
    {
        var jail = new ExampleJail();
        var entries = jail.Press(Showers, Verdict.Compliant, A);

        Assert.Equal(["observation", "determination"], entries.Select(e => e.Header.Kind));
        Assert.Equal(Verdict.Compliant, jail.State(Showers).Verdict);
        Assert.False(jail.State(Showers).LookAgain);
    }

    [Fact]
    public void The_same_key_on_a_colleagues_line_only_records()
    {
        var jail = new ExampleJail();
        var entries = jail.Press(Assessment, Verdict.Deficient, C);

        Assert.Equal("observation", Assert.Single(entries).Header.Kind);
        Assert.Null(jail.State(Assessment).Verdict);
    }

    [Fact]
    public void Not_applicable_by_a_colleague_is_a_note()
    {
        var jail = new ExampleJail();
        Assert.Equal("note", Assert.Single(jail.Press(Assessment, Verdict.NotApplicable, C)).Header.Kind);
        Assert.Single(jail.Inspection.Evidence.UnsortedNotes);
    }

    [Fact]
    public void A_newer_observation_marks_the_line_look_again_until_it_is_decided_again()
    {
        var jail = new ExampleJail();
        jail.Press(Assessment, Verdict.Compliant, B);
        jail.Press(Assessment, Verdict.Deficient, C, UnitB);
        Assert.True(jail.State(Assessment).LookAgain);

        jail.Press(Assessment, Verdict.Deficient, B, UnitB);
        Assert.False(jail.State(Assessment).LookAgain);
        Assert.Equal(Verdict.Deficient, jail.State(Assessment).Verdict);
    }

    [Fact]
    public void Two_verdicts_made_apart_stand_side_by_side_until_settled_with_a_reason()
    {
        var jail = new ExampleJail();
        var apart = Kinds.Fold(jail.Id, jail.Entries);
        var from = new Standpoint(Clinic.Id, Plumbline.Standards.Method.FileReview, Origin.Monitor, A);
        var byLead = apart.Evidence.Press(
            apart.Plan,
            jail.Id,
            Assessment,
            Verdict.Deficient,
            from,
            A,
            jail.Next()
        );
        jail.Press(Assessment, Verdict.Compliant, B);
        foreach (var entry in byLead)
            jail.Take(entry);

        Assert.True(jail.State(Assessment).IsContested);
        Assert.Null(jail.State(Assessment).Verdict);
        var refused = Assert.Throws<ProblemException>(() =>
            jail.Inspection.Evidence.Decide(
                jail.Inspection.Plan,
                jail.Id,
                Assessment,
                Verdict.Deficient,
                B,
                jail.Next()
            )
        );
        Assert.Equal("contest-without-reason", refused.Problems[0].Code);

        jail.Take(
            jail.Inspection.Evidence.Decide(
                jail.Inspection.Plan,
                jail.Id,
                Assessment,
                Verdict.Deficient,
                B,
                jail.Next(),
                reason: "The files outweigh one word."
            )
        );
        Assert.Equal(Verdict.Deficient, jail.State(Assessment).Verdict);
    }

    [Fact]
    public void Met_here_and_not_met_there_is_extent_and_no_contradiction()
    {
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Compliant, A, UnitA);
        jail.Press(Showers, Verdict.Deficient, A, UnitB);
        Assert.False(jail.State(Showers).Corroboration.IsContradicted);

        jail.Press(Showers, Verdict.Deficient, A, UnitA);
        Assert.True(jail.State(Showers).Corroboration.IsContradicted);
    }

    [Fact]
    public void Sign_off_is_refused_with_the_list_and_what_comes_after_it_is_late()
    {
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Deficient, A);
        var refused = Assert.Throws<ProblemException>(() => jail.Inspection.Sign(A, jail.Next()));
        Assert.Equal("sign-off-not-ready", refused.Problems[0].Code);
        Assert.Contains("EHS-64 is deficient and no deficiency is written up", refused.Message);
        Assert.Contains("MC-27 is neither decided nor given a reason", refused.Message);

        jail.Take(
            jail.Inspection.Findings.Write(
                jail.Id,
                new Finding(FindingType.Deficiency, "shower walls were soiled", Showers),
                A,
                jail.Next()
            )
        );
        jail.Take(
            jail.Inspection.Plan.LeaveUnassessed(
                jail.Id,
                [Inventory, Drills, Assessment, Tuberculosis, Consent],
                WhyNot.NoTime,
                null,
                A,
                jail.Next()
            )
        );
        jail.Take(jail.Inspection.Sign(A, jail.Next()));
        Assert.Empty(jail.Inspection.Late);

        jail.Press(Showers, Verdict.Deficient, A, UnitB);
        Assert.Equal(2, jail.Inspection.Late.Count);
    }

    [Fact]
    public void A_deficiency_on_an_unverified_line_waits_for_page_and_quotation()
    {
        var jail = new ExampleJail();
        jail.Press(Drills, Verdict.Deficient, A);
        var finding = jail.Take(
            jail.Inspection.Findings.Write(
                jail.Id,
                new Finding(FindingType.Deficiency, "drills were not timed", Drills),
                A,
                jail.Next()
            )
        );
        Assert.Contains(OpenPoints.Of(jail.Inspection), p => p.Code == "unverified-without-quotation");

        jail.Take(
            jail.Inspection.Findings.Write(
                jail.Id,
                new Finding(
                    FindingType.Deficiency,
                    "drills were not timed",
                    Drills,
                    Quotation: new Quotation("EX 1", "12", "timed drills")
                ),
                A,
                jail.Next(),
                finding.Id
            )
        );
        Assert.DoesNotContain(OpenPoints.Of(jail.Inspection), p => p.Code == "unverified-without-quotation");
    }

    [Fact]
    public void The_same_set_of_entries_gives_the_same_inspection_in_any_order_and_twice()
    {
        var jail = Busy();
        var expected = Describe(Kinds.Fold(jail.Id, jail.Entries));
        Gen.Shuffle(jail.Entries.Concat(jail.Entries).ToArray())
            .Sample(entries => Assert.Equal(expected, Describe(Kinds.Fold(jail.Id, entries))), iter: 200);
    }

    [Fact]
    public void An_erased_payload_stays_erased_when_an_older_copy_comes_after_it()
    {
        var jail = Busy();
        var target = jail.Entries.First(e => e.Header.Kind == "observation");
        var erased = jail.Take(jail.Inspection.Erase(target.Id, "names a person", A, jail.Next()));

        Assert.Equal(PayloadState.Erased, jail.Inspection.Find(target.Id)!.State);
        jail.Inspection.Apply(target);
        Assert.Null(jail.Inspection.Find(target.Id)!.Payload);
        Assert.Equal(
            Describe(jail.Inspection),
            Describe(Kinds.Fold(jail.Id, [erased, .. jail.Entries.Where(e => e.Id != erased.Id)]))
        );
    }

    private static ExampleJail Busy()
    {
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Deficient, A, UnitB);
        jail.Press(Showers, Verdict.Deficient, C, UnitA);
        jail.Press(Inventory, Verdict.Compliant, A);
        jail.Press(Assessment, Verdict.Unable, B, Clinic, why: WhyNot.Refused);
        jail.Press(Assessment, Verdict.Deficient, A, Clinic);
        jail.Press(Consent, Verdict.NotApplicable, B);
        jail.Take(
            jail.Inspection.Findings.Write(
                jail.Id,
                new Finding(FindingType.Deficiency, "shower walls were soiled", Showers),
                A,
                jail.Next()
            )
        );
        return jail;
    }

    private static string Describe(Inspection inspection) =>
        string.Join(
            "\n",
            inspection.Evidence.Lines.Select(l =>
                $"{l.Line.Code} {l.Verdict} {l.IsContested} {l.LookAgain} {l.ErasedObservations} {string.Join(",", l.Observations.Select(o => o.Id))}"
            )
        )
        + string.Join("\n", inspection.Findings.All.Select(f => f.Id))
        + string.Join("\n", OpenPoints.Of(inspection).Select(p => p.Sentence))
        + string.Join("\n", inspection.Erasures.Select(e => e.Id));
}
