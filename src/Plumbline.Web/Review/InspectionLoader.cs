using Microsoft.EntityFrameworkCore;
using Plumbline.Review;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Review;

/// <summary>An inspection as its stored entries make it, for pages, reports and commands.</summary>
public static class InspectionLoader
{
    /// <summary>Null where this installation holds no such journal, or no plan of it yet.</summary>
    public static async Task<Inspection?> LoadAsync(
        PlumblineContext context,
        Guid id,
        CancellationToken stop = default
    )
    {
        var key = await context
            .Set<JournalRow>()
            .Where(j => j.Id == id)
            .Select(j => (long?)j.Key)
            .SingleOrDefaultAsync(stop);
        if (key is not { } journal)
            return null;
        var inspection = new Inspection(id);
        await foreach (var row in EntryRow.Of(context, journal).AsAsyncEnumerable().WithCancellation(stop))
            inspection.Apply(row.Entry());
        return inspection.Plan.Plan is null ? null : inspection;
    }
}
