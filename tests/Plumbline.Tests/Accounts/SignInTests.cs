using System.Net;
using Plumbline.Tests.Storage;
using Plumbline.Web.Accounts;
using Xunit;

namespace Plumbline.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_sentence()
    {
        await using var app = await PlumblineApp.StartAsync();
        await app.AccountAsync("Inspector A");

        var wrong = await TryAsync(app, "inspector-a", "not the password");
        var unknown = await TryAsync(app, "nobody-here", "not the password");

        Assert.Contains("sign-in-refused", wrong);
        Assert.Contains("sign-in-refused", unknown);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_must_wait()
    {
        await using var app = await PlumblineApp.StartAsync();
        await app.AccountAsync("Inspector A");
        for (var i = 0; i < 5; i++)
            await TryAsync(app, "inspector-a", "not the password");

        Assert.Contains("sign-in-locked", await TryAsync(app, "inspector-a", PlumblineApp.Password));
    }

    [Fact]
    public async Task Guessing_by_the_dozen_from_one_address_is_slowed()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = app.Anonymous();
        var last = HttpStatusCode.OK;
        for (var i = 0; i <= 30; i++)
            last = (await browser.PostAsync("/sign-in", new FormUrlEncodedContent([]))).StatusCode;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        var refused = await browser.PostAsync("/sign-in", new FormUrlEncodedContent([]));
        Assert.Equal(AccountProblems.TooManyAttempts().Sentence, await refused.Content.ReadAsStringAsync());
        Assert.Equal("too-many-attempts", AccountProblems.TooManyAttempts().Code);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_asked_for_it()
    {
        await using var app = await PlumblineApp.StartAsync();
        await app.AccountAsync("Inspector A");
        var browser = app.Anonymous();
        var asked = await browser.GetAsync("/account");
        var door = asked.Headers.Location!.PathAndQuery;

        var answer = await browser.PostFormAsync(
            door,
            "sign-in",
            new() { ["Form.Name"] = "inspector-a", ["Form.Password"] = PlumblineApp.Password }
        );

        Assert.Equal("/account", new Uri(app.Address, answer.Headers.Location!).AbsolutePath);
    }

    [Theory]
    [InlineData("/facilities", "/facilities")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Signing_in_never_leads_to_another_site(string? from, string to) =>
        Assert.Equal(to, Here.OrHome(from));

    [Fact]
    public async Task The_cookie_carries_the_installations_id_and_no_script_reads_it()
    {
        await using var app = await PlumblineApp.StartAsync();
        await app.AccountAsync("Inspector A");
        var answer = await app.Anonymous()
            .PostFormAsync(
                "/sign-in",
                "sign-in",
                new() { ["Form.Name"] = "inspector-a", ["Form.Password"] = PlumblineApp.Password }
            );

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => !one.Contains("-form="));
        Assert.StartsWith($"plumbline-{app.Installation.ShortId}=", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();

        await browser.PostFormAsync("/account", "sign-out", []);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_changed_password_opens_and_the_old_one_does_not()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();
        const string Next = "five louder inspectors";

        var changed = await browser.PostFormAsync(
            "/account",
            "password",
            new() { ["Form.Old"] = PlumblineApp.Password, ["Form.New"] = Next }
        );

        Assert.Contains("The password is changed", await changed.Content.ReadAsStringAsync());
        Assert.Contains("sign-in-refused", await TryAsync(app, "inspector-a", PlumblineApp.Password));
        Assert.DoesNotContain("sign-in-refused", await TryAsync(app, "inspector-a", Next));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();

        var answer = await browser.PostAsync(
            "/account",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-out" })
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
    }

    private static async Task<string> TryAsync(PlumblineApp app, string name, string password)
    {
        var answer = await app.Anonymous()
            .PostFormAsync(
                "/sign-in",
                "sign-in",
                new() { ["Form.Name"] = name, ["Form.Password"] = password }
            );
        return await answer.Content.ReadAsStringAsync();
    }
}
