using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Plumbline.EndToEnd.Checklist;

/// <summary>A walk in real Chromium against the real server, which is stopped and started in between.</summary>
public sealed class CaptureJourney : IAsyncLifetime
{
    private readonly ServerProcess server = ServerProcess.Fresh();
    private readonly Guid journal = Guid.CreateVersion7();
    private IPlaywright playwright = default!;
    private IBrowser browser = default!;
    private IBrowserContext context = default!;
    private IPage page = default!;

    public async ValueTask InitializeAsync()
    {
        Chromium.Require();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        await server.StartAsync();
        context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 900 },
            }
        );
        page = await context.NewPageAsync();
        await page.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");
        var answer = await page.PushAsync(
            journal,
            InventedPlan.Opening(journal, await page.AccountAsync(), 60, DateTimeOffset.UtcNow)
        );
        Assert.DoesNotContain("refused", answer);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_walk_goes_on_while_the_server_is_gone_and_goes_up_when_it_is_back()
    {
        await page.OpenWalkAsync(server.Address, journal);
        await KeysAsync("c", "c");
        Assert.Equal("X1-3", await page.OpenCodeAsync());
        await WaitsAsync(0);
        await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");

        await server.StopAsync();
        await KeysAsync("c", "n");
        await page.ReloadAsync();
        await page.Locator(".line.open").WaitForAsync();
        await page.GetByText("4/25").First.WaitForAsync();
        await Assertions
            .Expect(page.Locator("footer.strip"))
            .ToContainTextAsync("entries wait for the network", new() { Timeout = 60_000 });
        await KeysAsync("5", "Enter", "d");
        await page.Locator("#what").FillAsync("the duty was not met");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".line", new() { HasText = "X1-5" }).GetByText("Deficient").WaitForAsync();

        await server.StartAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await WaitsAsync(0);
        await page.GetByText("Everything is at the installation too.").WaitForAsync();

        var other = await browser.NewContextAsync(new() { StorageState = await context.StorageStateAsync() });
        var fresh = await other.NewPageAsync();
        await fresh.OpenWalkAsync(server.Address, journal);
        await fresh.GetByText("5/25").First.WaitForAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Two_tabs_show_the_same()
    {
        await page.OpenWalkAsync(server.Address, journal);
        var second = await context.NewPageAsync();
        await second.OpenWalkAsync(server.Address, journal);

        await second.BringToFrontAsync();
        await second.Keyboard.PressAsync("c");
        await second.GetByText("1/25").First.WaitForAsync();
        await page.GetByText("1/25").First.WaitForAsync();
        await page.BringToFrontAsync();
        await KeysAsync("j", "c");
        await second.GetByText("2/25").First.WaitForAsync();
        await WaitsAsync(0);
    }

    [Fact]
    public async Task Everything_is_done_by_the_keyboard_alone()
    {
        await page.OpenWalkAsync(server.Address, journal);
        await KeysAsync("a");
        await page.Keyboard.TypeAsync("Laundry");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#place option:checked")).ToHaveTextAsync("Laundry");
        await KeysAsync("u", "4");
        await page.Locator(".line", new() { HasText = "X1-1" })
            .First.GetByText("no instrument")
            .WaitForAsync();
        await KeysAsync("w");
        await page.Keyboard.TypeAsync("ask for the log");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#note-text")).ToHaveCountAsync(0);
        await KeysAsync("o");
        await page.Keyboard.TypeAsync("lint; call 555-010-0100");
        await page.GetByText("looks like a telephone number").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await KeysAsync("c", "z");
        await Assertions.Expect(page.Locator("#line-2")).ToContainTextAsync("Compliant");
        Assert.Equal("X1-2", await page.OpenCodeAsync());
        await KeysAsync("/");
        await page.Keyboard.TypeAsync("X2-7");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".line.open .code")).ToHaveTextAsync("X2-7");
        await KeysAsync("f");
        await page.Keyboard.TypeAsync("an odd smell");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("an odd smell").First.WaitForAsync();
        await KeysAsync("Escape", "Escape", "?");
        await page.GetByRole(AriaRole.Heading, new() { Name = "All keys" }).WaitForAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(375, ColorScheme.Light)]
    [InlineData(375, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 812);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.GotoAsync(new Uri(server.Address, "/field/").ToString());
        await page.GetByRole(AriaRole.Heading, new() { Name = "At the installation" })
            .WaitForAsync(new() { Timeout = 60_000 });
        await CleanAsync("inspections", width, scheme);
        await page.OpenWalkAsync(server.Address, journal);
        await page.Locator("#place").SelectOptionAsync("Unit A");
        await KeysAsync("c", "d");
        await page.Locator("#what")
            .FillAsync("walls were soiled. A person in unit B, A000 000 000, said so.");
        await CleanAsync("statement", width, scheme);
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".line.open .code")).ToHaveTextAsync("X1-3");
        await KeysAsync("u");
        await CleanAsync("why", width, scheme);
        await KeysAsync("Escape", "j", "o");
        await CleanAsync("observation", width, scheme);
        await page.Keyboard.PressAsync("Escape");
        await KeysAsync("f");
        await page.Locator("#type").SelectOptionAsync("ReportedConcern");
        await CleanAsync("concern", width, scheme);
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>(
                "() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"
            )
        );
    }

    private async Task KeysAsync(params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 150))");
    }

    private Task WaitsAsync(int entries) =>
        Assertions
            .Expect(page.Locator(".walk .sync"))
            .ToHaveTextAsync(entries == 0 ? "saved" : $"{entries} unsent", new() { Timeout = 45_000 });

    private async Task CleanAsync(string what, int width, ColorScheme scheme)
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"field-{what}-{width}-{scheme}.png".ToLowerInvariant()) }
            );
        var found = await page.RunAxe();
        Assert.True(
            found.Violations.Length == 0,
            string.Join(
                "\n",
                found.Violations.Select(v =>
                    $"{what}: {v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html))}"
                )
            )
        );
    }
}
