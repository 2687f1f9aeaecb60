using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Published;
using Plumbline.Standards;
using Plumbline.Web.Facilities;
using Plumbline.Web.Published;
using Plumbline.Web.Standards;
using Plumbline.Web.Storage;

namespace Plumbline.Benchmarks.Inspections;

/// <summary>How fast a day's lines are chosen for a facility of the public record.</summary>
internal static class ScopeFigures
{
    private const int Times = 50;

    public static IReadOnlyList<Figure> All { get; } =
    [new("preset one-day tour for a facility", "< 100 ms", ChosenAsync)];

    private static async Task<string> ChosenAsync()
    {
        var directory = Path.Combine(Path.GetTempPath(), $"plumbline-bench-{Guid.NewGuid():N}");
        try
        {
            using var installation = await Installation.OpenAsync(
                directory,
                null,
                TimeProvider.System,
                toServe: false
            );
            await using var context = await installation.Contexts.CreateDbContextAsync();
            await PublicData.LoadAsync(context, DateTimeOffset.UnixEpoch);
            var catalog = StandardsFolder.Load(StandardsFolder.Shipped).Require();
            var resolver = new Resolver(catalog);
            var facility = await context
                .Set<Facility>()
                .SingleAsync(f => f.Name == "ADELANTO ICE PROCESSING CENTER");
            var edition = catalog.Edition("us-ice-pbnds-2011-r2016")!;
            var counted = new List<double>();
            var chosen = new List<double>();
            List<FoundAmong> found = [];
            IReadOnlyList<EarlierDeficiency> earlier = [];
            IReadOnlyList<WhyIn> lines = [];
            for (var i = 0; i < Times; i++)
            {
                var from = Stopwatch.GetTimestamp();
                found = await FoundAmongFacilities.CountAsync(context, catalog, resolver, default);
                earlier =
                [
                    .. EarlierElsewhere.In(
                        catalog,
                        await PublishedEarlier.AtAsync(context, resolver, facility.Id, Guid.Empty, default)
                    ),
                ];
                counted.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                from = Stopwatch.GetTimestamp();
                lines = ScopeChoice.Of(
                    ScopePreset.Tour,
                    [edition],
                    [Ability.Tour, Ability.PrivateInterviews],
                    new ScopeGrounds(earlier, found)
                );
                chosen.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            return $"{Middle(chosen):N1} ms, the first time {chosen[0]:N1} ms; what it is chosen by is counted in {Middle(counted):N1} ms, the first time {counted[0]:N0} ms; {lines.Count} lines, {lines.Count(l => l.TestAgain)} to test again, of {facility.Name}";
        }
        finally
        {
            if (Directory.Exists(directory))
                Directory.Delete(directory, recursive: true);
        }
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
