using CsCheck;
using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Reports;
using Xunit;

namespace Plumbline.Tests.Reports;

public sealed class ReportCountsProperties
{
    [Fact]
    public void Counts_and_sentences_agree_whatever_was_decided() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 5], Gen.Int[0, 5].Array[20], Gen.Bool.Array[20])
            .Sample(
                (standards, lines, verdicts, written) =>
                {
                    var visit = new ExampleVisit(standards, lines);
                    var i = 0;
                    foreach (var requirement in visit.Scope)
                    {
                        var choice = verdicts[i % verdicts.Length];
                        if (choice < 4)
                            visit.Press(requirement, (Verdict)choice, why: WhyNot.NoTime);
                        else if (choice == 4)
                            visit.Leave(requirement);
                        if (written[i % written.Length])
                            visit.Write(
                                new Finding(FindingType.Deficiency, "walls were soiled", requirement)
                            );
                        i++;
                    }

                    Consistent(visit.Report());
                },
                iter: 200
            );

    private static void Consistent(ComplianceReport report)
    {
        var t = report.Totals;
        Assert.Equal(report.Requirements.Count, t.InScope);
        Assert.Equal(
            t.InScope,
            t.Compliant + t.Deficient + t.NotApplicable + t.Unable + t.NotAssessed + t.Contested
        );
        Assert.Equal(report.Deficiencies.Count(), t.Deficiencies);
        Assert.Equal(t, Counts.Sum(report.Standards.Select(p => p.Counts)));
        Assert.Equal(t, Counts.Sum(report.AllStandards.Select(s => s.Counts)));
        int Rows(string verdict) => report.Requirements.Count(r => r.Verdict == verdict);
        Assert.Equal(
            (t.Compliant, t.Deficient, t.NotApplicable, t.Unable, t.NotAssessed, t.Contested),
            (
                Rows("compliant"),
                Rows("deficient"),
                Rows("not applicable"),
                Rows("unable to determine"),
                Rows("not assessed"),
                Rows("contested")
            )
        );
        foreach (var standard in report.AllStandards.Where(s => s.CompliedWith))
        {
            var rows = report.Requirements.Where(r => r.Standard == standard.Code).ToList();
            Assert.Equal(standard.Held, rows.Count);
            Assert.All(rows, r => Assert.Contains(r.Verdict, new[] { "compliant", "not applicable" }));
            Assert.All(rows, r => Assert.Equal(0, r.Deficiencies));
        }

        var complied = report.AllStandards.Count(s => s.CompliedWith);
        Assert.Equal(
            complied == 0,
            report.Conclusion.Contains(
                "No standard counts as complied with: none was reviewed in full without a deficiency."
            )
        );
        Assert.Equal(
            t.Deficiencies == 0,
            report.Conclusion.Contains("No deficiency found in what was examined.")
        );
        Assert.Equal(t.InScope - t.Examined, report.Method.NotAssessed.Sum(r => r.Requirements.Count));
        Assert.StartsWith($"We examined {t.Examined} of {t.InScope} requirement", report.First.Answer);
    }
}
