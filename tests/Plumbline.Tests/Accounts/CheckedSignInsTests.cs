using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Plumbline.Tests.Storage;
using Plumbline.Web.Accounts;
using Xunit;

namespace Plumbline.Tests.Accounts;

/// <summary>A client that keeps sending the cookie it got first, as no browser does.</summary>
public sealed class CheckedSignInsTests
{
    [Fact]
    public async Task A_changed_password_or_role_works_within_a_minute_also_for_an_old_cookie()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 9, 9, 0, 0, TimeSpan.Zero));
        await using var app = await PlumblineApp.StartAsync(clock);
        using var stubborn = await StubbornAsync(app, AccountRole.Owner);

        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.OK, (await stubborn.GetAsync("/accounts")).StatusCode);

        await ChangeAsync(app, account => account.Role = AccountRole.Member);
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("/not-allowed", Where(await stubborn.GetAsync("/accounts")));
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("/not-allowed", Where(await stubborn.GetAsync("/accounts")));
        Assert.Equal(HttpStatusCode.OK, (await stubborn.GetAsync("/account")).StatusCode);

        await ChangeAsync(app, account => account.SecurityStamp = "another");
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("/sign-in", Where(await stubborn.GetAsync("/account")));
        Assert.Equal("/sign-in", Where(await stubborn.GetAsync("/account")));
    }

    private static string? Where(HttpResponseMessage answer) => answer.Headers.Location?.AbsolutePath;

    private static async Task ChangeAsync(PlumblineApp app, Action<Account> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByNameAsync("inspector-a"))!;
        change(account);
        Assert.True((await accounts.UpdateAsync(account)).Succeeded);
    }

    private static async Task<HttpClient> StubbornAsync(PlumblineApp app, AccountRole role)
    {
        await app.AccountAsync("Inspector A", role);
        var answer = await app.Anonymous()
            .PostFormAsync(
                "/sign-in",
                "sign-in",
                new() { ["Form.Name"] = "inspector-a", ["Form.Password"] = PlumblineApp.Password }
            );
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = app.Address,
        };
        client.DefaultRequestHeaders.Add(
            "Cookie",
            string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]))
        );
        return client;
    }
}
