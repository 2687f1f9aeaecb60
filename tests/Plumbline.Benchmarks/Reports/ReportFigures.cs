using System.Diagnostics;
using Plumbline.Benchmarks.Journal;
using Plumbline.Reports;
using Plumbline.Web.Reports;

namespace Plumbline.Benchmarks.Reports;

/// <summary>How fast a report of 1,000 requirements and 300 findings is made and written, and how fast rows come out.</summary>
internal static class ReportFigures
{
    private const int Batches = 20_000;

    private static readonly Lazy<LargeVisit> visit = new(() => new LargeVisit());
    private static readonly Lazy<ComplianceReport> report = new(() => visit.Value.Report());

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("report model, 1,000 requirements, 300 findings", "< 100 ms", () => Median(visit.Value.Report)),
        new("report as HTML", "< 300 ms", () => Median(() => HtmlReport.Write(report.Value))),
        new("report as DOCX", "< 1 s", () => Median(() => DocxReport.Write(report.Value))),
        new("report as PDF", "< 4 s", PdfAsync),
        new($"CSV of {Batches * Load.Entries:N0} determinations", "< 2 s, flat memory", CsvAsync),
    ];

    /// <summary>The first time, with everything still to be compiled, and the median of nine more.</summary>
    private static Task<string> Median<T>(Func<T> make)
    {
        var times = new double[10];
        for (var i = 0; i < times.Length; i++)
        {
            var from = Stopwatch.GetTimestamp();
            GC.KeepAlive(make());
            times[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }

        var first = times[0];
        Array.Sort(times, 1, 9);
        return Task.FromResult($"{times[5]:N0} ms, the first time {first:N0} ms");
    }

    private static async Task<string> PdfAsync()
    {
        if (BrowserPdf.Find() is null)
            return "not measured: no browser on this machine";
        var times = new double[3];
        var bytes = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var from = Stopwatch.GetTimestamp();
            bytes = (await BrowserPdf.PrintAsync(report.Value)).Length;
            times[i] = Stopwatch.GetElapsedTime(from).TotalSeconds;
        }

        return $"{times.Order().ElementAt(1):N1} s, the first time {times[0]:N1} s, {bytes / 1000:N0} kB";
    }

    private static async Task<string> CsvAsync()
    {
        await using var server = await Server.StartAsync();
        using var load = await Load.MakeAsync(Batches);
        load.Open(server);
        load.Push(server, 8);
        var before = server.PeakMegabytes;
        var buffer = new byte[1 << 16];
        var (seconds, rows) = (double.MaxValue, 0L);
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var stream = await server.Client.GetStreamAsync("/inspections/determinations.csv");
            rows = -1;
            while (await stream.ReadAsync(buffer) is > 0 and var read)
                rows += buffer.AsSpan(0, read).Count((byte)'\n');
            seconds = Math.Min(seconds, watch.Elapsed.TotalSeconds);
        }

        return $"{seconds:N1} s for {rows:N0} rows, the best of three; {server.PeakMegabytes:N0} MB, {before:N0} MB before";
    }
}
