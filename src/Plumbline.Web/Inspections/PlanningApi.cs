using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;
using Plumbline.Web.Accounts;
using Plumbline.Web.Facilities;
using Plumbline.Web.Hosting;
using Plumbline.Web.Storage;
using Place = Plumbline.Inspections.Place;

namespace Plumbline.Web.Inspections;

/// <summary>Finds what earlier inspections that the account may see found deficient at a facility, newest first.</summary>
public delegate Task<IReadOnlyList<EarlierDeficiency>> EarlierAt(
    PlumblineContext context,
    Resolver resolver,
    Guid facility,
    Guid account,
    CancellationToken stop
);

/// <summary>What planning in Field asks an installation for: facilities, and people to put on a team.</summary>
public static class PlanningApi
{
    /// <summary>Most facilities in one answer to a search.</summary>
    public const int MostFound = 50;

    /// <param name="earlier">Each knows of inspections of which this room does not.</param>
    public static void MapPlanningApi(this IEndpointRouteBuilder app, params IReadOnlyList<EarlierAt> earlier)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/facilities", Search);
        api.MapGet(
            "/facilities/{id:guid}",
            (
                Guid id,
                HttpContext http,
                PlumblineContext context,
                Catalog catalog,
                Resolver resolver,
                TimeProvider time,
                CancellationToken stop
            ) => Facility(id, http.User.AccountId(), context, catalog, resolver, time, earlier, stop)
        );
        api.MapGet("/accounts", Colleagues);
    }

    private static async Task<IResult> Search(
        PlumblineContext context,
        CancellationToken stop,
        string search = "",
        int take = 20
    )
    {
        var query = context.Set<Facility>().AsNoTracking();
        foreach (var word in FacilityName.Normal(search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            query = query.KnownBy(context, word);
        var found = await query
            .OrderByDescending(f => f.InNewestList)
            .ThenBy(f => f.Name)
            .ThenBy(f => f.Id)
            .Take(Math.Clamp(take, 1, MostFound))
            .ToListAsync(stop);
        var ids = found.Select(f => f.Id).ToList();
        var codes = await CodesAsync(context, ids, stop);
        return Results.Json(
            found.Select(f => Planned(f, codes).ToPlan()).ToList(),
            PlanningDocuments.Facilities
        );
    }

    private static async Task<IResult> Facility(
        Guid id,
        Guid account,
        PlumblineContext context,
        Catalog catalog,
        Resolver resolver,
        TimeProvider time,
        IReadOnlyList<EarlierAt> earlier,
        CancellationToken stop
    )
    {
        if (
            await context.Set<Facility>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stop)
            is not { } facility
        )
            return ProblemAnswer.Of(404, InspectionApiProblems.FacilityNotFound(id));
        var codes = await CodesAsync(context, [id], stop);
        var record = await FacilityJournal.LoadAsync(context, id, stop);
        var before = new List<EarlierDeficiency>();
        foreach (var at in earlier)
            before.AddRange(await at(context, resolver, id, account, stop));
        return Results.Json(
            Planned(facility, codes) with
            {
                Places = [.. record.Places.Standing.Select(Planned).OfType<Place>()],
                Proposed = ProposedEditions.Of(
                    facility,
                    record.Bindings.Standing.Select(b => b.Thing).OfType<Binding>(),
                    DateOnly.FromDateTime(time.GetLocalNow().DateTime),
                    await context
                        .Set<PublishedRating>()
                        .AsNoTracking()
                        .Where(r => r.Facility == id)
                        .ToListAsync(stop),
                    resolver
                ),
                Earlier = [.. EarlierElsewhere.In(catalog, [.. before.OrderByDescending(e => e.Date)])],
            },
            PlanningDocuments.Facility
        );
    }

    private static async Task<IResult> Colleagues(PlumblineContext context, CancellationToken stop) =>
        Results.Json(
            await context
                .Set<Account>()
                .AsNoTracking()
                .OrderBy(a => a.Name)
                .ThenBy(a => a.Id)
                .Select(a => new Colleague(a.Id, a.Name))
                .ToListAsync(stop),
            PlanningDocuments.Colleagues
        );

    private static async Task<ILookup<Guid, string>> CodesAsync(
        PlumblineContext context,
        List<Guid> facilities,
        CancellationToken stop
    ) =>
        (
            await context
                .Set<ListedCode>()
                .AsNoTracking()
                .Where(c => facilities.Contains(c.Facility))
                .OrderBy(c => c.Code)
                .ToListAsync(stop)
        ).ToLookup(c => c.Facility, c => c.Code);

    // The id of its entry: the same place in every plan that takes it.
    private static Place? Planned(Recorded<Plumbline.Facilities.Place> recorded) =>
        recorded.Thing is { } place
            ? new Place(recorded.Id, place.Name, place.Kind, place.Capacity, place.Sex, place.Level)
            : null;

    private static PlannableFacility Planned(Facility facility, ILookup<Guid, string> codes) =>
        new(
            facility.Id,
            facility.Title,
            FacilityName.Shown(facility.City),
            facility.State,
            facility.Office is { } office ? FieldOffice.Name(office) : null,
            facility.Type,
            facility.Operator,
            codes[facility.Id].FirstOrDefault()
        );
}
