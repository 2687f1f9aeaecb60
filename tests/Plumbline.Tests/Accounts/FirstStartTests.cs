using System.Net;
using Plumbline.Tests.Storage;
using Plumbline.Web.Accounts;
using Xunit;

namespace Plumbline.Tests.Accounts;

public sealed class FirstStartTests
{
    private static readonly Dictionary<string, string> owner = new()
    {
        ["Form.Name"] = "Inspector A",
        ["Form.SignInName"] = "inspector-a",
        ["Form.Password"] = PlumblineApp.Password,
    };

    [Fact]
    public async Task The_owners_link_makes_an_owner_and_signs_them_in()
    {
        await using var app = await PlumblineApp.StartAsync();
        var link = await OwnerLink.RenewAsync(app.Installation);
        var browser = app.Anonymous();

        var made = await browser.PostFormAsync(link!, "invitation", owner);

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("Inspector A", await browser.GetStringAsync("/"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/accounts")).StatusCode);
        Assert.Null(await OwnerLink.RenewAsync(app.Installation));
    }

    [Fact]
    public async Task The_owners_link_works_once()
    {
        await using var app = await PlumblineApp.StartAsync();
        var link = await OwnerLink.RenewAsync(app.Installation);
        await app.Anonymous().PostFormAsync(link!, "invitation", owner);

        var again = await app.Anonymous().GetAsync(link);

        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains("invitation-not-valid", await again.Content.ReadAsStringAsync());
    }
}
