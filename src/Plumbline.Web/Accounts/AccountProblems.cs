namespace Plumbline.Web.Accounts;

/// <summary>Refusals at the door.</summary>
public static class AccountProblems
{
    public static Problem InvitationNotValid() =>
        new(
            "invitation-not-valid",
            "This link was used before, is older than a day, or is not complete. Ask the owner for a new one; the owner's own link is printed each time Plumbline starts."
        );

    public static Problem SignInRefused() =>
        new("sign-in-refused", "Name and password do not belong together. Check both and try again.");

    public static Problem LockedOut(TimeSpan wait) =>
        new(
            "sign-in-locked",
            $"Too many wrong passwords for this name. Wait {Math.Max(1, Math.Ceiling(wait.TotalMinutes)):0} minutes and try again."
        );

    public static Problem TooManyAttempts() =>
        new("too-many-attempts", "Too many attempts from this address. Wait a minute and try again.");

    /// <param name="why">Identity's own sentence.</param>
    public static Problem NotAccepted(string why) => new("account-not-accepted", why);

    public static Problem SignInNeeded() => new("sign-in-needed", "Sign in first, then try again.");

    public static Problem NotAllowed() =>
        new("not-allowed", "Your account may not do this. Ask an owner of this installation.");
}
