using System.Text;
using Microsoft.EntityFrameworkCore;
using Plumbline.Evidence;
using Plumbline.Web.Accounts;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Reports;

/// <summary>Every determination of the inspections that a person may see, as CSV, row by row with flat memory.</summary>
public static class DeterminationCsv
{
    private const string Rows = """
        SELECT "Requirement", "Verdict", "At", "Member", "Entry", "Replaced"
        FROM "Determinations" WHERE "Key" > $1 AND "Key" <= $2 ORDER BY "Key"
        """;

    // As the column holds it, and as people say it.
    private static readonly (byte[] Stored, byte[] Said)[] verdicts =
    [
        .. Enum.GetValues<Verdict>()
            .Select(v => (Encoding.UTF8.GetBytes(v.ToString()), Encoding.UTF8.GetBytes(EvidenceWords.Of(v)))),
    ];

    public static async Task Write(
        HttpContext http,
        PlumblineContext context,
        Installation installation,
        CancellationToken stop
    )
    {
        var account = http.User.AccountId();
        var journals = await context
            .Set<JournalRow>()
            .AsNoTracking()
            .Where(j => context.Set<AccessRow>().Any(a => a.Account == account && a.Journal == j.Key))
            .OrderBy(j => j.Key)
            .ToListAsync(stop);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=determinations.csv";
        http.Response.Headers.CacheControl = "no-store";
        using var sheet = new CsvStream(http.Response.Body);
        try
        {
            await WriteAsync(installation, journals, sheet, stop);
            await sheet.FlushAsync(stop);
        }
        finally
        {
            // Also where it broke off: what was sent has left.
            await NoteAsync(context, journals, account, installation.Time.GetUtcNow(), sheet.Sha256());
        }
    }

    /// <param name="journals">In the order of their keys; each up to its head.</param>
    public static async Task WriteAsync(
        Installation installation,
        IReadOnlyList<JournalRow> journals,
        CsvStream to,
        CancellationToken stop
    )
    {
        to.Text("\uFEFFinspection,requirement,verdict,decided at,member,entry,replaced\r\n"u8);
        using var pen = Pen.Open(installation);
        using var rows = pen.Prepare(Rows);
        foreach (var journal in journals)
        {
            rows.Set(1, EntryRow.KeyOf(journal.Key, 0));
            rows.Set(2, EntryRow.KeyOf(journal.Key, journal.Head));
            while (rows.Read())
            {
                Row(to, journal.Id, rows);
                if (to.IsFull)
                    await to.FlushAsync(stop);
            }
        }
    }

    // Ids of requirements and words of verdicts hold no character that CSV would quote.
    private static void Row(CsvStream to, Guid inspection, PenStatement row)
    {
        to.Value(inspection);
        to.Text(","u8);
        to.Text(row.Utf8(0));
        to.Text(","u8);
        to.Text(Said(row.Utf8(1)));
        to.Text(","u8);
        to.Value(row.Time(2).UtcDateTime, "s");
        to.Text("Z,"u8);
        to.Value(row.Guid(3));
        to.Text(","u8);
        to.Value(row.Guid(4));
        to.Text(row.Long(5) != 0 ? ",yes\r\n"u8 : ",no\r\n"u8);
    }

    private static ReadOnlySpan<byte> Said(ReadOnlySpan<byte> stored)
    {
        foreach (var (name, said) in verdicts)
            if (stored.SequenceEqual(name))
                return said;
        throw new InvalidOperationException($"No verdict is called {Encoding.UTF8.GetString(stored)}.");
    }

    private static async Task NoteAsync(
        PlumblineContext context,
        IReadOnlyList<JournalRow> journals,
        Guid account,
        DateTimeOffset at,
        byte[] sha256
    )
    {
        var known = await context
            .Set<CopyRow>()
            .Where(c => c.Sha256 == sha256 && c.Account == account)
            .Select(c => c.Journal)
            .ToListAsync(CancellationToken.None);
        context.AddRange(
            journals
                .ExceptBy(known, j => j.Key)
                .Select(j => new CopyRow
                {
                    Journal = j.Key,
                    Account = account,
                    Kind = "determinations",
                    At = at,
                    Head = j.Head,
                    Sha256 = sha256,
                })
        );
        await context.SaveChangesAsync(CancellationToken.None);
    }
}
