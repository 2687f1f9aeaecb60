using System.Net;
using Plumbline.Tests.Storage;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class StandardsDownloadsTests
{
    [Fact]
    public async Task The_page_of_an_edition_offers_its_files_and_each_arrives_under_its_name()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync();
        var stop = TestContext.Current.CancellationToken;

        var page = await browser.GetStringAsync("/standards/us-cfr-detention", stop);

        foreach (
            var (format, name) in new[]
            {
                ("xlsx", "us-cfr-detention.xlsx"),
                ("csv", "us-cfr-detention.csv"),
                ("xlsform", "us-cfr-detention.xlsform.xlsx"),
                ("oscal", "us-cfr-detention.oscal.json"),
            }
        )
        {
            Assert.Contains($"href=\"standards/us-cfr-detention/export/{format}\"", page);
            var file = await browser.GetAsync($"/standards/us-cfr-detention/export/{format}", stop);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal(name, file.Content.Headers.ContentDisposition?.FileName);
            Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync(stop));
        }

        foreach (var path in new[] { "/standards/us-cfr-detention/export/pdf", "/standards/none/export/csv" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path, stop)).StatusCode);
    }
}
