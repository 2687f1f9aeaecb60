using Plumbline.Evidence;
using Plumbline.Tests.Review;
using Xunit;

namespace Plumbline.Tests.Evidence;

public sealed class AnsweredTests
{
    [Fact]
    public void The_quick_answer_says_of_every_line_what_its_whole_state_says()
    {
        var jail = new ExampleJail();
        jail.Press(ExampleJail.Showers, Verdict.Compliant, ExampleJail.A);
        jail.Press(ExampleJail.Consent, Verdict.Compliant, ExampleJail.A);
        jail.Press(ExampleJail.Consent, Verdict.Deficient, ExampleJail.B);
        jail.Press(ExampleJail.Assessment, Verdict.Deficient, ExampleJail.B);
        jail.Press(ExampleJail.Assessment, Verdict.Compliant, ExampleJail.B);
        jail.Take(
            EvidenceKinds.NotAssessed.Record(
                jail.Id,
                new NotAssessed([ExampleJail.Drills], WhyNot.NoTime),
                ExampleJail.A,
                jail.Next()
            )
        );

        var evidence = jail.Inspection.Evidence;
        var answered = jail.Inspection.Plan.Scope.Where(evidence.IsAnswered).Select(l => l.Id).ToHashSet();

        Assert.Equal(evidence.Lines.Where(l => l.IsAnswered).Select(l => l.Line.Id).ToHashSet(), answered);
        Assert.Contains(ExampleJail.Showers, answered);
        Assert.Contains(ExampleJail.Drills, answered);
        Assert.DoesNotContain(ExampleJail.Inventory, answered);
    }
}
