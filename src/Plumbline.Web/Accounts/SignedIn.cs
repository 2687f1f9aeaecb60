using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Plumbline.Web.Accounts;

/// <summary>What the sign-in says of a person.</summary>
public static class SignedIn
{
    /// <exception cref="ArgumentException">Nobody is signed in: the caller let an anonymous request through.</exception>
    public static Guid AccountId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : throw new ArgumentException("Nobody is signed in.", nameof(person));

    public static bool IsOwner(this ClaimsPrincipal person) => person.IsInRole(nameof(AccountRole.Owner));
}

/// <summary>Puts name and role into the sign-in, so that no page asks the database for them.</summary>
internal sealed class SignedInFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account account)
    {
        var identity = await base.GenerateClaimsAsync(account);
        identity.RemoveClaim(identity.FindFirst(identity.NameClaimType));
        identity.AddClaim(new(identity.NameClaimType, account.Name));
        identity.AddClaim(new(identity.RoleClaimType, account.Role.ToString()));
        return identity;
    }
}
