using System.Text;
using Plumbline.Inspections;
using Plumbline.Worksheets;

namespace Plumbline.Field.Worksheets;

/// <summary>What the person chose to print.</summary>
/// <param name="Member">Id of a member, or "all".</param>
/// <param name="Pocket">The page of the law for the pocket in place of worksheets.</param>
public sealed record PaperChosen(
    string Member,
    SheetsBy By = SheetsBy.Place,
    Paper Paper = Paper.Letter,
    bool Pocket = false,
    int Interviews = 3,
    int FileSamples = 1,
    int Access = 1,
    int? Conferences = null
)
{
    /// <summary>The page as it prints, and what it holds in a sentence.</summary>
    public (string Html, string Said) Print(PlanRecord plan, Guid inspection)
    {
        if (Pocket)
        {
            var page = PocketPage.Of(plan, inspection);
            return (Text(PocketHtml.Write(page, Paper)), page.Said);
        }

        var sets = plan.SheetsOf(
            inspection,
            Member,
            new WorksheetChoice(By, Paper, new OtherSheets(Interviews, FileSamples, Access, Conferences))
        );
        return (Text(WorksheetHtml.Write(sets, Paper)), WorksheetSets.Said(sets));
    }

    /// <summary>A number as typed into a field: nothing that cannot be printed.</summary>
    public static int Typed(object? value) =>
        int.TryParse(value as string, out var number) ? Math.Clamp(number, 0, OtherSheets.Most) : 0;

    private static string Text(byte[] html) => Encoding.UTF8.GetString(html);
}
