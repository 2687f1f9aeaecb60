using Microsoft.EntityFrameworkCore;
using Plumbline.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Review;
using Plumbline.Web.Storage;
using Plumbline.Worksheets;

namespace Plumbline.Web.Worksheets;

/// <summary>An inspection's plan with where its journal stands, to print from.</summary>
/// <param name="Head">Number of the last entry that it is made from.</param>
public sealed record WorksheetDesk(Guid Inspection, PlanRecord Plan, long Head)
{
    /// <summary>Null where this installation holds no such inspection.</summary>
    public static async Task<WorksheetDesk?> FindAsync(
        PlumblineContext context,
        Guid inspection,
        CancellationToken stop
    )
    {
        var head = await context
            .Set<JournalRow>()
            .Where(j => j.Id == inspection)
            .Select(j => j.Head)
            .SingleOrDefaultAsync(stop);
        return await InspectionLoader.LoadAsync(context, inspection, stop) is { } loaded
            ? new WorksheetDesk(inspection, loaded.Plan, head)
            : null;
    }

    /// <param name="member">Id or name; null or "all" for the whole team.</param>
    /// <exception cref="ProblemException">worksheet-member.</exception>
    public PaperFile Worksheets(string? member, WorksheetChoice choice)
    {
        var sets = Plan.SheetsOf(Inspection, member, choice);
        return new PaperFile(
            $"worksheets-{WorksheetSets.CodeOf(Inspection)}-{(sets is [var one] ? $"{At(one.Member)}" : "all")}",
            WorksheetHtml.Write(sets, choice.Paper)
        );
    }

    public PaperFile Pocket(Paper paper) =>
        new(
            $"pocket-{WorksheetSets.CodeOf(Inspection)}",
            PocketHtml.Write(PocketPage.Of(Plan, Inspection), paper)
        );

    /// <summary>What is printed, in a sentence.</summary>
    /// <exception cref="ProblemException">worksheet-member, worksheet-choice, worksheet-count.</exception>
    public string Said(PaperAsked asked) =>
        asked.Pocket
            ? PocketPage.Of(Plan, Inspection).Said
            : WorksheetSets.Said(Plan.SheetsOf(Inspection, asked.Member, asked.Choice));

    private int At(Guid member) => Plan.Plan!.Team.Select(m => m.Id).ToList().IndexOf(member) + 1;
}
