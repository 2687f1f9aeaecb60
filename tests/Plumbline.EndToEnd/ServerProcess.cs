using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Plumbline.EndToEnd;

/// <summary>The real executable in a process of its own, on one data directory and one port, to be stopped and started again.</summary>
public sealed partial class ServerProcess(string directory, int port, string? program = null)
    : IAsyncDisposable
{
    private Process? process;

    /// <summary>localhost, because a browser takes no other plain address for a safe one in every respect.</summary>
    public Uri Address { get; } = new($"http://localhost:{port}");

    /// <summary>The data directory.</summary>
    public string DataDirectory => directory;

    /// <summary>The path of the link by which the owner makes an account; null once there is one.</summary>
    public string? OwnerLink { get; private set; }

    /// <summary>A server on a fresh directory and a free port, not started.</summary>
    /// <param name="program">
    /// Plumbline.Web.dll, or the executable of a published folder; null for the one in the folder that the environment names as
    /// PLUMBLINE_PUBLISHED, or else the one built beside these tests.
    /// </param>
    public static ServerProcess Fresh(string? program = null) =>
        new(Path.Combine(Path.GetTempPath(), $"plumbline-e2e-{Guid.NewGuid():N}"), FreePort(), program);

    public async Task StartAsync()
    {
        var start = Start("--data", directory, "--urls", Address.ToString());
        process = Process.Start(start)!;
        var lines = Channel.CreateUnbounded<string>();
        void Take(object _, DataReceivedEventArgs line)
        {
            if (line.Data is { } text)
                lines.Writer.TryWrite(text);
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        for (var tries = 0; ; tries++)
        {
            while (lines.Reader.TryRead(out var line))
                if (Link().Match(line) is { Success: true } link)
                    OwnerLink = link.Value;
            try
            {
                await http.GetAsync(new Uri(Address, "/sign-in"));
                break;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && tries < 240)
            {
                if (process.HasExited)
                    throw new InvalidOperationException("The server ended before it answered.", e);
                await Task.Delay(250);
            }
        }

        await Task.Delay(200);
        while (lines.Reader.TryRead(out var line))
            if (Link().Match(line) is { Success: true } link)
                OwnerLink = link.Value;
    }

    /// <summary>Runs a verb of the program to its end on this server's directory, beside the server or without it.</summary>
    /// <returns>The exit code, and what stood on standard output and standard error.</returns>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] verb)
    {
        var start = Start([.. verb, "--data", directory]);
        using var run = Process.Start(start)!;
        var output = run.StandardOutput.ReadToEndAsync();
        var error = run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        return (run.ExitCode, await output, await error);
    }

    public async Task StopAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    /// <summary>The root of the checkout that these tests were built from.</summary>
    public static string Root
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "Plumbline.slnx")))
                at = at.Parent;
            return at?.FullName
                ?? throw new InvalidOperationException("These tests run inside the checkout.");
        }
    }

    private ProcessStartInfo Start(params string[] words)
    {
        var file = program ?? Published ?? Built;
        var isLibrary = file.EndsWith(".dll", StringComparison.Ordinal);
        return new(isLibrary ? "dotnet" : file, isLibrary ? [file, .. words] : words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static string? Published =>
        Environment.GetEnvironmentVariable("PLUMBLINE_PUBLISHED") is { Length: > 0 } folder
            ? Path.Combine(folder, OperatingSystem.IsWindows() ? "Plumbline.Web.exe" : "Plumbline.Web")
            : null;

    private static string Built
    {
        get
        {
            var build = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(
                Root,
                "src",
                "Plumbline.Web",
                "bin",
                build.Parent!.Name,
                build.Name,
                "Plumbline.Web.dll"
            );
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    [GeneratedRegex("/invitation/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
