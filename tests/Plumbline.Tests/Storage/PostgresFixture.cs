using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Plumbline.Tests.Storage;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Plumbline.Tests.Storage;

/// <summary>
/// A PostgreSQL server of the tests' own, started when the first test asks for a database. Where the machine has none,
/// tests skip; with CI=true they fail.
/// </summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim once = new(1);
    private string? folder;
    private string? connection;
    private string? binaries;

    /// <summary>Connection string of a fresh, empty database.</summary>
    public async Task<string> DatabaseAsync()
    {
        await once.WaitAsync();
        try
        {
            connection ??= await StartAsync();
        }
        finally
        {
            once.Release();
        }

        var name = $"plumbline_{Guid.NewGuid():N}";
        await using var admin = new NpgsqlConnection(connection);
        await admin.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", admin);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connection) { Database = name }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await RunAsync("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
        once.Dispose();
    }

    private async Task<string> StartAsync()
    {
        binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories)
                .Select(Path.GetDirectoryName)
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;
        if (binaries is null)
            Missing("PostgreSQL is not installed (Debian: apt-get install postgresql).");
        folder = Directory.CreateTempSubdirectory("plumbline-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            await ExecuteAsync("chown", "postgres", folder);
        var data = Path.Combine(folder, "data");
        await RunAsync("initdb", "-D", data, "-U", "plumbline", "-A", "trust", "-E", "UTF8", "--locale=C");
        var port = FreePort();
        await RunAsync(
            "pg_ctl",
            "-D",
            data,
            "-w",
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off",
            "start"
        );
        return $"Host=127.0.0.1;Port={port};Username=plumbline;Database=postgres";
    }

    // PostgreSQL refuses to run as root.
    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(binaries!, program);
        return Environment.IsPrivilegedProcess
            ? ExecuteAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : ExecuteAsync(path, arguments);
    }

    private static async Task ExecuteAsync(string path, params string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{path} {string.Join(' ', arguments)} ended with {process.ExitCode}."
            );
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Missing(string sentence)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(sentence);
        Assert.Skip(sentence);
    }
}
