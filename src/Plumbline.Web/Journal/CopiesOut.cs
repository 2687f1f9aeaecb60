using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>Notes what leaves the installation, where erasing does not reach it.</summary>
public static class CopiesOut
{
    /// <summary>Notes a copy; the same bytes once for each who took them.</summary>
    /// <param name="kind">As <see cref="CopyRow.Kind"/> says.</param>
    /// <param name="head">Number of the last entry that it is made from.</param>
    /// <param name="by">Account that took it; null on the command line.</param>
    public static async Task LeaveAsync(
        this PlumblineContext context,
        Guid journal,
        string kind,
        long head,
        byte[] bytes,
        Guid? by,
        DateTimeOffset at,
        CancellationToken stop
    )
    {
        var hash = SHA256.HashData(bytes);
        var key = await context
            .Set<JournalRow>()
            .Where(j => j.Id == journal)
            .Select(j => j.Key)
            .SingleAsync(stop);
        if (
            await context
                .Set<CopyRow>()
                .AnyAsync(c => c.Journal == key && c.Sha256 == hash && c.Account == by, stop)
        )
            return;
        context.Add(
            new CopyRow
            {
                Journal = key,
                Account = by,
                Kind = kind,
                At = at,
                Head = head,
                Sha256 = hash,
            }
        );
        await context.SaveChangesAsync(stop);
    }
}
