using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;

namespace Plumbline.Web.Hosting;

/// <summary>What the host is before any room moves in.</summary>
public static class Frame
{
    /// <exception cref="ProblemException"><c>address-unclear</c>, <c>https-required</c></exception>
    public static WebApplicationBuilder Builder(ServeOptions options)
    {
        options.Check();
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(Frame).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = "wwwroot",
            }
        );
        builder.WebHost.UseUrls(options.Addresses);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, LargeBlocks>();
        // A team's few connections may hold their block while they wait; asking twice for each request costs more.
        builder.WebHost.UseSockets(sockets => sockets.WaitForDataBeforeAllocatingBuffer = false);
        // Without a launchSettings.json the environment is Production, and only a published folder has its assets inside.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        // Standard output belongs to what a verb prints.
        builder.Services.Configure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Plumbline", LogLevel.Information);
        // Keys lie beside the data they protect, in a folder that only its owner reads.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        builder.Services.AddProblemDetails();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddExceptionHandler<ProblemAnswer>();
        // Not for HTTPS: the length of a compressed page can give away what stands on it.
        builder.Services.AddResponseCompression(compression =>
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/x-ndjson"]
        );
        builder.Services.Configure<HostFilteringOptions>(hosts =>
            hosts.AllowedHosts = options.OnlyLoopback ? ["localhost", "127.0.0.1", "[::1]"] : ["*"]
        );
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = options.BehindProxy ? ForwardedHeaders.All : ForwardedHeaders.None;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
        });
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
        return builder;
    }

    /// <summary>What every request goes through before it reaches a room.</summary>
    public static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                CreateScopeForErrors = true,
                SuppressDiagnosticsCallback = failure =>
                    failure.Exception is ProblemException or BadHttpRequestException,
            }
        );
        app.UseWhen(IsApi, api => api.UseStatusCodePages());
        app.UseWhen(
            context => !IsApi(context),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", null, true)
        );
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseApiRules();
        app.UseAntiforgery();
        app.MapFallback("/api/{*path}", () => ProblemAnswer.Of(404, HostingProblems.AddressNotFound()));
        app.MapStaticAssets().AllowAnonymous();
        app.MapFallbackToFile("/field/{*path:nonfile}", "field/index.html").AllowAnonymous();
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
