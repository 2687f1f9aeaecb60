using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Checklist;
using Xunit;

namespace Plumbline.EndToEnd.Inspections;

/// <summary>Three profiles of real Chromium, one with an installation and two with Field alone, and files between them.</summary>
public sealed class FilesJourney : IAsyncLifetime
{
    private const string Words = "lantern gravel oboe thirteen";
    private readonly ServerProcess server = ServerProcess.Fresh();
    private readonly Guid inspection = Guid.CreateVersion7();
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-carried-").FullName;
    private IPlaywright playwright = default!;
    private IBrowser browser = default!;

    public async ValueTask InitializeAsync()
    {
        Chromium.Require();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        await server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Three_laptops_become_one_inspection_by_file_with_no_server_between_them()
    {
        var (a, b, c) = (await ProfileAsync(), await ProfileAsync(), await ProfileAsync());
        await a.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");
        await a.PushAsync(
            inspection,
            InventedPlan.Opening(inspection, await a.AccountAsync(), 60, DateTimeOffset.UtcNow)
        );
        await a.OpenWalkAsync(server.Address, inspection);
        foreach (var laptop in new[] { a, b, c })
            await laptop.InstallFieldAsync(server.Address);
        await server.StopAsync();

        await RecordAsync(a, 2);
        var fromA = await SaveAsync(a);
        await b.OpenFileAsync(server.Address, fromA.Path, Words);
        await b.SayWhoAsync("Inspector B");
        await RecordAsync(b, 3);
        var fromB = await SaveAsync(b);
        await c.OpenFileAsync(server.Address, fromB.Path, Words);
        await c.SayWhoAsync("Inspector C");
        await RecordAsync(c, 2);
        var fromC = await SaveAsync(c);

        await a.OpenFileAsync(server.Address, fromC.Path, Words, inspection);
        Assert.Equal(
            [
                $"You: nothing new, {fromA.Entries} here before",
                $"Inspector C: {fromC.Entries - fromB.Entries} entries new, 0 here before",
                $"Inspector B: {fromB.Entries - fromA.Entries} entries new, 0 here before, carried by Inspector C",
            ],
            (await a.FromWhomAsync()).OrderDescending().Select(line => line.Trim())
        );
        await a.OpenFileAsync(server.Address, fromB.Path, Words, inspection);
        var merged = await SaveAsync(a);
        await b.OpenFileAsync(server.Address, merged.Path, Words, inspection);
        await b.OpenFileAsync(server.Address, merged.Path, Words, inspection);
        await c.OpenFileAsync(server.Address, fromA.Path, Words, inspection);

        Assert.True(fromA.Entries < fromB.Entries && fromB.Entries < fromC.Entries);
        Assert.Equal(fromC.Entries, merged.Entries);
        var reviewed = await a.ReviewedAsync(server.Address, inspection);
        Assert.Equal(reviewed, await b.ReviewedAsync(server.Address, inspection));
        Assert.Equal(reviewed, await c.ReviewedAsync(server.Address, inspection));
        Assert.Equal(merged.Entries, (await SaveAsync(b)).Entries);
        Assert.Equal(merged.Entries, (await SaveAsync(c)).Entries);
    }

    [Fact]
    public async Task Files_that_are_not_as_they_were_saved_are_refused_in_a_sentence_and_the_pages_are_accessible()
    {
        var (a, b) = (await ProfileAsync(), await ProfileAsync());
        await a.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");
        await a.PushAsync(
            inspection,
            InventedPlan.Opening(inspection, await a.AccountAsync(), 60, DateTimeOffset.UtcNow)
        );
        await a.OpenWalkAsync(server.Address, inspection);
        var good = (await SaveAsync(a)).Path;
        await b.InstallFieldAsync(server.Address);
        await server.StopAsync();
        await b.GotoAsync(new Uri(server.Address, "/field/open").ToString());
        await AxeAsync(b);

        await b.TryFileAsync(good, "another four words here");
        await RefusedAsync(b, "The passphrase does not open this file.");
        var bytes = await File.ReadAllBytesAsync(good, Xunit.TestContext.Current.CancellationToken);
        bytes[^40] ^= 1;
        await b.TryFileAsync(Put(bytes), Words);
        await RefusedAsync(b, "the file was altered since it was saved");
        await b.Locator("#file").SetInputFilesAsync(Put(bytes[..^40]));
        await RefusedAsync(b, "it was cut off or added to on its way");
        await b.Locator("#file").SetInputFilesAsync(Put("PK a spreadsheet"u8.ToArray()));
        await RefusedAsync(b, "is not that of an inspection's file");

        await b.TryFileAsync(good, Words);
        await b.SayWhoAsync("Inspector B");
        await AxeAsync(b);
        await b.GetByRole(AriaRole.Link, new() { Name = "Files opened here and saved here" }).ClickAsync();
        await b.GetByText("saved by Inspector A on").WaitForAsync();
        await AxeAsync(b);
        var (code, output, error) = await server.RunAsync(
            "inspection",
            "import",
            good,
            "--passphrase-file",
            Put(System.Text.Encoding.UTF8.GetBytes(Words))
        );
        Assert.True(code == 0, error);
        Assert.Contains("2 were here already", output);
    }

    private Task<(string Path, int Entries)> SaveAsync(IPage page) =>
        page.SaveToFileAsync(server.Address, inspection, Words, folder);

    private async Task RecordAsync(IPage page, int lines)
    {
        await page.OpenWalkAsync(server.Address, inspection);
        await page.Locator("#place").SelectOptionAsync("Unit B");
        await page.Locator("#main").FocusAsync();
        for (var i = 0; i < lines; i++)
        {
            var open = await page.OpenCodeAsync();
            await page.Keyboard.PressAsync("c");
            await page.WaitForFunctionAsync(
                "code => document.querySelector('.line.open .code')?.innerText !== code",
                open
            );
        }
    }

    private string Put(byte[] bytes)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private async Task<IPage> ProfileAsync()
    {
        var context = await browser.NewContextAsync(new() { AcceptDownloads = true });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    private static Task RefusedAsync(IPage page, string words) =>
        Assertions
            .Expect(page.GetByRole(AriaRole.Alert))
            .ToContainTextAsync(words, new() { Timeout = 30_000 });

    private static async Task AxeAsync(IPage page)
    {
        await page.Locator("h1").WaitForAsync();
        Assert.Empty(
            (await page.RunAxe()).Violations.Select(v =>
                $"{v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html))}"
            )
        );
    }
}
