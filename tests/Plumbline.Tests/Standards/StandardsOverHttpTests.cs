using System.Net;
using Plumbline.Tests.Storage;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class StandardsOverHttpTests
{
    [Fact]
    public async Task The_pages_answer_over_the_real_server_and_unknown_addresses_are_not_found()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();

        foreach (
            var path in new[]
            {
                "/standards",
                "/standards/us-dhs-prea-2014",
                "/standards/us-dhs-prea-2014/115.31",
                "/standards/us-dhs-prea-2014?q=training&basis=official-text",
                "/standards/requirement/us-dhs-prea-2014/115.31/facility-staff-trained",
            }
        )
        {
            var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(
                "DHS PREA 2014",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
        }

        foreach (
            var path in new[]
            {
                "/standards/no-such",
                "/standards/no-such/4.3",
                "/standards/requirement/no/such/line",
                "/standards/requirement",
            }
        )
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await browser.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode
            );
    }
}
