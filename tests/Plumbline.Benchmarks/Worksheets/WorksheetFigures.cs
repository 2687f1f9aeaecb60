using System.Diagnostics;
using Plumbline.Inspections;
using Plumbline.Review;
using Plumbline.Web.Reports;
using Plumbline.Web.Standards;
using Plumbline.Worksheets;

namespace Plumbline.Benchmarks.Worksheets;

/// <summary>How fast the sheets of a visit are printed.</summary>
internal static class WorksheetFigures
{
    private const int Lines = 150;

    public static IReadOnlyList<Figure> All { get; } =
    [new($"worksheets for {Lines} lines as PDF", "< 4 s", PrintAsync)];

    private static async Task<string> PrintAsync()
    {
        if (BrowserPdf.Find() is null)
            return "not measured: no browser on this machine";
        var inspection = Planned();
        var times = new double[5];
        var bytes = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var from = Stopwatch.GetTimestamp();
            var sets = inspection.Plan.SheetsOf(
                inspection.Id,
                null,
                WorksheetChoice.Usual with
                {
                    By = SheetsBy.Standard,
                }
            );
            bytes = (
                await BrowserPdf.PrintAsync(WorksheetHtml.Write(sets, WorksheetChoice.Usual.Paper))
            ).Length;
            times[i] = Stopwatch.GetElapsedTime(from).TotalSeconds;
        }

        return $"{times.Order().ElementAt(2):N1} s, the first time {times[0]:N1} s, {bytes / 1000:N0} kB";
    }

    /// <summary>One person's plan of the first lines of NDS 2019.</summary>
    private static Inspection Planned()
    {
        var at = new DateTimeOffset(2026, 6, 8, 18, 0, 0, TimeSpan.Zero);
        var catalog = StandardsFolder.Load(StandardsFolder.Shipped).Require();
        var edition = catalog.Edition("us-ice-nds-2019")!;
        var draft = PlanDraft.New(new DateOnly(2026, 6, 9), Guid.NewGuid(), "Inspector A", at) with
        {
            Facility = new PlannedFacility(Guid.NewGuid(), "An invented jail", "Nowhere", "TX"),
            Organization = "An invented body",
            Editions = [new EditionChoice(edition.Id, "for the figure")],
            Abilities = Enum.GetValues<Ability>(),
            Scope = [.. edition.Requirements.Take(Lines).Select(r => r.Id)],
        };
        var inspection = new Inspection(draft.Journal);
        foreach (var entry in draft.Sign(catalog, at))
            inspection.Apply(entry);
        return inspection;
    }
}
