using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Plumbline.Evidence;
using Plumbline.Web.Accounts;
using Plumbline.Web.Evidence;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Reports;

/// <summary>Every determination of the inspections that a person may see, as CSV, row by row with flat memory.</summary>
public static class DeterminationCsv
{
    private const int Flush = 64 * 1024;

    public static async Task Write(HttpContext http, PlumblineContext context, CancellationToken stop)
    {
        var account = http.User.AccountId();
        var journals = await context
            .Set<AccessRow>()
            .Where(a => a.Account == account)
            .Join(context.Set<JournalRow>(), a => a.Journal, j => j.Key, (_, j) => new { j.Key, j.Id })
            .Distinct()
            .OrderBy(j => j.Key)
            .ToListAsync(stop);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=determinations.csv";
        http.Response.Headers.CacheControl = "no-store";
        var to = http.Response.BodyWriter;
        to.Write(
            Encoding.UTF8.GetBytes(
                "\uFEFFinspection,requirement,verdict,decided at,member,entry,replaced\r\n"
            )
        );
        await WriteAsync(context, [.. journals.Select(j => (j.Key, j.Id))], to, stop);
        await to.FlushAsync(stop);
    }

    /// <param name="journals">In the order of their keys.</param>
    public static async Task WriteAsync(
        PlumblineContext context,
        IReadOnlyList<(long Key, Guid Id)> journals,
        PipeWriter to,
        CancellationToken stop
    )
    {
        var waiting = 0;
        foreach (var (key, id) in journals)
        {
            var (from, until) = (EntryRow.KeyOf(key, 0), EntryRow.KeyOf(key, uint.MaxValue));
            var rows = context
                .Set<DeterminationRow>()
                .AsNoTracking()
                .Where(d => d.Key > from && d.Key <= until)
                .OrderBy(d => d.Key)
                .Select(d => new
                {
                    d.Requirement,
                    d.Verdict,
                    d.At,
                    d.Member,
                    d.Entry,
                    d.Replaced,
                });
            // Synchronous reads: SQLite knows no other, and a task for each of a million rows costs more than the row.
            foreach (var row in rows)
            {
                waiting += Row(
                    to,
                    id,
                    row.Requirement,
                    row.Verdict,
                    row.At,
                    row.Member,
                    row.Entry,
                    row.Replaced
                );
                if (waiting < Flush)
                    continue;
                waiting = 0;
                await to.FlushAsync(stop);
            }
        }
    }

    private static int Row(
        PipeWriter to,
        Guid inspection,
        string requirement,
        Verdict verdict,
        DateTimeOffset at,
        Guid member,
        Guid entry,
        bool replaced
    )
    {
        var span = to.GetSpan(512 + 3 * requirement.Length);
        if (
            !Utf8.TryWrite(
                span,
                CultureInfo.InvariantCulture,
                $"{inspection},{requirement},{EvidenceWords.Of(verdict)},{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ},{member},{entry},{(replaced ? "yes" : "no")}\r\n",
                out var written
            )
        )
            throw new InvalidOperationException("A row of determinations does not fit its buffer.");
        to.Advance(written);
        return written;
    }
}
