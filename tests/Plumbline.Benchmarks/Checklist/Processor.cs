using Microsoft.Playwright;

namespace Plumbline.Benchmarks.Checklist;

/// <summary>
/// What a page costs the processor, whatever else runs beside it: on a busy machine the clock measures the neighbours.
/// </summary>
internal sealed class Processor
{
    private readonly ICDPSession session;

    private Processor(ICDPSession session) => this.session = session;

    public static async Task<Processor> OfAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        return new(session);
    }

    /// <summary>Milliseconds that the page's main thread has worked so far.</summary>
    public async Task<double> TimeAsync()
    {
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return metrics
                .EnumerateArray()
                .Single(m => m.GetProperty("name").GetString() == "TaskDuration")
                .GetProperty("value")
                .GetDouble() * 1_000;
    }
}
