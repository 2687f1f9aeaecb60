using System.Net;
using Microsoft.Extensions.Time.Testing;
using Plumbline.Tests.Storage;
using Plumbline.Web.Accounts;
using Xunit;

namespace Plumbline.Tests.Accounts;

public sealed class FirstStartTests
{
    /// <summary>What the first owner types on the page behind the link.</summary>
    internal static Dictionary<string, string> Owner { get; } =
        new()
        {
            ["Form.Name"] = "Inspector A",
            ["Form.SignInName"] = "inspector-a",
            ["Form.Password"] = PlumblineApp.Password,
        };

    [Fact]
    public async Task The_owners_link_makes_one_owner_once()
    {
        await using var app = await PlumblineApp.StartAsync();
        var link = await OwnerLink.RenewAsync(app.Installation);
        var browser = app.Anonymous();

        var made = await browser.PostFormAsync(link!, "invitation", Owner);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("Inspector A", await browser.GetStringAsync("/"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/accounts")).StatusCode);

        var again = await app.Anonymous().GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains("invitation-not-valid", await again.Content.ReadAsStringAsync());
        Assert.Null(await OwnerLink.RenewAsync(app.Installation));
    }

    [Fact]
    public async Task Each_start_without_an_owner_prints_a_new_link_and_the_one_before_stops_working()
    {
        await using var app = await PlumblineApp.StartAsync();
        var first = await OwnerLink.RenewAsync(app.Installation);
        var second = await OwnerLink.RenewAsync(app.Installation);

        Assert.Equal(HttpStatusCode.Gone, (await app.Anonymous().GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Anonymous().GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task A_link_lives_for_a_day()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = await PlumblineApp.StartAsync(time);
        var link = await OwnerLink.RenewAsync(app.Installation);

        time.Advance(Invitation.Lifetime - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await app.Anonymous().GetAsync(link)).StatusCode);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Gone, (await app.Anonymous().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_short_password_is_refused_and_the_link_stays_good()
    {
        await using var app = await PlumblineApp.StartAsync();
        var link = await OwnerLink.RenewAsync(app.Installation);
        var form = new Dictionary<string, string>(Owner) { ["Form.Password"] = "too short" };

        var refused = await app.Anonymous().PostFormAsync(link!, "invitation", form);
        Assert.Contains("account-not-accepted", await refused.Content.ReadAsStringAsync());

        var made = await app.Anonymous().PostFormAsync(link!, "invitation", Owner);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
    }

    [Fact]
    public async Task The_token_itself_is_nowhere_in_the_data_directory()
    {
        await using var app = await PlumblineApp.StartAsync();
        var token = (await OwnerLink.RenewAsync(app.Installation))!.Split('/')[^1];

        foreach (var file in Directory.EnumerateFiles(app.Installation.Directory.Path, "*.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(token, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_invitation_is_used_by_one_account_only()
    {
        var at = DateTimeOffset.UnixEpoch;
        var (invitation, token) = Invitation.Make(AccountRole.Owner, "Inspector A", by: null, at);
        var (a, b) = (new Account(), new Account());

        invitation.Accept(a, at);

        var refusal = Assert.Throws<ProblemException>(() => invitation.Accept(b, at));
        Assert.Equal("invitation-not-valid", refusal.Problems[0].Code);
        Assert.Equal((AccountRole.Owner, AccountRole.Member), (a.Role, b.Role));
        Assert.Equal(Invitation.Hash(token), invitation.TokenHash);
    }
}
