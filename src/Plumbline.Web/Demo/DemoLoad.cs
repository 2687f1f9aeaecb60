using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Review;
using Plumbline.Web.Facilities;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Published;
using Plumbline.Web.Reports;
using Plumbline.Web.Review;
using Plumbline.Web.Standards;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Demo;

/// <summary>Loads what the demo shows: the public data, and the invented example that comes with the program.</summary>
internal static class DemoLoad
{
    private static string ExampleFile =>
        Path.Combine(AppContext.BaseDirectory, "Demo", "Data", "example-county-jail.plumbline");

    /// <summary>Loads everything that is not here yet; a second time changes nothing.</summary>
    public static async Task<DemoLoaded> RunAsync(Installation installation, CancellationToken stop)
    {
        var now = installation.Time.GetUtcNow();
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        var loaded = await PublicData.LoadAsync(context, now, stop);
        Imported example;
        using var writer = new JournalWriter(installation);
        example = await InspectionFile.ImportAsync(
            writer,
            ExampleFile,
            await context.Users.Select(account => account.Id).ToArrayAsync(stop)
        );
        var inspection =
            await InspectionLoader.LoadAsync(context, example.Journal, stop)
            ?? throw new InvalidOperationException("The example was taken in and is not there.");
        await AddFacilityAsync(installation, writer, context, inspection, stop);
        var (reports, written, noPdf) = await WriteReportsAsync(installation, context, inspection, now, stop);
        return new DemoLoaded(loaded, example, reports, written, noPdf);
    }

    private static async Task AddFacilityAsync(
        Installation installation,
        JournalWriter writer,
        PlumblineContext context,
        Inspection inspection,
        CancellationToken stop
    )
    {
        var planned = inspection.Plan.Plan!.Facility;
        if ((await FacilityJournal.LoadAsync(context, planned.Id, stop)).Added.All.Any())
            return;
        await FacilityJournal.RecordAsync(
            writer,
            planned.Id,
            FacilityKinds.Facility,
            new FacilityAdded(planned.Name, planned.City, planned.State, planned.Type),
            installation.Id,
            installation.Time.GetUtcNow()
        );
    }

    private static async Task<(List<string> Reports, List<string> Written, Problem? NoPdf)> WriteReportsAsync(
        Installation installation,
        PlumblineContext context,
        Inspection inspection,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var catalog = StandardsFolder.Load(StandardsFolder.Shipped).Require();
        var made = await ReportDesk.FindAsync(context, catalog, inspection.Id, now, stop: stop);
        Directory.CreateDirectory(installation.Directory.Reports);
        var (reports, written) = (new List<string>(), new List<string>());
        Problem? noPdf = null;
        foreach (var format in ReportFormat.All)
        {
            var path = Path.Combine(installation.Directory.Reports, made!.FileName(format));
            try
            {
                if (!File.Exists(path))
                {
                    await File.WriteAllBytesAsync(path, await format.WriteAsync(made, stop), stop);
                    written.Add(path);
                }

                reports.Add(path);
            }
            catch (ProblemException e) when (format.Name == "pdf")
            {
                noPdf = e.Problems[0];
            }
        }

        return (reports, written, noPdf);
    }
}
