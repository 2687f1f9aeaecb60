using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Plumbline.EndToEnd.Hosting;

/// <summary>
/// Plumbline as people run it: a process of its own on a data directory of its own, on a port that stays the same when it
/// is stopped and started again.
/// </summary>
internal sealed class RunningPlumbline : IAsyncDisposable
{
    private readonly bool ownsData;
    private Process? process;

    private RunningPlumbline(string data, bool ownsData, int port)
    {
        Data = data;
        this.ownsData = ownsData;
        Address = $"http://localhost:{port}";
    }

    public string Data { get; }

    public string Address { get; }

    /// <summary>Address of the link that makes the owner's account; null where there is an owner.</summary>
    public string? OwnerLink { get; private set; }

    /// <summary>Serves a fresh data directory, or the one given.</summary>
    public static async Task<RunningPlumbline> StartAsync(string? data = null)
    {
        var plumbline = new RunningPlumbline(
            data ?? Directory.CreateTempSubdirectory("plumbline-").FullName,
            data is null,
            FreePort()
        );
        await plumbline.StartAgainAsync();
        return plumbline;
    }

    public async Task StartAgainAsync()
    {
        process = Start("--data", Data, "--urls", Address, "--json");
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line == "}")
                break;
        }

        using var announced = JsonDocument.Parse(said.ToString());
        OwnerLink = announced.RootElement.TryGetProperty("ownerLink", out var link) ? link.GetString() : null;
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Runs a verb to its end on a data directory.</summary>
    /// <returns>The exit code, and what stood on standard output and standard error.</returns>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (ownsData)
            Directory.Delete(Data, recursive: true);
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.ArgumentList.Add(Repository.Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
