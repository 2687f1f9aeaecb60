namespace Plumbline.Web.Hosting;

/// <summary>
/// What every answer says to the browser: nothing from elsewhere, no frame, no referrer. An endpoint that sets one of
/// these itself keeps its own.
/// </summary>
public static class SecurityHeaders
{
    private const string Everywhere =
        "default-src 'self'; img-src 'self' data: blob:; style-src-attr 'unsafe-inline'; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // Only the capture app compiles WebAssembly.
    private const string Field = Everywhere + "; script-src 'self' 'wasm-unsafe-eval'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // At the last moment: an exception handler clears what was set before.
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    var field = context.Request.Path.StartsWithSegments("/field");
                    headers.TryAdd("Content-Security-Policy", field ? Field : Everywhere);
                    headers.TryAdd("X-Content-Type-Options", "nosniff");
                    headers.TryAdd("Referrer-Policy", "no-referrer");
                    headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
                    headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
                    headers.TryAdd("Permissions-Policy", "geolocation=(), microphone=(), payment=()");
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
}
