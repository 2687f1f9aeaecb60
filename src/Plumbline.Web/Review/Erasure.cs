using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Review;

/// <summary>Erasing one payload for good: here, in the projections, and in reports that were made from it.</summary>
public static class Erasure
{
    /// <summary>
    /// Records who erased it and why, and waits until no byte of it is left in the data directory, as far as no reader
    /// holds on to the database's log.
    /// </summary>
    /// <param name="by">Who brings the erasure.</param>
    /// <param name="member">The member who erases: the lead.</param>
    /// <returns>The ids of the <c>report-issued</c> entries that were withdrawn because of it.</returns>
    /// <exception cref="ProblemException">inspection-unknown, and those of <see cref="ReviewVerbs.Erase"/>.</exception>
    public static async Task<IReadOnlyList<Guid>> EraseAsync(
        Installation installation,
        JournalWriter writer,
        Guid journal,
        Guid entry,
        string reason,
        Bringer by,
        Guid? member = null,
        CancellationToken stop = default
    )
    {
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        var inspection =
            await InspectionLoader.LoadAsync(context, journal, stop)
            ?? throw new ProblemException(InspectionCommandProblems.Unknown(journal));
        var at = installation.Time.GetUtcNow();
        var lead = inspection.Plan.Lead;
        var erased = inspection.Erase(entry, reason, member ?? lead, at);
        var reports = inspection.ReportsCovering(entry).ToList();
        Arrival[] arrivals =
        [
            Arrival.Of(erased),
            .. reports.Select(report =>
                Arrival.Of(
                    ReviewKinds.ReportWithdrawn.Record(
                        journal,
                        new ReportWithdrawn(report, "An entry that the report was made from was erased."),
                        lead,
                        at,
                        refs: [report, entry]
                    )
                )
            ),
        ];
        await writer.AcceptAsync(journal, arrivals, by);
        if (arrivals.FirstOrDefault(a => a.Problem is not null) is { } refused)
            throw new ProblemException(refused.Problem!);
        await ErasureAftermath.OfAsync(installation, journal, reports, stop);
        if (reports.Count > 0)
            await writer.ScrubAsync();
        return reports;
    }

    /// <summary>Ids of the issued reports, not withdrawn yet, whose sign-off covers the entry.</summary>
    private static IEnumerable<Guid> ReportsCovering(this Inspection inspection, Guid entry) =>
        from report in inspection.Reports
        where report.Thing is not null && !inspection.IsWithdrawn(report.Id)
        let signOff = inspection.SignOffs.FirstOrDefault(s => s.Id == report.Thing!.SignOff)
        where signOff?.Thing?.Covers.Contains(entry) != false
        select report.Id;
}
