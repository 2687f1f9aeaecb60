using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>What one account may do in one journal.</summary>
/// <param name="Journal">The journal; where its chain stands is as of the asking.</param>
/// <param name="Members">The members of its plan that the account is.</param>
public sealed record JournalAccess(JournalRow Journal, Rights Rights, IReadOnlyList<Guid> Members)
{
    /// <summary>Null where there is no such journal, or the account may not see it: the two look alike.</summary>
    public static async Task<JournalAccess?> FindAsync(
        PlumblineContext context,
        Guid journal,
        Guid account,
        CancellationToken stop
    )
    {
        var row = await context
            .Set<JournalRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(j => j.Id == journal, stop);
        if (row is null)
            return null;
        // A facility's journal has no team: everybody here reads it, and writes in it as themselves.
        if (row.Kind == JournalKind.Facility)
            return new JournalAccess(row, Rights.Member, [account]);
        var access = await context
            .Set<AccessRow>()
            .AsNoTracking()
            .Where(a => a.Journal == row.Key && a.Account == account)
            .ToListAsync(stop);
        return access.Count == 0 ? null : Of(row, access);
    }

    public static JournalAccess Of(JournalRow journal, IReadOnlyList<AccessRow> access) =>
        new(
            journal,
            access.Max(a => a.Rights),
            [.. access.Select(a => a.Member).Where(m => m != Guid.Empty)]
        );

    /// <summary>"inspection" or "facility", as the API says it.</summary>
    public string KindWord => Journal.Kind.ToString().ToLowerInvariant();

    /// <summary>"lead", "member" or "reader", as the API says it.</summary>
    public string RightsWord => Rights.ToString().ToLowerInvariant();
}
