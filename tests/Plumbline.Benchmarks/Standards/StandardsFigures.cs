using System.Diagnostics;
using Plumbline.Web.Standards;

namespace Plumbline.Benchmarks.Standards;

/// <summary>How fast the catalog is there.</summary>
internal static class StandardsFigures
{
    public static IReadOnlyList<Figure> All { get; } =
    [new("standards folder loaded, first time in a process", "< 500 ms", () => Task.FromResult(Loaded()))];

    private static string Loaded()
    {
        var watch = Stopwatch.StartNew();
        var catalog = StandardsFolder.Load(StandardsFolder.Shipped).Require();
        return $"{watch.Elapsed.TotalMilliseconds:N0} ms for {catalog.Editions.Sum(e => e.Requirements.Count()):N0} requirements";
    }
}
