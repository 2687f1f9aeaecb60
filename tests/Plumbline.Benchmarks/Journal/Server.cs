using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Web.Accounts;
using Plumbline.Web.Storage;

namespace Plumbline.Benchmarks.Journal;

/// <summary>The real server in a process of its own, on a data directory of its own, with one person signed in.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private const string Password = "four quiet inspectors";

    private readonly Process process;
    private readonly CookieContainer cookies = new();

    private Server(Process process, string directory, Uri address)
    {
        (this.process, Directory, Address) = (process, directory, address);
        Client = new HttpClient(
            new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }
        )
        {
            BaseAddress = address,
        };
    }

    public string Directory { get; }
    public Uri Address { get; }
    public HttpClient Client { get; }

    /// <summary>As a browser would send it.</summary>
    public string Cookie => cookies.GetCookieHeader(Address);

    /// <summary>Time that the server's process spent on a core so far.</summary>
    public TimeSpan Busy
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that the process ever held.</summary>
    public double PeakMegabytes =>
        OperatingSystem.IsLinux()
            ? double.Parse(
                Peak().Match(File.ReadAllText($"/proc/{process.Id}/status")).Groups[1].Value,
                CultureInfo.InvariantCulture
            ) / 1024
            : process.PeakWorkingSet64 / 1048576.0;

    /// <param name="prepare">What the installation is to hold before it is served.</param>
    /// <param name="program">The executable of a published folder; null for the library built beside these figures.</param>
    public static async Task<Server> StartAsync(
        Func<Installation, Task>? prepare = null,
        string? program = null
    )
    {
        var directory = Path.Combine(Path.GetTempPath(), $"plumbline-bench-{Guid.NewGuid():N}");
        await AccountAsync(directory, prepare);
        string[] words = ["--data", directory, "--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo(
            program ?? "dotnet",
            program is null
                ? ["exec", Path.Combine(AppContext.BaseDirectory, "Plumbline.Web.dll"), .. words]
                : words
        )
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        string? line;
        do line = await process.StandardOutput.ReadLineAsync();
        while (line is not null && !At().IsMatch(line));
        var server = new Server(
            process,
            directory,
            new Uri(
                At().Match(line ?? throw new InvalidOperationException("The server did not start.")).Value
            )
        );
        await server.SignInAsync();
        return server;
    }

    public async Task StopAsync()
    {
        if (process.HasExited)
            return;
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client.Dispose();
        process.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private async Task SignInAsync()
    {
        var page = await Client.GetStringAsync("/sign-in");
        var answer = await Client.PostAsync(
            "/sign-in",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["_handler"] = "sign-in",
                    ["__RequestVerificationToken"] = WebUtility.HtmlDecode(
                        Token().Match(page).Groups[1].Value
                    ),
                    ["Form.Name"] = "inspector-a",
                    ["Form.Password"] = Password,
                }
            )
        );
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Nobody could sign in: {answer.StatusCode}");
    }

    private static async Task AccountAsync(string directory, Func<Installation, Task>? prepare)
    {
        using var installation = await Installation.OpenAsync(
            directory,
            null,
            TimeProvider.System,
            toServe: true
        );
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStorage(installation);
        services.AddAccounts();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var made = await scope
            .ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(
                new Account
                {
                    Name = "Inspector A",
                    UserName = "inspector-a",
                    Role = AccountRole.Owner,
                },
                Password
            );
        if (!made.Succeeded)
            throw new InvalidOperationException(made.ToString());
        if (prepare is not null)
            await prepare(installation);
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+")]
    private static partial Regex At();

    [GeneratedRegex("VmHWM:\\s+([0-9]+)")]
    private static partial Regex Peak();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
