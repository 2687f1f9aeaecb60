using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Published;
using Plumbline.Review;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Published;
using Plumbline.Web.Reports;
using Plumbline.Web.Review;
using Plumbline.Web.Standards;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Commands;

/// <summary>What the demo loaded, from where, and which files it wrote.</summary>
/// <param name="Written">Paths of the report's files; empty where a run before wrote them all.</param>
/// <param name="NoPdf">Why the PDF was left out; null where it was not.</param>
public sealed record Demo(
    PublicDataLoaded Public,
    Imported Example,
    IReadOnlyList<string> Reports,
    IReadOnlyList<string> Written,
    Problem? NoPdf
)
{
    private static string ExampleFile =>
        Path.Combine(AppContext.BaseDirectory, "Commands", "Data", "example-county-jail.plumbline");

    private bool Changed => Public.Changed || Example.Accepted > 0 || Written.Count > 0;

    /// <summary>Loads everything that is not here yet; a second time changes nothing.</summary>
    public static async Task<Demo> LoadAsync(Installation installation, CancellationToken stop)
    {
        var now = installation.Time.GetUtcNow();
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        var loaded = await PublicData.LoadAsync(context, now, stop);
        Imported example;
        using (var writer = new JournalWriter(installation))
            example = await InspectionFile.ImportAsync(
                writer,
                ExampleFile,
                await context.Users.Select(account => account.Id).ToArrayAsync(stop)
            );
        var inspection =
            await InspectionLoader.LoadAsync(context, example.Journal, stop)
            ?? throw new InvalidOperationException("The example was taken in and is not there.");
        await AddFacilityAsync(context, inspection, now, stop);
        var (reports, written, noPdf) = await WriteReportsAsync(installation, context, inspection, now, stop);
        return new Demo(loaded, example, reports, written, noPdf);
    }

    public IEnumerable<string> Sentences()
    {
        var lists = Public.Facilities;
        yield return "1. Public facility list and ratings, from ICE's detention statistics of fiscal year 2026 and its facility list of 2017:";
        yield return $"   {N(lists.Facilities)} facilities, {N(lists.WithCode)} with a DETLOC code, {N(lists.WithCoordinates)} with coordinates, {N(lists.In2017)} also in the list of 2017;";
        yield return $"   {N(lists.Ratings)} published ratings, {N(lists.RatingsMatched)} of them matched to a facility. What did not match is listed under Facilities.";
        yield return "2. Inspections by others, as published by ICE and in public data sets made from its publications:";
        yield return $"   {N(Public.Inspections)} inspections, {N(Public.Cases)} of them transcribed one by one; "
            + string.Join(
                ", ",
                Public
                    .Findings.OrderBy(f => f.Key)
                    .Select(f => $"{N(f.Value)} findings of {PublishedWords.By(f.Key)}")
            )
            + ".";
        yield return "3. One invented inspection of an invented jail, Example County Jail. Nothing in it happened:";
        yield return $"   {N(Example.Accepted + Example.Already)} entries, taken in from a file as any other.";
        yield return Changed
            ? "The invented inspection's report:"
            : "All of it was here already: nothing was changed. The invented inspection's report:";
        foreach (var report in Reports)
            yield return "   " + report;
        if (NoPdf is not null)
            yield return "   No PDF: " + NoPdf.Sentence;
    }

    public object Document() =>
        new
        {
            Changed,
            Facilities = Public.Facilities.Facilities,
            Published = Public.Inspections,
            Example = Example.Journal,
            Reports,
            NoPdf = NoPdf?.Sentence,
        };

    private static async Task AddFacilityAsync(
        PlumblineContext context,
        Inspection inspection,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var planned = inspection.Plan.Plan!.Facility;
        if (await context.Set<Facility>().AnyAsync(f => f.Id == planned.Id, stop))
            return;
        context.Add(
            Facility.ByHand(planned.Name, planned.City, planned.State, planned.Type, now) with
            {
                Id = planned.Id,
            }
        );
        await context.SaveChangesAsync(stop);
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

    private static string N(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
