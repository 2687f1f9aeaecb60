using Microsoft.EntityFrameworkCore;
using Plumbline.Journal;
using Plumbline.Reports;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Web.Journal;
using Plumbline.Web.Review;
using Plumbline.Web.Storage;
using AccessRow = Plumbline.Web.Journal.AccessRow;

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
            return newest?.File is { } asked ? MadeReport.Issued(asked, newest.Head) : null;
        // The entry that says that it was issued comes after what it is made from.
        if (newest?.File is { } file && newest.Head + 1 == journal.Head)
            return MadeReport.Issued(file, newest.Head);
        return await InspectionLoader.LoadAsync(context, inspection, stop) is { } loaded
            ? MadeReport.Draft(
                await MakeAsync(context, catalog, loaded, journal.Key, now, stop),
                journal.Head
            )
            : null;
    }

    /// <summary>Issued reports of a journal, the newest first.</summary>
    public static IQueryable<IssuedReportRow> Versions(PlumblineContext context, long journal) =>
        context
            .Set<IssuedReportRow>()
            .AsNoTracking()
            .Where(r => r.Journal == journal)
            .OrderByDescending(r => r.Version);

    /// <summary>Notes that a rendering left the installation, where erasing does not reach it; the same bytes once for
    /// each who took them.</summary>
    /// <param name="by">Account that took it; null on the command line.</param>
    public static Task LeaveAsync(
        PlumblineContext context,
        Guid inspection,
        MadeReport made,
        byte[] bytes,
        Guid? by,
        DateTimeOffset at,
        CancellationToken stop
    ) => context.LeaveAsync(inspection, "report", made.Head, bytes, by, at, stop);

    /// <summary>Makes the report final: frozen, signed by the installation, recorded in the journal.</summary>
    /// <param name="by">The member who issues it.</param>
    /// <exception cref="ProblemException">report-not-signed-off, report-version, report-overtaken, and the refusals of the one door.</exception>
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
            await ReportHistory.OfAsync(context, catalog, loaded, stop),
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
        try
        {
            await RecordAsync(writer, row, inspection, issue.Entry, bringer);
        }
        catch
        {
            await context.Set<IssuedReportRow>().Where(r => r.Id == row.Id).ExecuteDeleteAsync(stop);
            // What overtook it may be an erasure, and the bytes that never became a report may hold what it erased.
            await writer.ScrubAsync();
            throw;
        }

        return row;
    }

    // An entry that came in since would stand in no list of the frozen file, and an erased one would stand in it for ever.
    private static async Task RecordAsync(
        JournalWriter writer,
        IssuedReportRow row,
        Guid inspection,
        Entry entry,
        Bringer bringer
    )
    {
        var arrival = Arrival.Of(entry);
        await writer.Queue(
            inspection,
            (intake, at) =>
                intake.Take(inspection, [], bringer, at).Number == row.Head
                    ? intake.Take(inspection, [arrival], bringer, at)
                    : throw new ProblemException(ReportFileProblems.Overtaken)
        );
        if (arrival.Problem is { } refused)
            throw new ProblemException(refused);
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
            await ReportHistory.OfAsync(context, catalog, inspection, stop),
            new Occasion(
                now,
                Version: inspection.NextVersion(ComplianceReport.Oversight),
                Carried: await CarriedAsync(context, journal, stop)
            )
        );

    /// <summary>Entries that came with a file, or that an account brought which does not write as their author.</summary>
    private static async Task<int> CarriedAsync(
        PlumblineContext context,
        long journal,
        CancellationToken stop
    )
    {
        var (from, to) = (EntryRow.KeyOf(journal, 0), EntryRow.KeyOf(journal, uint.MaxValue));
        var brought = await context
            .Set<EntryRow>()
            .Where(e => e.Key > from && e.Key <= to)
            .GroupBy(e => new { e.Member, e.Carrier })
            .Select(g => new
            {
                g.Key.Member,
                g.Key.Carrier,
                Entries = g.Count(),
            })
            .ToListAsync(stop);
        var own = await context
            .Set<AccessRow>()
            .Where(a => a.Journal == journal)
            .Select(a => new { a.Account, a.Member })
            .ToListAsync(stop);
        return brought
            .Where(b =>
                b.Carrier.Length == 32
                || !own.Contains(new { Account = new Guid(b.Carrier, bigEndian: true), b.Member })
            )
            .Sum(b => b.Entries);
    }
}
