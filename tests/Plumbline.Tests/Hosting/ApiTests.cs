using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Plumbline.Tests.Storage;
using Plumbline.Web.Hosting;
using Xunit;

namespace Plumbline.Tests.Hosting;

public sealed class ApiTests
{
    [Fact]
    public async Task Without_a_sign_in_the_answer_is_401_as_ProblemDetails_and_never_a_redirect()
    {
        await using var app = await PlumblineApp.StartAsync();

        var answer = await app.Anonymous().GetAsync("/api/anything");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("sign-in-needed", await CodeAsync(answer));
    }

    [Fact]
    public async Task A_write_without_the_header_is_refused()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();
        browser.DefaultRequestHeaders.Remove(ApiRules.Header);

        var answer = await browser.PostAsJsonAsync("/api/anything", new { });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("header-missing", await CodeAsync(answer));
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_write_from_another_origin_is_refused(string? origin)
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();
        browser.DefaultRequestHeaders.Remove("Origin");
        if (origin is not null)
            browser.DefaultRequestHeaders.Add("Origin", origin);

        var answer = await browser.PostAsJsonAsync("/api/anything", new { });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("origin-not-allowed", await CodeAsync(answer));
    }

    [Fact]
    public async Task What_does_not_exist_is_404_as_ProblemDetails()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();

        var answer = await browser.PostAsJsonAsync("/api/anything", new { });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("address-not-found", await CodeAsync(answer));
    }

    [Fact]
    public async Task A_refusal_becomes_an_answer_with_its_code_and_position()
    {
        await using var app = await PlumblineApp.StartAsync(map: Refusing("/api/refuse", "entry-conflict"));
        var browser = await app.SignInAsync();

        var answer = await browser.GetAsync("/api/refuse");

        var details = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("entry-conflict", details.GetProperty("code").GetString());
        Assert.Equal("What to do.", details.GetProperty("title").GetString());
        Assert.Equal(3, details.GetProperty("problems")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_400_as_ProblemDetails()
    {
        await using var app = await PlumblineApp.StartAsync(map: web =>
            web.MapPost("/api/read", (Dictionary<string, int> body) => body.Count)
        );
        var browser = await app.SignInAsync();

        var answer = await browser.PostAsync(
            "/api/read",
            new StringContent("{ not json", System.Text.Encoding.UTF8, "application/json")
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("bad-request", await CodeAsync(answer));
    }

    [Theory]
    [InlineData("sign-in-needed", 401)]
    [InlineData("not-allowed", 403)]
    [InlineData("facility-not-found", 404)]
    [InlineData("entry-conflict", 409)]
    [InlineData("entry-too-large", 413)]
    [InlineData("missing-column", 400)]
    public void The_last_words_of_a_code_say_its_status(string code, int status) =>
        Assert.Equal(status, ProblemAnswer.StatusOf(code));

    internal static Action<WebApplication> Refusing(string path, string code) =>
        web =>
            web.MapGet(
                path,
                IResult () => throw new ProblemException(new Problem(code, "What to do.", new("a.csv", 3, 1)))
            );

    private static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }
}
