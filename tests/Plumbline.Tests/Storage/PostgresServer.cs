using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Plumbline.Tests.Storage;

/// <summary>A PostgreSQL of its own in a temporary folder, where this machine has the binaries. Dispose it.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly int port;
    private Process? server;

    private PostgresServer(string folder, int port) => (this.folder, this.port) = (folder, port);

    /// <summary>Skips the test where there is no PostgreSQL; with CI=true the test fails instead.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        if (Binaries() is not { } bin)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "PostgreSQL is not installed.");
            Assert.Skip("PostgreSQL is not installed here: nothing like /usr/lib/postgresql/*/bin/initdb.");
            throw new UnreachableException();
        }
        var folder = Directory.CreateTempSubdirectory("plumbline-pg").FullName;
        var started = new PostgresServer(folder, FreePort());
        var data = Path.Combine(folder, "data");
        // PostgreSQL refuses to run as the machine's administrator.
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", folder);
        await RunAsync(As(Path.Combine(bin, "initdb"), "-D", data, "-U", "plumbline", "--auth=trust", "-N"));
        string[] serve =
        [
            "-D",
            data,
            "-p",
            $"{started.port}",
            "-h",
            "127.0.0.1",
            "-k",
            folder,
            "-c",
            "fsync=off",
        ];
        started.server = Start(As([Path.Combine(bin, "postgres"), .. serve]));
        await started.AnswersAsync();
        return started;
    }

    /// <summary>A connection string to a database that is made with its first use.</summary>
    public string Connection(string database = "plumbline_tests") =>
        $"Host=127.0.0.1;Port={port};Username=plumbline;Database={database};Pooling=false";

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }
        Directory.Delete(folder, recursive: true);
    }

    private async Task AnswersAsync()
    {
        for (var i = 0; i < 150; i++)
        {
            try
            {
                await using var connection = new Npgsql.NpgsqlConnection(Connection("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (Npgsql.NpgsqlException)
            {
                await Task.Delay(200);
            }
        }
        throw new TimeoutException("PostgreSQL did not start within 30 seconds.");
    }

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;

    private static string[] As(params string[] command) =>
        Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Start(string[] command) =>
        Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
            }
        )!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
