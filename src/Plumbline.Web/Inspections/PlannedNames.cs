using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Inspections;

/// <summary>
/// What facilities are called in the plans of inspections. Projections hold no names; a plan is never erased or
/// changed, so that a name read once can be kept.
/// </summary>
public static class PlannedNames
{
    private static readonly ConcurrentDictionary<Guid, string> known = [];

    /// <summary>The name by the inspection's journal key.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> OfAsync(
        PlumblineContext context,
        IReadOnlyCollection<InspectionRow> inspections,
        CancellationToken stop
    )
    {
        var missing = inspections.Where(i => !known.ContainsKey(i.Id)).ToDictionary(i => i.Plan);
        if (missing.Count > 0)
        {
            var keys = missing.Keys.ToList();
            var plans = await context
                .Set<EntryRow>()
                .AsNoTracking()
                .Where(e => keys.Contains(e.Key))
                .Select(e => new { e.Key, e.Payload })
                .ToListAsync(stop);
            foreach (var plan in plans)
                known[missing[plan.Key].Id] = NameIn(plan.Payload);
        }

        return inspections.ToDictionary(i => i.Journal, i => known.GetValueOrDefault(i.Id, ""));
    }

    private static string NameIn(byte[]? plan)
    {
        if (plan is null)
            return "";
        using var json = JsonDocument.Parse(plan);
        return json.RootElement.GetProperty("facility").GetProperty("name").GetString() ?? "";
    }
}
