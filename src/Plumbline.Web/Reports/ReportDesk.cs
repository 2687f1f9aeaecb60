using Microsoft.EntityFrameworkCore;
using Plumbline.Inspections;
using Plumbline.Reports;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Web.Evidence;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Review;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Reports;

/// <summary>Reads an inspection into its report, and issues it, for pages and commands alike.</summary>
public static class ReportDesk
{
    /// <summary>
    /// The version asked for; without one, the newest issued report where nothing was recorded since, else a draft as of now.
    /// Null where there is no such inspection or version, or the version was withdrawn.
    /// </summary>
    public static async Task<MadeReport?> FindAsync(
        PlumblineContext context,
        Catalog catalog,
        Guid inspection,
        DateTimeOffset now,
        int? version = null,
        CancellationToken stop = default
    )
    {
        var journal = await context
            .Set<JournalRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(j => j.Id == inspection, stop);
        if (journal is null)
            return null;
        var newest = await Versions(context, journal.Key)
            .Where(r => version == null || r.Version == version)
            .FirstOrDefaultAsync(stop);
        if (version is not null)
            return newest?.File is { } asked ? MadeReport.Issued(asked) : null;
        // The entry that says that it was issued comes after what it is made from.
        if (newest?.File is { } file && newest.Head + 1 == journal.Head)
            return MadeReport.Issued(file);
        return await InspectionLoader.LoadAsync(context, inspection, stop) is { } loaded
            ? MadeReport.Draft(await MakeAsync(context, catalog, loaded, journal.Key, now, stop))
            : null;
    }

    /// <summary>Issued reports of a journal, the newest first.</summary>
    public static IQueryable<IssuedReportRow> Versions(PlumblineContext context, long journal) =>
        context
            .Set<IssuedReportRow>()
            .AsNoTracking()
            .Where(r => r.Journal == journal)
            .OrderByDescending(r => r.Version);

    /// <summary>Makes the report final: frozen, signed by the installation, recorded in the journal.</summary>
    /// <param name="by">The member who issues it.</param>
    /// <exception cref="ProblemException">report-not-signed-off, report-version, and the refusals of the one door.</exception>
    public static async Task<IssuedReportRow> IssueAsync(
        Installation installation,
        JournalWriter writer,
        Catalog catalog,
        Guid inspection,
        Guid by,
        Bringer bringer,
        CancellationToken stop = default
    )
    {
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        var journal = await context
            .Set<JournalRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(j => j.Id == inspection, stop);
        if (journal is null || await InspectionLoader.LoadAsync(context, inspection, stop) is not { } loaded)
            throw new ProblemException(ReportFileProblems.InspectionUnknown(inspection.ToString()));
        var issue = loaded.Issue(
            catalog,
            await HistoryAsync(context, loaded, stop),
            by,
            installation.Time.GetUtcNow(),
            bytes => installation.Sign(bytes),
            installation.PublicKey,
            await CarriedAsync(context, journal.Key, stop)
        );
        var row = new IssuedReportRow
        {
            Id = issue.Entry.Id,
            Journal = journal.Key,
            Head = journal.Head,
            Audience = issue.Report.Audience,
            Version = issue.Report.State.Version,
            At = issue.Entry.Header.At,
            Sha256 = issue.File.Seal!.Sha256,
            Signature = issue.File.Seal.Signature,
            File = issue.File.ToBytes(),
        };
        await KeepAsync(context, row, stop);
        var arrival = Arrival.Of(issue.Entry);
        await writer.AcceptAsync(inspection, [arrival], bringer);
        if (arrival.Outcome == Outcome.Refused)
        {
            await context.Set<IssuedReportRow>().Where(r => r.Id == row.Id).ExecuteDeleteAsync(stop);
            throw new ProblemException(arrival.Problem!);
        }

        return row;
    }

    private static async Task KeepAsync(PlumblineContext context, IssuedReportRow row, CancellationToken stop)
    {
        // What was kept when the server died before the entry was written never became a report.
        await context
            .Set<IssuedReportRow>()
            .Where(r => r.Journal == row.Journal && r.Audience == row.Audience && r.Version == row.Version)
            .Where(r => r.At < row.At.AddMinutes(-1) && !context.Set<EntryRow>().Any(e => e.Id == r.Id))
            .ExecuteDeleteAsync(stop);
        context.Add(row);
        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            throw new ProblemException(ReportFileProblems.VersionTaken(row.Version));
        }
    }

    private static async Task<ComplianceReport> MakeAsync(
        PlumblineContext context,
        Catalog catalog,
        Inspection inspection,
        long journal,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        ComplianceReport.From(
            inspection,
            catalog,
            await HistoryAsync(context, inspection, stop),
            new Occasion(
                now,
                Version: inspection.NextVersion(ComplianceReport.Oversight),
                Carried: await CarriedAsync(context, journal, stop)
            )
        );

    /// <summary>Entries that came with a file: their carrier is its SHA-256, not an account.</summary>
    private static Task<int> CarriedAsync(PlumblineContext context, long journal, CancellationToken stop) =>
        EntryRow.Of(context, journal).CountAsync(e => e.Carrier.Length == 32, stop);

    /// <summary>Earlier inspections of the facility at this installation that a report was issued of.</summary>
    private static async Task<History> HistoryAsync(
        PlumblineContext context,
        Inspection inspection,
        CancellationToken stop
    )
    {
        var plan = inspection.Plan.Plan!;
        var before = await context
            .Set<InspectionRow>()
            .AsNoTracking()
            .Where(i =>
                i.Facility == plan.Facility.Id
                && i.LastDay < plan.FirstDay
                && i.State == InspectionState.Reported
            )
            .OrderByDescending(i => i.LastDay)
            .Take(20)
            .ToListAsync(stop);
        var earlier = new List<EarlierInspection>();
        foreach (var row in before)
        {
            var opening = await context
                .Set<EntryRow>()
                .AsNoTracking()
                .SingleAsync(e => e.Key == row.Plan, stop);
            if (Kinds.Read(opening.Entry()) is not Plan its)
                continue;
            var deficient = await context
                .Set<DeterminationRow>()
                .Where(d =>
                    d.Journal == row.Journal
                    && !d.Replaced
                    && d.Verdict == Plumbline.Evidence.Verdict.Deficient
                )
                .Select(d => d.Requirement)
                .Distinct()
                .ToListAsync(stop);
            earlier.Add(
                new(its.Organization, row.LastDay.ToString("yyyy-MM-dd"), deficient, row.Deficiencies)
            );
        }

        return new History(earlier);
    }
}
