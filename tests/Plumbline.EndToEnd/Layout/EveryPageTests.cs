using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Plumbline.EndToEnd.Layout;

/// <summary>Every page of Web and every screen of Field, wide and narrow, light and dark, on the demo's data.</summary>
public sealed class EveryPageTests
{
    private static string[] Pages(string example, string facility) =>
        [
            "/",
            "/facilities",
            "/facilities?search=adelanto",
            "/facilities/unmatched",
            "/facilities/add",
            facility,
            $"{facility}/record",
            $"{facility}/entries",
            "/published",
            "/published/odo-york-2017-08",
            "/standards",
            "/standards?q=tubercolosis",
            "/standards?q=NDS+2019+MC-27&basis=oversight-report",
            "/standards?edition=us-ice-nds-2019&where=women+held",
            "/standards/compare",
            "/standards/compare?left=us-ice-nds-2019&right=us-dhs-prea-2014",
            "/standards/us-ice-nds-2019",
            "/standards/us-usms-fpbds",
            "/standards/us-ice-nds-2019/4.3",
            "/standards/requirement/us-ice-nds-2019/4.3/health-assessment-within-14-days",
            "/search?words=tuberculosis",
            "/inspections",
            $"/inspections/{example}",
            $"/inspections/{example}/entries",
            $"/inspections/{example}/report",
            $"/inspections/{example}/worksheets",
            "/accounts",
            "/account",
            "/field/",
            "/field/plan",
            $"/field/inspections/{example}/worksheets",
            $"/field/inspections/{example}/walk",
            $"/field/inspections/{example}/assignments",
            $"/field/inspections/{example}/transcribe",
            $"/field/inspections/{example}/debrief",
            $"/field/inspections/{example}/review",
        ];

    [Fact]
    public async Task No_page_has_an_accessibility_fault_a_sideways_scroll_or_a_request_to_anybody_else()
    {
        Chromium.Require();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var server = ServerProcess.Fresh();
        var demo = await server.RunAsync("demo", "--no-serve", "--json");
        Assert.True(demo.Code == 0, demo.Error);
        using var loaded = JsonDocument.Parse(demo.Output);
        var example = loaded.RootElement.GetProperty("example").GetString()!;
        await server.StartAsync();
        string[]? pages = null;
        var faults = new List<string>();
        string? cookies = null;
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (375, ColorScheme.Dark) })
        {
            await using var person = await browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = width, Height = 900 },
                    ColorScheme = scheme,
                    StorageState = cookies,
                }
            );
            var page = await person.NewPageAsync();
            if (cookies is null)
                await page.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");
            cookies ??= await person.StorageStateAsync();
            Listen(page, server.Address, faults);
            pages ??= Pages(example, await AdelantoAsync(page, server));
            foreach (var address in pages)
                await LookAsync(page, new Uri(server.Address, address).ToString(), width, scheme, faults);
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static async Task<string> AdelantoAsync(IPage page, ServerProcess server)
    {
        await page.GotoAsync(new Uri(server.Address, "/facilities?search=adelanto").ToString());
        var link = page.Locator("main th a[href^='facilities/']")
            .Filter(new() { HasText = "Adelanto" })
            .First;
        return $"/{await link.GetAttributeAsync("href")}";
    }

    private static void Listen(IPage page, Uri server, List<string> faults)
    {
        page.Request += (_, request) =>
        {
            var asked = new Uri(request.Url);
            if (
                asked.Scheme.StartsWith("http", StringComparison.Ordinal)
                && asked.Authority != server.Authority
            )
                faults.Add($"{page.Url} asked {request.Url}");
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
    }

    private static async Task LookAsync(
        IPage page,
        string address,
        int width,
        ColorScheme scheme,
        List<string> faults
    )
    {
        var answer = await page.GotoAsync(address);
        if (answer?.Ok != true)
            faults.Add($"{address} answered {answer?.Status}");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 })
            .First.WaitForAsync(new() { Timeout = 20_000 });
        await page.WaitForFunctionAsync(
            "() => !/(Opening|Fetching) .*…/.test(document.querySelector('main')?.innerText ?? 'Opening …')",
            null,
            new() { Timeout = 60_000 }
        );
        var name = new Uri(address).PathAndQuery.Trim('/').Replace('/', '-').Replace('?', '-');
        if (Environment.GetEnvironmentVariable("PLUMBLINE_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png"), FullPage = true }
            );
        var sideways = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - window.innerWidth"
        );
        if (sideways > 0)
            faults.Add($"{address} at {width} px scrolls {sideways} px sideways");
        // The report in its frame allows no script, so axe cannot go in there and would wait for ever.
        var axe = await page.RunAxe(new AxeRunOptions { Iframes = false });
        faults.AddRange(
            axe.Violations.Select(v =>
                $"{address} at {width} px, {scheme}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
            )
        );
    }
}
