using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Accounts;

/// <summary>What else is saved with the account of an installation's first owner.</summary>
public delegate Task FirstOwner(PlumblineContext context, Guid owner);

/// <summary>Letting people in: by password, or by a link that works once.</summary>
public sealed class Door(
    PlumblineContext context,
    UserManager<Account> accounts,
    SignInManager<Account> signIn,
    TimeProvider time,
    FirstOwner firstOwner,
    ILogger<Door> log
)
{
    private static readonly string unknown = new PasswordHasher<Account>().HashPassword(new(), "nobody");

    /// <exception cref="ProblemException"><c>sign-in-refused</c>, <c>sign-in-locked</c></exception>
    public async Task SignInAsync(string signInName, string password)
    {
        if (await accounts.FindByNameAsync(signInName) is not { } account)
        {
            // As slow as for a name that exists, so that nobody can tell which do.
            accounts.PasswordHasher.VerifyHashedPassword(new(), unknown, password);
            log.LogWarning("Sign-in refused: no such name");
            throw new ProblemException(AccountProblems.SignInRefused());
        }
        var result = await signIn.PasswordSignInAsync(
            account,
            password,
            isPersistent: false,
            lockoutOnFailure: true
        );
        if (result.Succeeded)
            return;
        log.LogWarning("Sign-in refused for account {Account}: {Result}", account.Id, result);
        throw new ProblemException(
            result.IsLockedOut
                ? AccountProblems.LockedOut((account.LockoutEnd ?? time.GetUtcNow()) - time.GetUtcNow())
                : AccountProblems.SignInRefused()
        );
    }

    /// <summary>Null: the link was used, is too old, or never was.</summary>
    public async Task<Invitation?> FindAsync(string token)
    {
        var hash = Invitation.Hash(token);
        var found = await context.Set<Invitation>().SingleOrDefaultAsync(one => one.TokenHash == hash);
        return found?.IsOpen(time.GetUtcNow()) is true ? found : null;
    }

    /// <summary>Makes the account that the link is for, uses the link up, and signs the person in.</summary>
    /// <exception cref="ProblemException"><c>invitation-not-valid</c>, <c>account-not-accepted</c></exception>
    public async Task AcceptAsync(string token, string name, string signInName, string password)
    {
        var invitation =
            await FindAsync(token) ?? throw new ProblemException(AccountProblems.InvitationNotValid());
        var account = new Account { Name = name.Trim(), UserName = signInName.Trim() };
        invitation.Accept(account, time.GetUtcNow());
        if (invitation is { Role: AccountRole.Owner, By: null })
            await firstOwner(context, account.Id);
        IdentityResult result;
        try
        {
            // One save: the account and the used link, or neither.
            result = await accounts.CreateAsync(account, password);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ProblemException(AccountProblems.InvitationNotValid());
        }
        ThrowUnless(result);
        log.LogInformation("Account {Account} made by invitation {Invitation}", account.Id, invitation.Id);
        await signIn.SignInAsync(account, isPersistent: false);
    }

    /// <exception cref="ProblemException"><c>account-not-accepted</c></exception>
    public async Task ChangePasswordAsync(Guid account, string old, string @new)
    {
        var person = await accounts.FindByIdAsync(account.ToString());
        ThrowUnless(await accounts.ChangePasswordAsync(person!, old, @new));
        await signIn.RefreshSignInAsync(person!);
    }

    private static void ThrowUnless(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new ProblemException([
                .. result.Errors.Select(error => AccountProblems.NotAccepted(error.Description)),
            ]);
    }
}
