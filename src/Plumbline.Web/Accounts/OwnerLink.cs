using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Accounts;

/// <summary>The link for the first owner, printed on the console: whoever can read the console owns the machine.</summary>
public static class OwnerLink
{
    private const string For = "the owner of this installation";

    /// <summary>A new link's path, which makes the one before useless; null where an owner exists.</summary>
    public static async Task<string?> RenewAsync(Installation installation, CancellationToken stop = default)
    {
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        if (await context.Users.AnyAsync(account => account.Role == AccountRole.Owner, stop))
            return null;
        var (invitation, token) = Invitation.Make(
            AccountRole.Owner,
            For,
            by: null,
            installation.Time.GetUtcNow()
        );
        context.RemoveRange(
            await context.Set<Invitation>().Where(one => one.For == For && one.By == null).ToListAsync(stop)
        );
        context.Add(invitation);
        await context.SaveChangesAsync(stop);
        return $"/invitation/{token}";
    }
}
