using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Facilities;

/// <summary>What a load of the public facility lists did.</summary>
/// <param name="Facilities">Facilities of the list.</param>
/// <param name="WithCode">Of those, how many a DETLOC code was found for.</param>
/// <param name="WithCoordinates">Of those, how many have coordinates.</param>
/// <param name="In2017">Of those, how many the list of 2017 knows, with operator and owner.</param>
/// <param name="Ratings">Published inspection and rating states, and of those how many belong to a facility.</param>
/// <param name="Changed">False where the same lists were loaded before; then nothing was written.</param>
public sealed record FacilitiesLoaded(
    int Facilities,
    int WithCode,
    int WithCoordinates,
    int In2017,
    int Ratings,
    int RatingsMatched,
    bool Changed
);

/// <summary>Loads the public lists: data that is replaced as a whole, never entries of a journal.</summary>
public static class PublicFacilities
{
    // Part of the hash: new rules read the same bytes anew.
    private const string Rules = "2";

    /// <summary>Loads the lists that come with the program.</summary>
    public static Task<FacilitiesLoaded> LoadAsync(
        PlumblineContext context,
        DateTimeOffset at,
        CancellationToken stop = default
    ) => LoadAsync(context, ShippedLists.Facilities, ShippedLists.NewestList, at, stop);

    /// <summary>Loads somebody's facility list in place of the newest one.</summary>
    /// <exception cref="ProblemException">Every problem of the file; nothing was applied.</exception>
    public static async Task<FacilitiesLoaded> LoadAsync(
        PlumblineContext context,
        PublicFile file,
        string listName,
        DateTimeOffset at,
        CancellationToken stop = default
    )
    {
        var hash = LoadedList.HashOf(
            Rules,
            file.Bytes,
            ShippedLists.Codes.Bytes,
            ShippedLists.List2017.Bytes,
            ShippedLists.RatingHistory.Bytes
        );
        var before = await context.Set<LoadedList>().SingleOrDefaultAsync(l => l.Name == "facilities", stop);
        if (before?.Hash == hash)
            return await CountAsync(context, changed: false, stop);

        var older = ShippedLists.Older();
        var problems = new List<Problem>();
        var table = CsvFile.Read(file.Name, file.Bytes, problems);
        if (table is not null && !FacilityList.Looks(table))
            throw new ProblemException([.. problems, FacilityProblems.UnknownList(table.Header.At(0))]);
        var listed = table is null ? [] : FacilityList.Read(table, listName, problems);
        if (problems.Count > 0)
            throw new ProblemException(problems);

        var join = new FacilityJoin(older);
        join.Join(listed);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        await ReplaceAsync(context, join, stop);
        var keys = await KeysAsync(context, stop);
        var (ratings, matched) = await ReplaceRatingsAsync(context, older.History, keys, problems, stop);
        if (before is null)
            context.Add(
                new LoadedList
                {
                    Name = "facilities",
                    Hash = hash,
                    Rows = listed.Count,
                    Matched = matched,
                    LoadedAt = at,
                }
            );
        else
            (before.Hash, before.Rows, before.Matched, before.LoadedAt) = (hash, listed.Count, matched, at);
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return await CountAsync(context, changed: true, stop);
    }

    private static async Task ReplaceAsync(
        PlumblineContext context,
        FacilityJoin join,
        CancellationToken stop
    )
    {
        await context.Set<ListedCode>().ExecuteDeleteAsync(stop);
        await context.Set<ListedAlias>().ExecuteDeleteAsync(stop);
        await context.Set<Unmatched>().ExecuteDeleteAsync(stop);
        await context
            .Set<Facility>()
            .Where(f => f.ListedIn != null)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.InNewestList, false), stop);
        var known = await context.Set<Facility>().ToDictionaryAsync(f => f.Id, stop);
        foreach (var facility in join.Facilities)
            if (known.TryGetValue(facility.Id, out var old))
                context.Entry(old).CurrentValues.SetValues(facility);
            else
                context.Add(facility);
        context.AddRange(join.Codes);
        context.AddRange(join.Aliases);
        context.AddRange(join.Unmatched);
        await context.SaveChangesAsync(stop);
    }

    /// <summary>Each facility by every name under which the lists have it.</summary>
    internal static async Task<Dictionary<string, Guid>> KeysAsync(
        PlumblineContext context,
        CancellationToken stop
    )
    {
        var keys = new Dictionary<string, Guid>();
        var facilities = await context
            .Set<Facility>()
            .AsNoTracking()
            .Where(f => f.ListedIn != null)
            .ToDictionaryAsync(f => f.Id, stop);
        foreach (var facility in facilities.Values)
            keys[FacilityName.Key(facility.Name, facility.City, facility.State)] = facility.Id;
        foreach (var alias in await context.Set<ListedAlias>().AsNoTracking().ToListAsync(stop))
            if (facilities.TryGetValue(alias.Facility, out var facility))
                keys.TryAdd(FacilityName.Key(alias.Name, facility.City, facility.State), facility.Id);
        return keys;
    }

    private static async Task<(int Rows, int Matched)> ReplaceRatingsAsync(
        PlumblineContext context,
        ListTable history,
        Dictionary<string, Guid> keys,
        List<Problem> problems,
        CancellationToken stop
    )
    {
        var ratings = RatingHistory.Read(
            history,
            (n, c, s) => keys.TryGetValue(FacilityName.Key(n, c, s), out var id) ? id : null,
            problems
        );
        if (problems.Count > 0)
            throw new ProblemException(problems);
        await context.Set<PublishedRating>().ExecuteDeleteAsync(stop);
        context.AddRange(ratings);
        context.AddRange(
            ratings
                .Where(r => r.Facility is null)
                .GroupBy(r => FacilityName.Key(r.Name, r.City, r.State))
                .Select(g => g.First())
                .Select(r => new Unmatched
                {
                    List = OlderLists.Ratings,
                    Line = r.Line,
                    Name = r.Name,
                    City = r.City,
                    State = r.State,
                    Why = "No facility of the list has this name, city and state.",
                })
        );
        return (ratings.Count, ratings.Count(r => r.Facility is not null));
    }

    internal static async Task<FacilitiesLoaded> CountAsync(
        PlumblineContext context,
        bool changed,
        CancellationToken stop
    )
    {
        var newest = context.Set<Facility>().Where(f => f.InNewestList);
        var count = await newest.CountAsync(stop);
        var missing = await context
            .Set<Unmatched>()
            .GroupBy(u => u.List)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return new FacilitiesLoaded(
            count,
            count - missing.GetValueOrDefault(FacilityJoin.WithoutCode),
            count - missing.GetValueOrDefault(FacilityJoin.WithoutCoordinates),
            count - missing.GetValueOrDefault(FacilityJoin.Without2017),
            await context.Set<PublishedRating>().CountAsync(stop),
            await context.Set<PublishedRating>().CountAsync(r => r.Facility != null, stop),
            changed
        );
    }
}
