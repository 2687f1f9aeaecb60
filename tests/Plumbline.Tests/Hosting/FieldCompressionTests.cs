using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Hosting;

/// <summary>What goes to Field goes compressed.</summary>
public sealed class FieldCompressionTests
{
    [Fact]
    public async Task The_whole_catalog_goes_compressed()
    {
        await using var app = await PlumblineApp.StartAsync();

        using var answer = await AskAsync(await app.SignInAsync(), "/api/catalog");

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_entries_of_a_journal_go_compressed()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        await browser.PushAsync(jail.Id, jail.Entries);

        using var answer = await AskAsync(browser, $"/api/journals/{jail.Id}/entries");

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public void The_slice_of_the_largest_edition_is_under_150_kilobytes_on_the_wire()
    {
        var catalog = StandardsFolder.Load(StandardsFolder.Shipped).Require();
        var largest = catalog.Editions.MaxBy(e => e.Requirements.Count())!;
        var slice = InspectionKinds.Slice.Record(
            Guid.CreateVersion7(),
            CatalogSlice.Of(catalog, largest.Requirements.Select(r => r.Id)),
            Guid.CreateVersion7(),
            DateTimeOffset.UnixEpoch
        );

        using var wire = new MemoryStream();
        using (
            var stream = new System.IO.Compression.BrotliStream(
                wire,
                System.IO.Compression.CompressionLevel.Fastest
            )
        )
            stream.Write(slice.Payload!.Value.Span);

        Assert.InRange(wire.ToArray().Length, 10_000, 150_000);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient browser, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br");
        return browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
