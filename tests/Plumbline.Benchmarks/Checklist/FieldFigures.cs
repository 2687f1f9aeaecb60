using System.Diagnostics;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Checklist;

namespace Plumbline.Benchmarks.Checklist;

/// <summary>Capture as a person has it: the published app in Chromium, on an inspection of 1,000 requirements.</summary>
internal static class FieldFigures
{
    private const int Openings = 5;
    private const int Keys = 300;

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("field, first load", "< 2.5 MB transferred", LoadAsync),
        new("field, opening 1,000 requirements, warm", "< 1 s", OpenAsync),
        new(
            "field, one verdict to strict local storage",
            "p95 < 20 ms, throttled 4 times < 50 ms",
            PressAsync
        ),
    ];

    private static async Task<string> LoadAsync()
    {
        await using var laptop = await Laptop.OpenAsync();
        var network = await laptop.Page.Context.NewCDPSessionAsync(laptop.Page);
        await network.SendAsync("Network.enable");
        var (bytes, requests) = (0.0, 0);
        network.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
            requests++;
        };
        await laptop.Page.GotoAsync(new Uri(laptop.Server.Address, "/field/").ToString());
        await laptop.Page.GetByText("Example County Jail").First.WaitForAsync(new() { Timeout = 60_000 });
        await Task.Delay(1_000);
        var app = $"{bytes / 1e6:N2} MB in {requests} requests";
        bytes = 0;
        await laptop.Page.OpenWalkAsync(laptop.Server.Address, laptop.Journal);
        return $"{app}; the inspection brings {bytes / 1e6:N2} MB more";
    }

    private static async Task<string> OpenAsync()
    {
        await using var laptop = await Laptop.OpenAsync();
        await laptop.WarmAsync();
        var page = laptop.Page;
        await page.AddInitScriptAsync(
            """
            new MutationObserver((_, observer) => {
                if (!document.querySelector('.line.open')) return;
                observer.disconnect();
                requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('line open')));
            }).observe(document, { childList: true, subtree: true });
            """
        );
        var processor = await Processor.OfAsync(page);
        var (started, opened, busy) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Openings; i++)
        {
            await page.ReloadAsync();
            started.Add(
                await (
                    await page.WaitForFunctionAsync(
                        "() => performance.getEntriesByName('line open')[0]?.startTime"
                    )
                ).JsonValueAsync<double>()
            );
        }

        for (var i = 0; i < Openings; i++)
        {
            await page.GotoAsync(new Uri(laptop.Server.Address, "/field/").ToString());
            var link = page.Locator($"a[href*='{laptop.Journal}']").First;
            await link.WaitForAsync();
            await page.WaitForTimeoutAsync(1_000); // A person reads the list before they press.
            var before = await processor.TimeAsync();
            opened.Add(
                await link.EvaluateAsync<double>(
                    """
                    link => new Promise(done => {
                        const began = performance.now();
                        new MutationObserver((_, observer) => {
                            if (!document.querySelector('.line.open')) return;
                            observer.disconnect();
                            requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
                        }).observe(document, { childList: true, subtree: true });
                        link.click();
                    })
                    """
                )
            );
            busy.Add(await processor.TimeAsync() - before);
        }

        return $"p50 {Of(opened, 0.5):N0} ms from the list (the page's own processor time {Of(busy, 0.5):N0} ms), {Of(started, 0.5):N0} ms with the app itself starting anew";
    }

    private static async Task<string> PressAsync()
    {
        await using var laptop = await Laptop.OpenAsync();
        await laptop.WarmAsync();
        await TimesAsync(laptop.Page, 50);
        var plain = await TimesAsync(laptop.Page, Keys);
        var processor = await laptop.Page.Context.NewCDPSessionAsync(laptop.Page);
        await processor.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        var throttled = await TimesAsync(laptop.Page, Keys);
        return $"{Words(plain.Kept)}; throttled {Words(throttled.Kept)} over {Keys} keys each; until the lines are drawn {Words(plain.Drawn)}; throttled {Words(throttled.Drawn)}";
    }

    /// <summary>
    /// Milliseconds from each key's event to its strict transaction being complete, and to its lines being drawn, at the
    /// pace of a fast hand.
    /// </summary>
    internal static async Task<(List<double> Kept, List<double> Drawn)> TimesAsync(IPage page, int count)
    {
        await page.EvaluateAsync("() => { performance.clearMeasures('key c'); pressed = []; kept = []; }");
        var from = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            if (i % 24 == 0)
                await page.Keyboard.PressAsync("]");
            await page.Keyboard.PressAsync("c");
            var due = TimeSpan.FromMilliseconds(150 * (i + 1)) - Stopwatch.GetElapsedTime(from);
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
        }

        await page.WaitForFunctionAsync($"() => performance.getEntriesByName('key c').length >= {count}");
        var drawn = await page.EvaluateAsync<double[]>(
            "() => performance.getEntriesByName('key c').map(m => m.duration)"
        );
        var kept = await page.EvaluateAsync<double[]>("() => kept");
        return kept.Length == count
            ? ([.. kept], [.. drawn])
            : throw new InvalidOperationException($"{count} keys were pressed, and {kept.Length} were kept.");
    }

    private static string Words(List<double> times) =>
        $"p50 {Of(times, 0.5):N1} ms, p95 {Of(times, 0.95):N1} ms";

    private static double Of(List<double> times, double share)
    {
        times.Sort();
        return times[(int)((times.Count - 1) * share)];
    }
}
