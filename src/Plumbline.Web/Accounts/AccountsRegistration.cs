using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Accounts;

/// <summary>Gives a host its door: who may come in, and how.</summary>
public static class AccountsRegistration
{
    /// <summary>For pages and endpoints that only an owner may use.</summary>
    public const string OwnerOnly = "owner";

    private static readonly string[] doors = ["/sign-in", "/invitation"];

    /// <summary>The accounts alone, for verbs of the command line.</summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services) =>
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                // Length is what counts; rules about characters make people write passwords down.
                options.Password = new()
                {
                    RequiredLength = 12,
                    RequiredUniqueChars = 5,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout = new()
                {
                    MaxFailedAccessAttempts = 5,
                    DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15),
                };
            })
            .AddEntityFrameworkStores<PlumblineContext>();

    /// <summary>Cookie sign-in; everything that does not say otherwise needs it.</summary>
    /// <param name="firstOwner">What rooms above save with the account of the first owner.</param>
    public static void AddSignIn(
        this IServiceCollection services,
        Installation installation,
        FirstOwner firstOwner
    )
    {
        services.AddSingleton(firstOwner);
        services.AddAccounts().AddSignInManager().AddClaimsPrincipalFactory<SignedInFactory>();
        services.AddScoped<Door>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.Configure<SecurityStampValidatorOptions>(options =>
            options.ValidationInterval = CheckedSignIns.Interval
        );
        services.AddSingleton<CheckedSignIns>();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = $"plumbline-{installation.ShortId}";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/not-allowed";
            cookie.ReturnUrlParameter = "from";
            cookie.Events.OnValidatePrincipal = context =>
                context
                    .HttpContext.RequestServices.GetRequiredService<CheckedSignIns>()
                    .ValidateAsync(context);
            cookie.Events.OnRedirectToLogin = context =>
                RefuseOr(context, AccountProblems.SignInNeeded(), 401);
            cookie.Events.OnRedirectToAccessDenied = context =>
                RefuseOr(context, AccountProblems.NotAllowed(), 403);
        });
        services.PostConfigure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme,
            cookie => cookie.TicketDataFormat = new OpenedTickets(cookie.TicketDataFormat)
        );
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = $"plumbline-{installation.ShortId}-form";
            options.Cookie.SameSite = SameSiteMode.Lax;
        });
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(OwnerOnly, policy => policy.RequireRole(nameof(AccountRole.Owner)));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PerAddress);
            limiter.OnRejected = async (context, stop) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                await context.HttpContext.Response.WriteAsync(
                    AccountProblems.TooManyAttempts().Sentence,
                    stop
                );
            };
        });
    }

    // Passwords and tokens are guessed by the thousand; a team behind one address needs a few.
    private static RateLimitPartition<string> PerAddress(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && doors.Any(door => context.Request.Path.StartsWithSegments(door))
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new() { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static Task RefuseOr(
        RedirectContext<CookieAuthenticationOptions> context,
        Problem problem,
        int status
    )
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            return Hosting.ProblemAnswer.Of(status, problem).ExecuteAsync(context.HttpContext);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
