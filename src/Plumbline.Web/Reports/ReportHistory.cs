using Microsoft.EntityFrameworkCore;
using Plumbline.Evidence;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Published;
using Plumbline.Reports;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Web.Evidence;
using Plumbline.Web.Facilities;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Published;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Reports;

/// <summary>What this installation knows of a facility beside the inspection: its own reported ones, and what is published.</summary>
internal static class ReportHistory
{
    public static async Task<History> OfAsync(
        PlumblineContext context,
        Catalog catalog,
        Inspection inspection,
        CancellationToken stop
    )
    {
        var plan = inspection.Plan.Plan!;
        return new History(
            [
                .. await OwnAsync(context, plan, stop),
                .. await PublishedAsync(context, new Resolver(catalog), plan, stop),
            ],
            await RatingAsync(context, plan.Facility.Id, stop)
        );
    }

    /// <summary>Earlier inspections that a report was issued of here.</summary>
    private static async Task<List<EarlierInspection>> OwnAsync(
        PlumblineContext context,
        Plan plan,
        CancellationToken stop
    )
    {
        var before = await context
            .Set<InspectionRow>()
            .AsNoTracking()
            .Where(i =>
                i.Facility == plan.Facility.Id
                && i.LastDay < plan.FirstDay
                && i.State == InspectionState.Reported
            )
            .OrderByDescending(i => i.LastDay)
            .Take(20)
            .ToListAsync(stop);
        var earlier = new List<EarlierInspection>();
        foreach (var row in before)
        {
            var opening = await context
                .Set<EntryRow>()
                .AsNoTracking()
                .SingleAsync(e => e.Key == row.Plan, stop);
            if (Kinds.Read(opening.Entry()) is not Plan its)
                continue;
            var deficient = await context
                .Set<DeterminationRow>()
                .Where(d => d.Journal == row.Journal && !d.Replaced && d.Verdict == Verdict.Deficient)
                .Select(d => d.Requirement)
                .Distinct()
                .ToListAsync(stop);
            earlier.Add(
                new(its.Organization, row.LastDay.ToString("yyyy-MM-dd"), deficient, row.Deficiencies)
            );
        }

        return earlier;
    }

    private static async Task<IEnumerable<EarlierInspection>> PublishedAsync(
        PlumblineContext context,
        Resolver resolver,
        Plan plan,
        CancellationToken stop
    )
    {
        // A review of a death is no inspection of the facility.
        var before = await context
            .Set<PublishedInspection>()
            .AsNoTracking()
            .Where(i =>
                i.Facility == plan.Facility.Id && i.End < plan.FirstDay && i.By != InspectingBody.DeathReview
            )
            .OrderByDescending(i => i.End)
            .Take(60)
            .ToListAsync(stop);
        return before.Select(i => new EarlierInspection(
            i.Body,
            i.End.ToString(i.MonthOnly ? "yyyy-MM" : "yyyy-MM-dd"),
            [
                .. i
                    .Findings.Where(f => !f.Concern)
                    .Select(f => PublishedEarlier.Line(resolver, f))
                    .OfType<string>()
                    .Distinct(),
            ],
            // The contractor counts components, which are no deficiencies.
            i.By == InspectingBody.Contractor
                ? null
                : i.AsListed ?? i.AsCounted,
            i.Printed?.StandardsReviewed,
            PublishedWords.Link(i)
        ));
    }

    /// <summary>The latest that ICE's detention statistics date, in the words of the newest edition of them.</summary>
    private static async Task<OfficialRating?> RatingAsync(
        PlumblineContext context,
        Guid facility,
        CancellationToken stop
    )
    {
        var rated = await context
            .Set<PublishedRating>()
            .AsNoTracking()
            .Where(r => r.Facility == facility && r.End != null && r.Rating != null)
            .ToListAsync(stop);
        return rated
            .Where(r => !r.Rating!.Contains("Pending", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(r => r.End)
            .ThenByDescending(r => r.LastSeen, StringComparer.Ordinal)
            .Select(r => new OfficialRating(
                RatingMarks.Body(r),
                r.Rating!,
                r.End!.Value.ToString("yyyy-MM-dd"),
                r.LastSeen
            ))
            .FirstOrDefault();
    }
}
