using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Web.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Home;

/// <summary>Looks for facilities by words.</summary>
public static class FacilitySearch
{
    /// <summary>
    /// Facilities in whose names, places, codes and field office every word stands, by name; at most
    /// <paramref name="most"/>. Without words: none.
    /// </summary>
    public static async Task<IReadOnlyList<Facility>> FindAsync(
        PlumblineContext context,
        IReadOnlyList<string> words,
        int most,
        CancellationToken stop
    )
    {
        if (words.Count == 0)
            return [];
        var found = context.Set<Facility>().AsNoTracking();
        foreach (var word in words.Select(word => FacilityName.Normal(word)))
            found = found.KnownBy(context, word);
        return await found.OrderBy(one => one.Name).ThenBy(one => one.Id).Take(most).ToListAsync(stop);
    }
}
