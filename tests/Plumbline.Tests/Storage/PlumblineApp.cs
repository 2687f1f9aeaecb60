using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Web;
using Plumbline.Web.Accounts;
using Plumbline.Web.Hosting;
using Plumbline.Web.Storage;

namespace Plumbline.Tests.Storage;

/// <summary>
/// The real server on a data directory of its own and a free port, as <c>plumbline</c> starts it. Dispose it.
/// </summary>
public sealed class PlumblineApp : IAsyncDisposable
{
    public const string Password = "four quiet inspectors";

    private readonly WebApplication app;
    private readonly bool ownsDirectory;

    private PlumblineApp(Installation installation, WebApplication app, bool ownsDirectory)
    {
        (Installation, this.app, this.ownsDirectory) = (installation, app, ownsDirectory);
        Address = new(Serve.Address(app));
    }

    public Installation Installation { get; }
    public Uri Address { get; }
    public IServiceProvider Services => app.Services;

    /// <param name="directory">Null: a fresh one, removed at the end.</param>
    /// <param name="connection">PostgreSQL's, see <see cref="PostgresServer"/>; null is SQLite in the directory.</param>
    /// <param name="map">Addresses beside the real ones.</param>
    public static async Task<PlumblineApp> StartAsync(
        TimeProvider? time = null,
        string? directory = null,
        string? connection = null,
        Action<WebApplication>? map = null
    )
    {
        var options = new ServeOptions("http://127.0.0.1:0");
        var installation = await Installation.OpenAsync(
            directory ?? Path.Combine(Path.GetTempPath(), $"plumbline-{Guid.NewGuid():N}"),
            connection,
            time ?? TimeProvider.System,
            toServe: true
        );
        var app = Composition.Build(installation, options);
        map?.Invoke(app);
        await Serve.StartAsync(app, options);
        return new(installation, app, directory is null);
    }

    /// <summary>
    /// A browser with its own cookies, which follows no redirect unless told so, and sends what the API asks for.
    /// </summary>
    public HttpClient Anonymous(bool follow = false)
    {
        var client = new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = follow, CookieContainer = new() }
        )
        {
            BaseAddress = Address,
        };
        client.DefaultRequestHeaders.Add(ApiRules.Header, "1");
        client.DefaultRequestHeaders.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        return client;
    }

    /// <summary>A browser in which this person is signed in, with an account that is made where there is none.</summary>
    public async Task<HttpClient> SignInAsync(
        string name = "Inspector A",
        AccountRole role = AccountRole.Member,
        bool follow = false
    )
    {
        await AccountAsync(name, role);
        var client = Anonymous(follow);
        var answer = await client.PostFormAsync(
            "/sign-in",
            "sign-in",
            new() { ["Form.Name"] = SignInName(name), ["Form.Password"] = Password }
        );
        return answer.StatusCode is HttpStatusCode.Redirect || follow
            ? client
            : throw new InvalidOperationException($"{name} could not sign in: {answer.StatusCode}");
    }

    /// <summary>The account's id.</summary>
    public async Task<Guid> AccountAsync(string name, AccountRole role = AccountRole.Member)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByNameAsync(SignInName(name)) is { } known)
            return known.Id;
        var account = new Account
        {
            Name = name,
            UserName = SignInName(name),
            Role = role,
        };
        var made = await accounts.CreateAsync(account, Password);
        return made.Succeeded ? account.Id : throw new InvalidOperationException(made.ToString());
    }

    /// <summary>inspector-a for Inspector A.</summary>
    public static string SignInName(string name) => name.ToLowerInvariant().Replace(' ', '-');

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Installation.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (ownsDirectory)
            Directory.Delete(Installation.Directory.Path, recursive: true);
    }
}
