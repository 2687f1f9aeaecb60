using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Plumbline.Web.Hosting;

/// <summary>Serves an installation until somebody stops it.</summary>
public static class Serve
{
    /// <param name="announce">Said once the address answers.</param>
    /// <exception cref="ProblemException"><c>address-in-use</c></exception>
    public static async Task<int> RunAsync(
        WebApplication app,
        ServeOptions options,
        Action<string> announce,
        CancellationToken stop
    )
    {
        await using (app)
        {
            await StartAsync(app, options, stop);
            announce(Address(app));
            await app.WaitForShutdownAsync(stop);
        }
        return 0;
    }

    /// <exception cref="ProblemException"><c>address-in-use</c></exception>
    public static async Task StartAsync(
        WebApplication app,
        ServeOptions options,
        CancellationToken stop = default
    )
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException e)
            when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new ProblemException(HostingProblems.AddressInUse(options.Urls));
        }
    }

    /// <summary>The first address that it listens on.</summary>
    public static string Address(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
