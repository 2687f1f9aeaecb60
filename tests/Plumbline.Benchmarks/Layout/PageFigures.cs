using System.Diagnostics;
using Plumbline.Benchmarks.Journal;
using Plumbline.Web.Published;
using Plumbline.Web.Storage;

namespace Plumbline.Benchmarks.Layout;

/// <summary>How fast pages are, asked for at a steady pace as people do, with the public data and 100 inspections stored.</summary>
internal static class PageFigures
{
    private const int Batches = 20_000;
    private const int Requests = 400;
    private static readonly TimeSpan pace = TimeSpan.FromMilliseconds(50);

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("pages, 20 requests a second", "p95 < 20 ms", () => AskAsync(whileIngesting: false)),
        new(
            "pages, 20 requests a second, while 8 clients ingest",
            "p95 < 20 ms",
            () => AskAsync(whileIngesting: true)
        ),
    ];

    private static async Task<string> AskAsync(bool whileIngesting)
    {
        await using var server = await Server.StartAsync(LoadPublicDataAsync);
        using var stored = await Load.MakeAsync(Batches);
        stored.Open(server);
        stored.Push(server, 8);
        string[] pages =
        [
            "/",
            "/facilities",
            "/facilities?search=adelanto",
            "/published",
            "/published/odo-york-2017-08",
            "/standards",
            "/standards/us-ice-nds-2019/4.3",
            "/standards/requirement/us-ice-nds-2019/4.3/health-assessment-within-14-days",
            "/inspections",
            .. stored.Journals.Take(3).Select(journal => $"/inspections/{journal}"),
        ];
        foreach (var page in pages)
            for (var i = 0; i < 5; i++)
                await server.Client.GetStringAsync(page);

        using var more = whileIngesting ? await Load.MakeAsync(Batches) : null;
        if (more is not null)
            more.Open(server);
        var ingest = more is null ? Task.CompletedTask : Task.Run(() => more.Push(server, 8));
        var times = await AtPaceAsync(server, pages, () => !whileIngesting || !ingest.IsCompleted);
        await ingest;
        var slowest = times
            .Select((time, i) => (Time: time, Page: pages[i % pages.Length]))
            .GroupBy(asked => asked.Page)
            .Select(page => (page.Key, Middle: page.Select(a => a.Time).Order().ElementAt(page.Count() / 2)))
            .MaxBy(page => page.Middle);
        Array.Sort(times);
        return $"p50 {times[times.Length / 2]:N1} ms, p95 {times[(int)((times.Length - 1) * 0.95)]:N1} ms over {times.Length} requests of {pages.Length} pages; slowest {slowest.Key}, p50 {slowest.Middle:N1} ms";
    }

    private static async Task<double[]> AtPaceAsync(Server server, string[] pages, Func<bool> goesOn)
    {
        using var timer = new PeriodicTimer(pace);
        var asked = new List<Task<double>>();
        while (asked.Count < Requests && goesOn() && await timer.WaitForNextTickAsync())
            asked.Add(AskAsync(server, pages[asked.Count % pages.Length]));
        return await Task.WhenAll(asked);
    }

    private static async Task<double> AskAsync(Server server, string page)
    {
        var from = Stopwatch.GetTimestamp();
        await server.Client.GetStringAsync(page);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static async Task LoadPublicDataAsync(Installation installation)
    {
        await using var context = await installation.Contexts.CreateDbContextAsync();
        await PublicData.LoadAsync(context, installation.Time.GetUtcNow());
    }
}
