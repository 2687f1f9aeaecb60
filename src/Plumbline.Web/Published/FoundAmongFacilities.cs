using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Published;
using Plumbline.Standards;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Published;

/// <summary>Counts at how many facilities ODO found each line of the catalog deficient, as published.</summary>
public static class FoundAmongFacilities
{
    /// <summary>Lines found deficient anywhere, in the catalog's order.</summary>
    public static async Task<List<FoundAmong>> CountAsync(
        PlumblineContext context,
        Catalog catalog,
        Resolver resolver,
        CancellationToken stop
    )
    {
        // The contractor numbers its worksheet otherwise, and the review of a death looks at no facility as a whole.
        var inspections = await context
            .Set<PublishedInspection>()
            .AsNoTracking()
            .Where(i => i.By == InspectingBody.DetentionOversight)
            .Select(i => new
            {
                i.Id,
                i.Facility,
                i.FacilityName,
                i.Edition,
                i.Printed,
                i.Listed,
            })
            .ToListAsync(stop);
        var places = inspections.ToDictionary(
            i => i.Id,
            i => i.Facility?.ToString() ?? FacilityName.Normal(i.FacilityName)
        );
        var rows = await context
            .Set<PublishedFindingRow>()
            .AsNoTracking()
            .Where(f => f.By == InspectingBody.DetentionOversight)
            .Where(f => f.Component != null && f.Abbreviation != null && f.Edition != null)
            .Select(f => new
            {
                f.Inspection,
                f.Edition,
                f.Abbreviation,
                f.Component,
            })
            .Distinct()
            .ToListAsync(stop);

        var inspected = catalog.Editions.ToDictionary(e => e.Id, _ => new HashSet<string>());
        var editions = new Dictionary<string, Edition?>();
        foreach (var clean in inspections.Where(i => (i.Printed?.Deficiencies ?? i.Listed) == 0))
        foreach (var named in EditionNamed.Read(clean.Edition))
            if (EditionOf(named.Short) is { } edition)
                inspected[edition.Id].Add(places[clean.Id]);

        var found = new Dictionary<string, (HashSet<string> Facilities, int Lines)>();
        foreach (
            var group in rows.GroupBy(r => (Edition: r.Edition!, Code: $"{r.Abbreviation}-{r.Component}"))
        )
        {
            if (EditionOf(group.Key.Edition) is not { } edition)
                continue;
            var facilities = group
                .Select(r => places.GetValueOrDefault(r.Inspection))
                .OfType<string>()
                .ToList();
            inspected[edition.Id].UnionWith(facilities);
            if (resolver.Resolve(edition, group.Key.Code) is not { Match: MatchKind.Exact, Ids: var ids })
                continue;
            foreach (var id in ids)
            {
                var at = found.GetValueOrDefault(id, ([], int.MaxValue));
                at.Facilities.UnionWith(facilities);
                found[id] = (at.Facilities, Math.Min(at.Lines, ids.Count));
            }
        }

        return
        [
            .. catalog.Editions.SelectMany(e =>
                e.Requirements.Select(line =>
                        Own(line, e) ?? (inspected[e.Id].Count == 0 ? CarriedOver(line) : null)
                    )
                    .OfType<FoundAmong>()
            ),
        ];

        Edition? EditionOf(string printed)
        {
            if (!editions.TryGetValue(printed, out var edition))
                editions[printed] = edition = resolver.Edition(printed);
            return edition;
        }

        FoundAmong? Own(Requirement line, Edition edition) =>
            found.TryGetValue(line.Id, out var at)
                ? new FoundAmong(line.Id, at.Facilities.Count, inspected[edition.Id].Count, Lines: at.Lines)
                : null;

        FoundAmong? CarriedOver(Requirement line) =>
            line.CarriedFrom is { } id
            && catalog.Requirement(id) is { } from
            && catalog.Edition(catalog.Standard(from.Standard)!.Edition) is { } edition
            && Own(from, edition) is { } own
                ? own with
                {
                    Requirement = line.Id,
                    Under = edition.Short,
                }
                : null;
    }
}
