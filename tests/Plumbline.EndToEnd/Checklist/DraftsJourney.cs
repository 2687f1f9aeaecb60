using Microsoft.Playwright;
using Xunit;

namespace Plumbline.EndToEnd.Checklist;

/// <summary>What somebody was typing, in real Chromium and its real IndexedDB.</summary>
public sealed class DraftsJourney : IAsyncLifetime
{
    private readonly ServerProcess server = ServerProcess.Fresh();
    private readonly Guid journal = Guid.CreateVersion7();
    private IPlaywright playwright = default!;
    private IBrowser browser = default!;
    private IPage page = default!;

    public async ValueTask InitializeAsync()
    {
        Chromium.Require();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        await server.StartAsync();
        page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 900 },
            }
        );
        await page.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");
        await page.PushAsync(
            journal,
            InventedPlan.Opening(journal, await page.AccountAsync(), 60, DateTimeOffset.UtcNow)
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Standpoint_and_half_typed_text_survive_a_reload_and_go_with_the_inspection()
    {
        await page.OpenWalkAsync(server.Address, journal);
        await page.Locator("#place").SelectOptionAsync("Clinic");
        await page.Locator("#method").SelectOptionAsync("FileReview");
        await page.Locator("#place").BlurAsync();
        await page.Locator("#main").FocusAsync();
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.Locator("#what")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("the walls were so");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("w");
        await Assertions.Expect(page.Locator("#note-text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("ask for the");
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 300))");

        await page.ReloadAsync();
        await page.Locator(".line.open").WaitForAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#place option:checked")).ToHaveTextAsync("Clinic");
        await Assertions.Expect(page.Locator("#method")).ToHaveValueAsync("FileReview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with the note" }).ClickAsync();
        await Assertions.Expect(page.Locator("#note-text")).ToHaveValueAsync("ask for the");
        await page.Locator("#note-text").PressAsync("Control+Enter");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Note", Exact = true }))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with the statement" }).ClickAsync();
        await Assertions.Expect(page.Locator("#what")).ToHaveValueAsync("the walls were so");
        Assert.Equal([$"{journal} standpoint", $"{journal} statement ex/1/duty-1"], await DraftsAsync());

        await page.GotoAsync(new Uri(server.Address, "/field/").ToString());
        await Assertions
            .Expect(page.Locator("footer.strip"))
            .ToContainTextAsync("Everything is at the installation too.", new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove it from this laptop" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "At the installation" }).WaitForAsync();
        Assert.Empty(await DraftsAsync());
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(375, 812)]
    public async Task The_foot_strip_stands_at_the_bottom_of_a_short_page_and_of_a_long_one(
        int width,
        int height
    )
    {
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(new Uri(server.Address, "/field/refused").ToString());
        await page.GetByText("No entry is refused.").WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal(height, await BottomAsync());
        await page.OpenWalkAsync(server.Address, journal);
        Assert.Equal(height, await BottomAsync());
    }

    private Task<int> BottomAsync() =>
        page.EvaluateAsync<int>(
            "() => Math.round(document.querySelector('footer.strip').getBoundingClientRect().bottom)"
        );

    private Task<string[]> DraftsAsync() =>
        page.EvaluateAsync<string[]>(
            """
            async () => {
                const name = (await indexedDB.databases()).map(d => d.name).find(n => n.startsWith('plumbline-') && n !== 'plumbline-field');
                const db = await new Promise(done => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); });
                const keys = await new Promise(done => {
                    const r = db.transaction('drafts').objectStore('drafts').getAllKeys(); r.onsuccess = () => done(r.result);
                });
                db.close();
                return keys.filter(k => !k.endsWith('found before'));
            }
            """
        );
}
