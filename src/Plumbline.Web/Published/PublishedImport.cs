using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Published;
using Plumbline.Web.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Published;

/// <summary>What an import of published inspections did.</summary>
/// <param name="Inspections">Inspections in the files, each report once.</param>
/// <param name="Findings">Findings read, by the body that made them.</param>
/// <param name="Matched">Inspections whose facility was found.</param>
/// <param name="Changed">How many were new or differ from what was here; 0 where nothing was written.</param>
public sealed record PublishedImported(
    int Inspections,
    IReadOnlyDictionary<InspectingBody, int> Findings,
    int Matched,
    int Changed
);

/// <summary>Takes published inspections in: all files or none.</summary>
public static class PublishedImport
{
    /// <exception cref="ProblemException">Every problem of every file; nothing was applied.</exception>
    public static async Task<PublishedImported> ApplyAsync(
        PlumblineContext context,
        IReadOnlyList<PublicFile> files,
        CancellationToken stop = default
    )
    {
        var problems = new List<Problem>();
        var parts = files.SelectMany(file => PublishedFiles.Read(file, problems)).ToList();
        var known = await context.Set<PublishedInspection>().AsNoTracking().ToListAsync(stop);
        var keys = parts.Select(p => p.Key).ToHashSet();
        var touched = known.Where(i => keys.Contains(PublishedFiles.Key(i.Source))).ToList();
        var taken = known.Except(touched).Select(i => i.Id).ToHashSet();
        var fresh = parts.Select(p => (p.Key, p.Inspection.Reading)).ToHashSet();
        var before = touched
            .Where(i => !fresh.Contains((PublishedFiles.Key(i.Source), i.Reading)))
            .Select(i => new PublishedPart(PublishedFiles.Key(i.Source), i, default));
        var merged = PublishedMerge.Merge([.. parts, .. before], taken, problems);
        foreach (
            var clash in parts.Where(p =>
                p.Inspection.Reading == Reading.Case && taken.Contains(p.Inspection.Id)
            )
        )
            problems.Add(PublishedProblems.Twice(clash.Inspection.Id, clash.At));
        if (problems.Count > 0)
            throw new ProblemException(problems);

        var register = await FacilityRegister.OpenAsync(context, stop);
        var inspections = merged.Select(i => Placed(i, register)).ToList();
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        await AddOlderAsync(context, register.Added, stop);
        var changed = await StoreAsync(context, inspections, touched, stop);
        await transaction.CommitAsync(stop);
        return new PublishedImported(
            inspections.Count,
            parts
                .Where(p => p.Inspection.Reading == Reading.FindingsOnly)
                .GroupBy(p => p.Inspection.By)
                .ToDictionary(g => g.Key, g => g.Sum(p => p.Inspection.Findings.Count)),
            inspections.Count(i => i.Facility is not null),
            changed
        );
    }

    private static PublishedInspection Placed(PublishedInspection inspection, FacilityRegister register)
    {
        var match = register.Find(
            new FacilityAsPrinted(
                inspection.FacilityName,
                inspection.City,
                inspection.State,
                inspection.Code,
                inspection.FieldOffice
            )
        );
        return inspection with { Facility = match.Facility, Match = match.Why };
    }

    private static async Task AddOlderAsync(
        PlumblineContext context,
        FacilityJoin added,
        CancellationToken stop
    )
    {
        context.AddRange(added.Facilities);
        context.AddRange(added.Codes);
        context.AddRange(added.Aliases);
        await context.SaveChangesAsync(stop);
        if (added.Facilities.Count == 0)
            return;
        var keys = await PublicFacilities.KeysAsync(context, stop);
        var names = added.Facilities.Select(f => f.Id).ToHashSet();
        var ratings = await context.Set<PublishedRating>().Where(r => r.Facility == null).ToListAsync(stop);
        foreach (var rating in ratings)
            if (
                keys.TryGetValue(FacilityName.Key(rating.Name, rating.City, rating.State), out var facility)
                && names.Contains(facility)
            )
                context.Entry(rating).Property(r => r.Facility).CurrentValue = facility;
        var rated = (
            await context.Set<Unmatched>().Where(u => u.List == OlderLists.Ratings).ToListAsync(stop)
        ).Where(u => keys.ContainsKey(FacilityName.Key(u.Name, u.City, u.State)));
        context.RemoveRange(rated);
        await context.SaveChangesAsync(stop);
    }

    private static async Task<int> StoreAsync(
        PlumblineContext context,
        IReadOnlyList<PublishedInspection> inspections,
        IReadOnlyList<PublishedInspection> touched,
        CancellationToken stop
    )
    {
        context.ChangeTracker.Clear();
        var old = touched.ToDictionary(i => i.Id);
        var kept = inspections.Select(i => i.Id).ToHashSet();
        context.RemoveRange(touched.Where(i => !kept.Contains(i.Id)));
        foreach (var inspection in inspections)
            if (!old.TryGetValue(inspection.Id, out var before))
                context.Add(inspection);
            else
            {
                context.Attach(before);
                context.Entry(before).CurrentValues.SetValues(inspection);
            }

        context.ChangeTracker.DetectChanges();
        var changed = context
            .ChangeTracker.Entries<PublishedInspection>()
            .Where(e => e.State is not EntityState.Unchanged)
            .Select(e => (e.Entity.Id, e.State))
            .ToList();
        foreach (var (id, _) in changed)
            await context.Set<PublishedFindingRow>().Where(f => f.Inspection == id).ExecuteDeleteAsync(stop);
        var write = changed.Where(c => c.State != EntityState.Deleted).Select(c => c.Id).ToHashSet();
        context.AddRange(inspections.Where(i => write.Contains(i.Id)).SelectMany(Rows));
        await context.SaveChangesAsync(stop);
        return changed.Count;
    }

    private static IEnumerable<PublishedFindingRow> Rows(PublishedInspection inspection) =>
        inspection
            .Findings.Where(f => !f.Concern)
            .Select(f => new PublishedFindingRow
            {
                Inspection = inspection.Id,
                Number = f.Number,
                Facility = inspection.Facility,
                By = inspection.By,
                End = inspection.End,
                Edition = f.Edition,
                Abbreviation = f.Abbreviation,
                Component = f.Component,
                Standard = f.Standard,
                Summary = f.Summary,
            });
}
