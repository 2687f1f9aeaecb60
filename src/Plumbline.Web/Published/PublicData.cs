using Microsoft.EntityFrameworkCore;
using Plumbline.Published;
using Plumbline.Web.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Published;

/// <summary>What a load of all public data that comes with the program did.</summary>
/// <param name="Cases">Inspections that have a file of their own.</param>
/// <param name="ByBody">Inspections by the body that made them, each report once.</param>
/// <param name="Findings">Findings read, by the body that made them.</param>
/// <param name="Matched">Inspections whose facility was found; the others are listed.</param>
/// <param name="OlderFacilities">Facilities that only an older list knows, added because an inspection names them.</param>
/// <param name="Changed">False where all of it was loaded before; then nothing was written.</param>
public sealed record PublicDataLoaded(
    FacilitiesLoaded Facilities,
    int Inspections,
    int Cases,
    IReadOnlyDictionary<InspectingBody, int> ByBody,
    IReadOnlyDictionary<InspectingBody, int> Findings,
    int Matched,
    int OlderFacilities,
    bool Changed
);

/// <summary>The public data that comes with the program: facility lists, ratings, published inspections.</summary>
public static class PublicData
{
    private const string Rules = "1";

    /// <summary>Loads it all; a second time changes nothing and says so.</summary>
    public static async Task<PublicDataLoaded> LoadAsync(
        PlumblineContext context,
        DateTimeOffset at,
        CancellationToken stop = default
    )
    {
        var facilities = await PublicFacilities.LoadAsync(context, at, stop);
        var files = ShippedInspections.Files();
        var hash = LoadedList.HashOf(Rules, files.Select(f => f.Bytes));
        var before = await context.Set<LoadedList>().SingleOrDefaultAsync(l => l.Name == "published", stop);
        var changed = facilities.Changed || before?.Hash != hash;
        if (changed)
        {
            var imported = await PublishedImport.ApplyAsync(context, files, stop);
            context.ChangeTracker.Clear();
            await context.Set<LoadedList>().Where(l => l.Name == "published").ExecuteDeleteAsync(stop);
            context.Add(
                new LoadedList
                {
                    Name = "published",
                    Hash = hash,
                    Rows = imported.Inspections,
                    Matched = imported.Matched,
                    LoadedAt = at,
                }
            );
            await context.SaveChangesAsync(stop);
        }

        return await CountAsync(context, files, changed, stop);
    }

    private static async Task<PublicDataLoaded> CountAsync(
        PlumblineContext context,
        IReadOnlyList<PublicFile> files,
        bool changed,
        CancellationToken stop
    )
    {
        var inspections = context.Set<PublishedInspection>().AsNoTracking();
        return new PublicDataLoaded(
            await PublicFacilities.CountAsync(context, changed, stop),
            await inspections.CountAsync(stop),
            await inspections.CountAsync(i => i.Reading == Reading.Case, stop),
            await inspections
                .GroupBy(i => i.By)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, stop),
            ShippedInspections.FindingLines(files),
            await inspections.CountAsync(i => i.Facility != null, stop),
            await context
                .Set<Plumbline.Facilities.Facility>()
                .CountAsync(f => f.ListedIn != null && !f.InNewestList, stop),
            changed
        );
    }
}
