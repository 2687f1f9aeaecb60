using System.Diagnostics;
using System.Globalization;
using Plumbline.Benchmarks.Checklist;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Benchmarks.Journal;

/// <summary>How fast entries come in, are checked and are listed.</summary>
internal static class JournalFigures
{
    private static readonly int batches = int.Parse(
        Environment.GetEnvironmentVariable("PLUMBLINE_BATCHES") ?? "20000",
        CultureInfo.InvariantCulture
    );

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("one fdatasync of 40 KiB", "given by the disk", () => Task.FromResult(Disk.Sync())),
        new(
            $"ingest, 1 client, {batches:N0} batches",
            "≥ 900/s, p99 < 20 ms, < 250 MB",
            () => IngestAsync(1)
        ),
        new(
            $"ingest, 8 clients, {batches:N0} batches",
            "≥ 1,800/s, p99 < 20 ms, < 250 MB",
            () => IngestAsync(8)
        ),
        new($"journal verify, {batches * Load.Entries:N0} entries", "< 5 s for 800,000", VerifyAsync),
        new("list page of 25, 2,000 batches", "p50 < 3 ms", () => ListAsync(Math.Min(2_000, batches))),
        new($"list page of 25, {batches:N0} batches", "p50 < 3 ms, no slower", () => ListAsync(batches)),
    ];

    private static async Task<string> IngestAsync(int clients)
    {
        await using var server = await Server.StartAsync(program: await Publication.ProgramAsync());
        using var load = await Load.MakeAsync(batches);
        load.Open(server);
        var (busyThere, busyHere) = (server.Busy, Environment.CpuUsage.TotalTime);
        var watch = Stopwatch.StartNew();
        var times = load.Push(server, clients);
        var seconds = watch.Elapsed.TotalSeconds;
        var (there, here) = (server.Busy - busyThere, Environment.CpuUsage.TotalTime - busyHere);
        Array.Sort(times);
        return $"{batches / seconds:N0}/s, p50 {At(times, 0.5):N1} ms, p99 {At(times, 0.99):N1} ms, {server.PeakMegabytes:N0} MB; "
            + $"{load.KilobytesABatch:N0} kB a batch, which keeps a core busy for {there.TotalMicroseconds / batches:N0} µs at the server and {here.TotalMicroseconds / batches:N0} µs at the client";
    }

    private static async Task<string> VerifyAsync()
    {
        await using var server = await Server.StartAsync();
        using var load = await Load.MakeAsync(batches);
        load.Open(server);
        load.Push(server, 8);
        await server.StopAsync();
        using var installation = await Installation.OpenAsync(
            server.Directory,
            null,
            TimeProvider.System,
            toServe: false
        );
        var watch = Stopwatch.StartNew();
        var found = JournalVerification.Of(installation);
        return found.Problems.Count == 0
            ? $"{watch.Elapsed.TotalSeconds:N1} s for {found.Entries:N0}"
            : $"WRONG: {found.Problems[0]}";
    }

    private static async Task<string> ListAsync(int count)
    {
        await using var server = await Server.StartAsync();
        using var load = await Load.MakeAsync(count);
        load.Open(server);
        load.Push(server, 8);
        var times = new double[300];
        for (var i = -50; i < times.Length; i++)
        {
            var watch = Stopwatch.GetTimestamp();
            await server.Client.GetStringAsync("/inspections");
            if (i >= 0)
                times[i] = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
        }

        Array.Sort(times);
        return $"p50 {At(times, 0.5):N2} ms, p95 {At(times, 0.95):N2} ms";
    }

    private static double At(double[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];
}
