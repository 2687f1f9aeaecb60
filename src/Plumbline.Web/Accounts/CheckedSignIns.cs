using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Accounts;

/// <summary>
/// Which sign-ins were compared with the database during the last minute. A browser takes the cookie renewed then; a
/// client that keeps sending the old one would ask the database with every request.
/// </summary>
internal sealed class CheckedSignIns(Installation installation)
{
    /// <summary>How long a changed password or role may go unnoticed.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int Most = 10_000;

    private static readonly string stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    private readonly ConcurrentDictionary<Cookie, Check> checks = [];

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = installation.Time.GetUtcNow();
        var cookie = new Cookie(
            context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier),
            context.Principal?.FindFirstValue(stamp),
            context.Properties.IssuedUtc
        );
        if (checks.TryGetValue(cookie, out var last) && now - last.At < Interval)
        {
            context.ReplacePrincipal(last.Person);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (checks.Count >= Most)
            checks.Clear();
        // One that is refused, or was issued so lately that it was not compared, is not remembered.
        if (context is { Principal: { } person, ShouldRenew: true })
            checks[cookie] = new Check(person, now);
        else
            checks.TryRemove(cookie, out _);
    }

    private readonly record struct Cookie(string? Account, string? Stamp, DateTimeOffset? IssuedAt);

    private readonly record struct Check(ClaimsPrincipal Person, DateTimeOffset At);
}
