using System.CommandLine;
using Plumbline.Web.Commands;
using Plumbline.Web.Hosting;
using Plumbline.Web.Layout;
using Plumbline.Web.Storage;

namespace Plumbline.Web;

/// <summary>The one place that names every room: its verbs, what it adds to the host, and its addresses.</summary>
public static class Composition
{
    public static IEnumerable<Command> Verbs() => [];

    /// <summary>What no verb does: serve.</summary>
    public static async Task<int> ServeAsync(ParseResult line, CancellationToken stop)
    {
        var options = ServeOptions.From(line);
        using var installation = await line.OpenInstallationAsync(stop, toServe: true);
        return await Serve.RunAsync(
            Build(installation, options),
            options,
            (_, address) => Announce(line, address),
            stop
        );
    }

    /// <summary>A host that serves this installation, not started yet.</summary>
    public static WebApplication Build(Installation installation, ServeOptions options)
    {
        var builder = Frame.Builder(options);
        builder.Services.AddStorage(installation);
        builder.Services.AddRazorComponents();
        builder.Services.AddAuthorization();
        builder.Services.AddCascadingAuthenticationState();

        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        app.MapFallbackToFile("/field/{*path:nonfile}", "field/index.html");
        return app;
    }

    private static Task Announce(ParseResult line, string address)
    {
        line.InvocationConfiguration.Error.WriteLine($"Plumbline serves on {address}");
        return Task.CompletedTask;
    }
}
