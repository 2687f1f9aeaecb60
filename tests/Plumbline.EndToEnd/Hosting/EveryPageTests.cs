using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Plumbline.EndToEnd.Hosting;

/// <summary>Every page of Web and every screen of Field, wide and narrow, light and dark, on the demo's data.</summary>
public sealed class EveryPageTests
{
    private const string Example = "019e6495-cf00-7b23-89ae-29228826bd11";

    private static readonly string[] pages =
    [
        "/",
        "/facilities",
        "/facilities?search=adelanto",
        "/facilities/unmatched",
        "/facilities/new",
        "/published",
        "/published/odo-york-2017-08",
        "/standards",
        "/standards/us-ice-nds-2019",
        "/standards/requirement/us-ice-nds-2019/4.3/health-assessment-within-14-days",
        "/search?words=tuberculosis",
        "/inspections",
        $"/inspections/{Example}",
        $"/inspections/{Example}/entries",
        $"/inspections/{Example}/report",
        "/accounts",
        "/account",
        "/field/",
        "/field/plan",
        $"/field/inspections/{Example}/walk",
        $"/field/inspections/{Example}/debrief",
        $"/field/inspections/{Example}/review",
    ];

    [Fact]
    public async Task No_page_has_an_accessibility_fault_a_sideways_scroll_or_a_request_to_anybody_else()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var plumbline = await DemoAsync();
        var faults = new List<string>();
        var state = await SignInAsync(chromium, plumbline);
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (375, ColorScheme.Dark) })
        {
            var page = await chromium.NewPersonAsync(width, 900, scheme, state);
            page.Request += (_, request) =>
            {
                if (
                    !request.Url.StartsWith(plumbline.Address, StringComparison.Ordinal)
                    && request.Url.StartsWith("http", StringComparison.Ordinal)
                )
                    faults.Add($"{page.Url} asked {request.Url}");
            };
            page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
            foreach (var address in pages)
                await LookAsync(page, plumbline.Address + address, width, scheme, faults);
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static async Task<RunningPlumbline> DemoAsync()
    {
        var data = Directory.CreateTempSubdirectory("plumbline-demo-").FullName;
        var demo = await RunningPlumbline.RunAsync("demo", "--data", data, "--no-serve");
        Assert.True(demo.Code == 0, demo.Error);
        return await RunningPlumbline.StartAsync(data);
    }

    private static async Task<string> SignInAsync(Chromium chromium, RunningPlumbline plumbline)
    {
        var page = await chromium.NewPersonAsync();
        await page.MakeOwnerAsync(plumbline);
        return await page.Context.StorageStateAsync();
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
        var axe = await page.RunAxe();
        faults.AddRange(
            axe.Violations.Select(v =>
                $"{address} at {width} px, {scheme}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
            )
        );
    }
}
