using CsCheck;
using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Web.Inspections;
using Plumbline.Web.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Review;

public sealed class InspectionTallyTests
{
    [Fact]
    public void The_tally_says_what_the_fold_says_in_whatever_order_entries_come()
    {
        var entries = Busy();
        var inspection = Kinds.Fold(entries[0].Header.Journal, entries);
        var coverage = inspection.Coverage();
        Gen.Shuffle(entries.ToArray())
            .Sample(
                shuffled =>
                {
                    var tally = Tally(shuffled);
                    Assert.Equal(inspection.Plan.Scope.Count(), tally.InScope);
                    Assert.Equal(coverage.Sum(c => c.Determined), tally.Determined);
                    Assert.Equal(inspection.Findings.Of(FindingType.Deficiency).Count(), tally.Deficiencies);
                },
                iter: 300
            );
    }

    [Fact]
    public void A_signed_inspection_is_reported_once_a_report_is_issued_and_no_longer_once_it_is_withdrawn()
    {
        var entries = Busy();
        var journal = entries[0].Header.Journal;
        Assert.Equal(InspectionState.Open, Tally(entries).State);

        var signed = ReviewKinds.SignOff.Record(journal, new SignOff([], "00"), A, Morning);
        var issued = ReviewKinds.ReportIssued.Record(
            journal,
            new ReportIssued("public", 1, "00", "", "", "00", signed.Id),
            A,
            Morning
        );
        var withdrawn = ReviewKinds.ReportWithdrawn.Record(
            journal,
            new ReportWithdrawn(issued.Id, "erased"),
            A,
            Morning
        );
        Assert.Equal(InspectionState.SignedOff, Tally([.. entries, signed]).State);
        Assert.Equal(InspectionState.Reported, Tally([issued, .. entries, signed]).State);
        Assert.Equal(InspectionState.SignedOff, Tally([withdrawn, .. entries, signed, issued]).State);
    }

    private static InspectionTally Tally(IEnumerable<Entry> entries)
    {
        var tally = new InspectionTally();
        foreach (var entry in entries)
            tally.Apply(entry.Header, Kinds.Read(entry));
        return tally;
    }

    // Decided, decided again, contested, unable, not applicable, a finding rewritten, one withdrawn, a line out of scope.
    private static List<Entry> Busy()
    {
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Compliant, A, UnitA);
        jail.Press(Showers, Verdict.Deficient, A, UnitB);
        jail.Press(Inventory, Verdict.Compliant, A);
        var apart = Kinds.Fold(jail.Id, jail.Entries);
        jail.Press(Assessment, Verdict.Compliant, B, Clinic);
        jail.Take(apart.Evidence.Decide(apart.Plan, jail.Id, Assessment, Verdict.Deficient, A, jail.Next()));
        jail.Press(Tuberculosis, Verdict.Unable, B, Clinic, why: WhyNot.Refused);
        jail.Press(Consent, Verdict.NotApplicable, B);
        var findings = jail.Inspection.Findings;
        var first = jail.Take(
            findings.Write(
                jail.Id,
                new Finding(FindingType.Deficiency, "walls were soiled", Showers),
                A,
                jail.Next()
            )
        );
        jail.Take(
            findings.Write(
                jail.Id,
                new Finding(FindingType.Deficiency, "shower walls were soiled", Showers),
                A,
                jail.Next(),
                first.Id
            )
        );
        var second = jail.Take(
            findings.Write(
                jail.Id,
                new Finding(FindingType.Deficiency, "no inventory", Inventory),
                A,
                jail.Next()
            )
        );
        jail.Take(findings.Withdraw(jail.Id, second.Id, "kept after all", A, jail.Next()));
        jail.Take(
            InspectionKinds.ScopeChange.Record(
                jail.Id,
                new ScopeChange([Inventory], null, "no time for the store"),
                A,
                jail.Next()
            )
        );
        return jail.Entries;
    }
}
