using System.Text;
using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Journal;
using Plumbline.Review;
using Xunit;

namespace Plumbline.Tests.Example;

public sealed class ExampleInspectionTests
{
    [Fact]
    public void The_example_can_be_recorded_with_the_verbs_of_any_inspection()
    {
        var example = ExampleInspection.Record(ShippedCatalog.Load()).Inspection;

        Assert.Equal(12, example.Plan.Standards.Count());
        Assert.InRange(example.Plan.Scope.Count(), 140, 160);
        Assert.Equal(12, example.Findings.Of(FindingType.Deficiency).Count());
        Assert.Equal(11, example.Evidence.Lines.Count(l => l.Verdict == Verdict.Deficient));
        Assert.Equal(2, example.Findings.Of(FindingType.ReportedConcern).Count());
        Assert.Equal(
            "4.3",
            Assert.Single(example.Coverage(), c => c.Reviewed == Reviewed.InPart).Standard.Number
        );
        Assert.NotNull(example.SignOff);
        Assert.Empty(example.Late);
        Assert.True(example.Plan.Plan!.Invented);
    }

    /// <summary>Run by name when the example is to change; the file it writes is the one that ships.</summary>
    [Fact(Explicit = true)]
    public void Write_the_example_anew()
    {
        var example = ExampleInspection.Record(ShippedCatalog.Load());
        var lines = example.Entries.Select(e => Encoding.UTF8.GetString(new EntryLine(e).ToBytes()));
        var head =
            $$"""{"plumbline":"inspection","version":1,"journal":"{{example.Inspection.Id}}","about":"An invented inspection of an invented jail. Nothing in it happened."}""";
        File.WriteAllLines(ShippedCatalog.ExampleFile, [head, .. lines]);
        Assert.True(File.Exists(ShippedCatalog.ExampleFile));
    }
}
