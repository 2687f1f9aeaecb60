using Microsoft.Playwright;
using UglyToad.PdfPig;
using Xunit;

namespace Plumbline.EndToEnd;

/// <summary>The main job as a newcomer does it: from the first start to a report in hand, with the server gone in between.</summary>
public sealed class MainJobJourney
{
    private const string Facility = "Adams County Correctional Center";

    [Fact]
    public async Task From_the_first_start_to_a_downloaded_PDF()
    {
        Chromium.Require();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var server = ServerProcess.Fresh();
        await server.StartAsync();
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 900 },
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();

        await page.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");
        await PlanAsync(page, server);
        await WalkAsync(page, server);
        await ReviewAsync(page);
        await ReportAsync(page);
    }

    private static LocatorAssertionsToHaveValueOptions Slowly => new() { Timeout = 60_000 };

    private static async Task PlanAsync(IPage page, ServerProcess server)
    {
        await page.GotoAsync(new Uri(server.Address, "/facilities?search=adams+county").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = Facility }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan an inspection" }).ClickAsync();
        await Assertions
            .Expect(page.GetByLabel("Facility", new() { Exact = true }))
            .ToHaveValueAsync(Facility, Slowly);
        await page.GetByLabel("Organization").FillAsync("An oversight body that tests its tools");
        await page.Locator("#use-us-ice-nds-2019").CheckAsync();
        await page.Locator("#why-us-ice-nds-2019").FillAsync("the edition that this test walks");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "5.2 Recreation" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a place" }).ClickAsync();
        await page.Locator("[id^=place-]").First.FillAsync("Yard");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the plan" }).ClickAsync();
        await page.Locator(".line.open").WaitForAsync();
    }

    private static async Task WalkAsync(IPage page, ServerProcess server)
    {
        await page.Locator("#place").SelectOptionAsync("Yard");
        await SavedAsync(page);
        await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");

        await server.StopAsync();
        await page.Locator(".line.open").ClickAsync();
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.PressAsync("d");
        await page.Locator("#what").FillAsync("there was no exercise equipment");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".walk .sync")).ToContainTextAsync("unsent");
        await page.ReloadAsync();
        await page.Locator(".line.open").WaitForAsync();

        await server.StartAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await SavedAsync(page);
    }

    private static async Task ReviewAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Review" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Review", Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Leave \\d+ lines") }).ClickAsync();
        await page.GetByText("You answer for everything recorded so far.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign off" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the report" }).WaitForAsync();
        await page.GetByText("Everything is at the installation too.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the report" }).ClickAsync();
    }

    private static async Task ReportAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Issue report" }).ClickAsync();
        await page.GetByText("Final, version 1").First.WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "PDF", Exact = true }).ClickAsync()
        );
        using var pdf = PdfDocument.Open(await File.ReadAllBytesAsync(await download.PathAsync()));
        var text = string.Join(" ", pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains(Facility, text);
        Assert.Contains("There was no exercise equipment (Deficiency R-8).", text);
        Assert.DoesNotContain("DRAFT", text);
    }

    private static Task SavedAsync(IPage page) =>
        Assertions.Expect(page.Locator(".walk .sync")).ToHaveTextAsync("saved", new() { Timeout = 60_000 });
}
