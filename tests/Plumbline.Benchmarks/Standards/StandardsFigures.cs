using System.Diagnostics;
using System.IO.Compression;
using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Web.Standards;

namespace Plumbline.Benchmarks.Standards;

/// <summary>How fast the catalog is there and searched, and how much of it travels to Field.</summary>
internal static class StandardsFigures
{
    private static readonly string[] searches =
    [
        "tuberculosis screening",
        "tubercolosis screning within 12 hours",
        "toilets hold rooms",
        "NDS 2019 MC-27",
        "EH&S-3",
        "6 CFR 115.33(a)",
        "PBNDS 2011 (Revised 2016), Medical Care, Section (V)(G)(12)",
        "health assessment 14 days medical provider documented in the medical record of each detainee",
        "greivance apeal respnse",
        "the",
        "xylophone zebra qwertyuiop",
        "s",
    ];

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("standards folder loaded, first time in a process", "< 500 ms", () => Task.FromResult(Loaded())),
        new("search over all lines", "p95 < 20 ms over 4,000 lines", () => Task.FromResult(Searched())),
        new(
            "slice of the largest edition, as it travels to Field",
            "< 150 KB compressed",
            () => Task.FromResult(Slice())
        ),
        LoadFigure.Figure,
        VerifyFigure.Figure,
    ];

    private static string Loaded()
    {
        var watch = Stopwatch.StartNew();
        var catalog = Load();
        return $"{watch.Elapsed.TotalMilliseconds:N0} ms for {catalog.Editions.Sum(e => e.Requirements.Count()):N0} requirements";
    }

    private static string Searched()
    {
        var catalog = Load();
        var watch = Stopwatch.StartNew();
        var index = new LineIndex(catalog);
        var built = watch.Elapsed.TotalMilliseconds;
        var naming = new Naming(catalog, new Resolver(catalog));
        // A person's first search also builds what resolves names; it is measured with the rest.
        var times = new List<double>();
        var longest = (Time: 0.0, Search: "");
        foreach (var search in Enumerable.Repeat(searches, 50).SelectMany(s => s))
        {
            watch.Restart();
            _ = index.Find(search);
            _ = naming.Of(search);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (times[^1] > longest.Time)
                longest = (times[^1], search);
        }

        times.Sort();
        return $"p50 {times[times.Count / 2]:N2} ms, p95 {times[times.Count * 95 / 100]:N2} ms, longest {longest.Time:N1} ms (“{longest.Search}”), over {catalog.Editions.Sum(e => e.Requirements.Count()):N0} lines; the index is built in {built:N0} ms";
    }

    private static string Slice()
    {
        var catalog = Load();
        var largest = catalog.Editions.MaxBy(e => e.Requirements.Count())!;
        var slice = InspectionKinds.Slice.Record(
            Guid.CreateVersion7(),
            CatalogSlice.Of(catalog, largest.Requirements.Select(r => r.Id)),
            Guid.CreateVersion7(),
            DateTimeOffset.UnixEpoch
        );
        var bytes = slice.Payload!.Value.ToArray();
        return $"{Compressed(bytes, s => new GZipStream(s, CompressionLevel.Fastest)):N0} KB with gzip at its fastest, {Compressed(bytes, s => new BrotliStream(s, CompressionLevel.Fastest)):N0} KB with Brotli at its fastest, {bytes.Length / 1000.0:N0} KB plain; {largest.Short}, {largest.Requirements.Count():N0} lines";
    }

    private static double Compressed(byte[] bytes, Func<Stream, Stream> compress)
    {
        using var whole = new MemoryStream();
        using (var stream = compress(whole))
            stream.Write(bytes);
        return whole.ToArray().Length / 1000.0;
    }

    private static Catalog Load() => StandardsFolder.Load(StandardsFolder.Shipped).Require();
}
