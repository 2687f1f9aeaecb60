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
        var example = ExampleInspection.Record(ShippedCatalog.OfTheExample()).Inspection;

        Assert.Equal(12, example.Plan.Standards.Count());
        Assert.InRange(example.Plan.Scope.Count(), 140, 160);
        Assert.Equal(File.ReadLines(ShippedCatalog.PlannedLinesFile).Count(), example.Plan.Scope.Count());
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

    /// <summary>What ships is what this writes: set PLUMBLINE_WRITE_EXAMPLE and run the class when the example is to change.</summary>
    [Fact]
    public void The_example_that_ships_says_what_this_one_says()
    {
        var example = ExampleInspection.Record(ShippedCatalog.OfTheExample());
        var lines = example.Entries.Select(e => Encoding.UTF8.GetString(new EntryLine(e).ToBytes()));
        var head =
            $$"""{"plumbline":"inspection","version":1,"journal":"{{example.Inspection.Id}}","about":"An invented inspection of an invented jail. Nothing in it happened."}""";
        if (Environment.GetEnvironmentVariable("PLUMBLINE_WRITE_EXAMPLE") is { Length: > 0 })
            File.WriteAllLines(ShippedCatalog.ExampleFile, [head, .. lines]);

        var shipped = File.ReadLines(ShippedCatalog.ExampleFile)
            .Skip(1)
            .Select(line => EntryLine.Read(Encoding.UTF8.GetBytes(line)).Entry)
            .ToList();
        var inspection = Kinds.Fold(shipped[0].Header.Journal, shipped);
        Assert.Equal(Describe(example.Inspection), Describe(inspection));
    }

    private static string Describe(Inspection inspection) =>
        string.Join(
            Environment.NewLine,
            [
                .. inspection.Evidence.Lines.Select(l =>
                    $"{l.Line.Number} {l.Line.Code} {l.Line.Requirement.Text} {l.Verdict} {l.Observations.Count}"
                ),
                .. inspection.Findings.All.Select(f => f.Thing!.Statement),
                inspection.SignOff!.Thing!.Statement!,
            ]
        );
}
