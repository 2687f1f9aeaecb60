using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Facilities;

/// <summary>A facility as a report names it; what is not printed is null.</summary>
public sealed record FacilityAsPrinted(
    string Name,
    string? City,
    string? State,
    string? Code,
    string? Office
);

/// <summary>Which facility a report means, and how that is known; or null, and why it is not.</summary>
public sealed record FacilityMatch(Guid? Facility, string Why);

/// <summary>
/// Finds the facility that a published inspection names: by DETLOC code, else by name, city and state, else by a name
/// that the public lists give to one facility only. A facility that only an older list knows is added from there.
/// </summary>
internal sealed class FacilityRegister
{
    private readonly FacilityJoin join;
    private readonly Dictionary<string, Guid> byKey;
    private readonly ILookup<string, Guid> byCode;
    private readonly ILookup<string, ListedName> byName;
    private readonly ILookup<string, ListedName> listedByKey;
    private readonly Dictionary<Guid, Facility> facilities;
    private readonly Dictionary<string, Guid> older = [];
    private readonly ILookup<string, Facility> facilitiesByName;

    private FacilityRegister(
        OlderLists lists,
        Dictionary<Guid, Facility> facilities,
        Dictionary<string, Guid> byKey,
        IEnumerable<ListedCode> codes
    )
    {
        join = new FacilityJoin(lists);
        this.facilities = facilities;
        this.byKey = byKey;
        byCode = codes.Select(c => (c.Code, c.Facility)).Distinct().ToLookup(c => c.Code, c => c.Facility);
        byName = lists.Names.ToLookup(n => n.Normal);
        listedByKey = lists.Names.ToLookup(n => n.Key);
        facilitiesByName = facilities.Values.ToLookup(f => FacilityName.Normal(f.Name, f.State));
    }

    /// <summary>What older lists had to add; to be stored with whatever named it.</summary>
    public FacilityJoin Added => join;

    public static async Task<FacilityRegister> OpenAsync(PlumblineContext context, CancellationToken stop) =>
        new(
            ShippedLists.Older(),
            await context
                .Set<Facility>()
                .AsNoTracking()
                .Where(f => f.ListedIn != null)
                .ToDictionaryAsync(f => f.Id, stop),
            await PublicFacilities.KeysAsync(context, stop),
            await context.Set<ListedCode>().AsNoTracking().ToListAsync(stop)
        );

    public FacilityMatch Find(FacilityAsPrinted printed)
    {
        if (printed.Code is { } code)
        {
            if (byCode[code].ToList() is [var only])
                return new FacilityMatch(only, $"DETLOC code {code}");
            if (join.WithCode(code).ToList() is { Count: > 0 } rows)
                return new FacilityMatch(Older(rows), $"DETLOC code {code}");
        }

        if (printed is { City: { } city, State: { } state })
        {
            var key = FacilityName.Key(printed.Name, city, state);
            if (byKey.TryGetValue(key, out var known))
                return new FacilityMatch(known, "name, city and state");
            if (listedByKey[key].ToList() is { Count: > 0 } rows)
                return new FacilityMatch(Older(rows), "name, city and state");
            return new FacilityMatch(null, "No public list has this name, city and state.");
        }

        return ByName(printed);
    }

    private FacilityMatch ByName(FacilityAsPrinted printed)
    {
        var normal = FacilityName.Normal(printed.Name, printed.State);
        var places = byName[normal]
            .Select(n => (n.Town, n.Office))
            .Concat(
                facilitiesByName[normal].Select(f => ($"{FacilityName.Normal(f.City)}|{f.State}", f.Office))
            )
            .GroupBy(p => p.Item1, p => p.Item2)
            .Where(p =>
                printed.State is null || p.Key.EndsWith($"|{printed.State}", StringComparison.Ordinal)
            )
            .ToDictionary(p => p.Key, p => p.OfType<string>().ToHashSet());
        if (places.Count == 0)
            return new FacilityMatch(null, "No public list has this name.");

        var office = FieldOffice.Code(printed.Office);
        var here = places
            .Where(p => office is null || p.Value.Count == 0 || p.Value.Contains(office))
            .Select(p => p.Key)
            .ToList();
        if (here.Count == 0)
            return new FacilityMatch(
                null,
                $"The public lists have this name only under another field office than {printed.Office}."
            );
        if (here.Count > 1)
            return new FacilityMatch(null, $"The public lists have this name in {here.Count} towns.");
        if (places.Count > 1 && office is null)
            return new FacilityMatch(null, $"The public lists have this name in {places.Count} towns.");

        var why =
            places.Count == 1
                ? "name, which the public lists give to one facility only"
                : "name and field office";
        var own = facilitiesByName[normal]
            .Where(f => $"{FacilityName.Normal(f.City)}|{f.State}" == here[0])
            .ToList();
        if (own.Count == 1)
            return new FacilityMatch(own[0].Id, why);
        var rows = byName[normal].Where(n => n.Town == here[0]).ToList();
        return new FacilityMatch(byKey.TryGetValue(rows[0].Key, out var known) ? known : Older(rows), why);
    }

    private Guid Older(IReadOnlyList<ListedName> rows)
    {
        if (rows.Select(r => r.Code).OfType<string>().Distinct().ToList() is [var code])
        {
            if (byCode[code].ToList() is [var known])
                return known;
            rows = [.. rows.Concat(join.WithCode(code)).Distinct()];
        }

        foreach (var row in rows)
            if (byKey.TryGetValue(row.Key, out var same))
                return same;
        foreach (var row in rows)
            if (older.TryGetValue(row.Code ?? row.Key, out var added))
                return added;
        var facility = join.AddOlder(rows);
        foreach (var row in rows)
            (byKey[row.Key], older[row.Code ?? row.Key]) = (facility.Id, facility.Id);
        facilities[facility.Id] = facility;
        return facility.Id;
    }
}
