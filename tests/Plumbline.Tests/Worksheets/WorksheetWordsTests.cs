using Plumbline.Standards;
using Plumbline.Worksheets;
using Xunit;

namespace Plumbline.Tests.Worksheets;

public sealed class WorksheetWordsTests
{
    private static Requirement Line(params Method[] methods) =>
        new(
            "ex/1/a",
            "ex/1",
            ["EX 1"],
            "The duty is met.",
            Actor.Facility,
            methods,
            [SeenBy.Tour],
            Basis.Unverified
        );

    [Fact]
    public void What_to_look_for_says_what_the_catalog_says_and_no_more()
    {
        Assert.Equal(
            "By observation or interview. Limit: at most 14 days (time since arrival). Not by a policy alone.",
            WorksheetWords.LookFor(
                Line(Method.Observation, Method.Interview) with
                {
                    Measure = new Measure("time since arrival", Limit.AtMost, 14, "day"),
                }
            )
        );
        Assert.Equal(
            "By document. Applies: where women are held. Judged by a clinician. Duty of the medical provider.",
            WorksheetWords.LookFor(
                Line(Method.Document) with
                {
                    Applies = "where women are held",
                    Clinician = true,
                    Actor = Actor.MedicalProvider,
                }
            )
        );
        Assert.Contains(
            "Needs an instrument.",
            WorksheetWords.LookFor(Line(Method.Measurement) with { SeenBy = [SeenBy.Instruments] })
        );
        Assert.StartsWith(
            "By observation, interview or test.",
            WorksheetWords.LookFor(Line(Method.Observation, Method.Interview, Method.Test))
        );
    }
}
