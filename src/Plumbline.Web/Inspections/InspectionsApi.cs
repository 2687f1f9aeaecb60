using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Accounts;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Inspections;

/// <summary>What Field lists: the inspections that the signed-in person may see.</summary>
public static class InspectionsApi
{
    public static void MapInspectionsApi(this IEndpointRouteBuilder app) =>
        app.MapGroup("/api").MapGet("/journals", List);

    private static async Task<IResult> List(
        HttpContext http,
        PlumblineContext context,
        CancellationToken stop
    )
    {
        var account = http.User.AccountId();
        var mine = await context
            .Set<AccessRow>()
            .AsNoTracking()
            .Where(a => a.Account == account)
            .ToListAsync(stop);
        var keys = mine.Select(a => a.Journal).Distinct().ToList();
        var journals = await context
            .Set<JournalRow>()
            .AsNoTracking()
            .Where(j => keys.Contains(j.Key))
            .ToDictionaryAsync(j => j.Key, stop);
        var inspections = await context
            .Set<InspectionRow>()
            .AsNoTracking()
            .Where(i => keys.Contains(i.Journal))
            .OrderByDescending(i => i.LastDay)
            .ThenBy(i => i.Id)
            .ToListAsync(stop);
        var facilities = await PlannedNames.OfAsync(context, inspections, stop);
        return Results.Json(
            inspections.Select(inspection =>
            {
                var access = JournalAccess.Of(
                    journals[inspection.Journal],
                    [.. mine.Where(a => a.Journal == inspection.Journal)]
                );
                return new
                {
                    inspection.Id,
                    Kind = access.KindWord,
                    Facility = facilities[inspection.Journal],
                    inspection.FirstDay,
                    inspection.LastDay,
                    State = InspectionWords.Of(inspection.State),
                    access.Journal.Head,
                    inspection.Invented,
                    Rights = access.RightsWord,
                    access.Members,
                };
            })
        );
    }
}
