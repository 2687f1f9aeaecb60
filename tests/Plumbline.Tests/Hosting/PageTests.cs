using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Tests.Storage;
using Plumbline.Web.Accounts;
using Xunit;

namespace Plumbline.Tests.Hosting;

public sealed class PageTests
{
    private static readonly string[] open =
    [
        "/sign-in",
        "/invitation/{Token}",
        "/not-found",
        "/error",
        // The form of an issued report, for those who check one.
        "/report.schema.json",
    ];

    [Fact]
    public async Task Only_the_doors_and_the_capture_shell_are_open_to_strangers()
    {
        await using var app = await PlumblineApp.StartAsync();

        var anonymous = Pages(app)
            .Where(page => page.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(page => "/" + page.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !path.StartsWith("/field/", StringComparison.Ordinal));

        Assert.Equal(open.Order(), anonymous.Distinct().Order());
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page_from_every_other_address()
    {
        await using var app = await PlumblineApp.StartAsync();
        var stranger = app.Anonymous();
        var closed = Pages(app)
            .Where(page => page.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(Example);
        var asked = 0;

        foreach (var path in closed.Append("/no-such-page").Distinct())
        {
            var answer = await stranger.GetAsync(path);
            if (path.StartsWith("/api", StringComparison.Ordinal))
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            else
                Assert.Equal((path, "/sign-in"), (path, answer.Headers.Location?.AbsolutePath));
            asked++;
        }
        Assert.True(asked > 4);
    }

    [Fact]
    public async Task No_page_loads_anything_from_another_origin()
    {
        await using var app = await PlumblineApp.StartAsync();
        var owner = await app.SignInAsync("Inspector A", AccountRole.Owner);

        foreach (var path in Pages(app).Select(Example).Where(path => !path.StartsWith("/api")).Distinct())
        {
            var answer = await owner.GetAsync(path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotMatch("(src|srcset|action|poster|data)=[\"'](https?:)?//", page);
            Assert.DoesNotMatch("<link[^>]+href=[\"'](https?:)?//", page);
            Assert.DoesNotMatch("<script(?![^>]*src=)[^>]*>", page);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
        }
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/api/anything")]
    [InlineData("/field/plumbline.css")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var app = await PlumblineApp.StartAsync();

        var answer = await app.Anonymous().GetAsync(path);

        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_missing_page_is_404_and_says_where_to_go()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();

        var answer = await browser.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing at this address", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_refusal_on_a_page_is_its_sentence_and_its_status()
    {
        await using var app = await PlumblineApp.StartAsync(
            map: ApiTests.Refusing("/refuse", "thing-conflict")
        );
        var browser = await app.SignInAsync();

        var answer = await browser.GetAsync("/refuse");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("What to do.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_page_with_a_number_and_no_detail()
    {
        await using var app = await PlumblineApp.StartAsync(map: web =>
            web.MapGet("/fault", IResult () => throw new InvalidOperationException("inner detail"))
        );
        var browser = await app.SignInAsync();

        var answer = await browser.GetAsync("/fault");

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("could not make this page", page);
        Assert.DoesNotContain("inner detail", page);
    }

    [Fact]
    public async Task A_request_for_another_host_name_is_refused()
    {
        await using var app = await PlumblineApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Host = "elsewhere.example";

        var answer = await app.Anonymous().SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>Every address that is not a file.</summary>
    private static IEnumerable<RouteEndpoint> Pages(PlumblineApp app) =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(one =>
                one.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
            )
            .Where(one =>
                one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods
                || methods.Contains("GET")
            );

    private static string Example(RouteEndpoint page) =>
        "/" + Regex.Replace(page.RoutePattern.RawText!, @"\{[^}]*\}", Guid.Empty.ToString()).TrimStart('/');
}
