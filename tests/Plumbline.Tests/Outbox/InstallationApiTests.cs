using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Plumbline.Field.Outbox;
using Plumbline.Field.Vault;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Xunit;

namespace Plumbline.Tests.Outbox;

/// <summary>What Field makes of answers that no sound server gives: a proxy in between, half an answer.</summary>
public sealed class InstallationApiTests
{
    private static async Task<PlumblineApp> AnsweringAsync(Func<HttpContext, Task> answer) =>
        await PlumblineApp.StartAsync(map: app => app.Map("/odd/{**any}", answer).AllowAnonymous());

    private static InstallationApi Api(PlumblineApp app) =>
        new(new HttpClient { BaseAddress = new Uri(app.Address, "/odd/") });

    [Fact]
    public async Task A_proxy_that_answers_in_html_is_unclear_and_asked_again()
    {
        await using var app = await AnsweringAsync(http =>
        {
            http.Response.StatusCode = (int)HttpStatusCode.BadGateway;
            return http.Response.WriteAsync("<h1>Bad gateway</h1>");
        });

        var refusal = await Assert.ThrowsAsync<ProblemException>(() =>
            Api(app).MeAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal("installation-unclear", refusal.Problems[0].Code);
        Assert.Contains("502", refusal.Problems[0].Sentence);
    }

    [Fact]
    public async Task A_push_that_is_answered_for_half_of_it_keeps_the_other_half_waiting()
    {
        await using var app = await AnsweringAsync(http =>
            http.Response.WriteAsync(
                """{"head":0,"link":null,"entries":[{"id":null,"status":"refused","problem":null}]}"""
            )
        );
        var laptop = new LaptopInMemory(new HttpClient { BaseAddress = new Uri(app.Address, "/odd/") });
        var person = new Person(Guid.NewGuid(), Guid.NewGuid(), "Inspector A");
        await laptop.Vault.RememberAsync(person);
        await laptop.Laptop.StartAsync();
        await laptop.BeginAsync();

        await laptop.Courier.RoundAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), await laptop.Vault.CountAsync());
        Assert.Equal("entry-refused", Assert.Single(await laptop.Vault.RefusedAsync()).Problem.Code);
        Assert.Equal(Reach.Refused, laptop.Courier.State.Reach);
    }
}
