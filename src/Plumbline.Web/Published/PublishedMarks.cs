using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Published;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Published;

/// <summary>The published inspections of a facility as marks of its timeline.</summary>
public static class PublishedMarks
{
    public static async Task<IReadOnlyList<TimelineMark>> OfAsync(PlumblineContext context, Guid facility)
    {
        var inspections = await context
            .Set<PublishedInspection>()
            .AsNoTracking()
            .Where(i => i.Facility == facility)
            .ToListAsync();
        return [.. inspections.Select(Mark)];
    }

    private static TimelineMark Mark(PublishedInspection inspection) =>
        new(
            inspection.By == InspectingBody.Contractor ? Lane.Contractor : Lane.Oversight,
            inspection.End,
            PublishedWords.When(inspection),
            PublishedWords.By(inspection.By),
            PublishedWords.Kind(inspection),
            inspection.MonthOnly,
            inspection.By == InspectingBody.Contractor
                    ? string.Join(" ", ["Components, not deficiencies.", .. Said(inspection)])
                : Said(inspection) is [_, ..] said ? string.Join(" ", said)
                : null,
            inspection.AsListed,
            inspection.AsCounted,
            null,
            inspection.Editions.Count == 0
                ? null
                : string.Join(" and ", inspection.Editions.Select(e => e.Short)),
            $"published/{inspection.Id}",
            PublishedWords.Link(inspection),
            inspection.By == InspectingBody.DeathReview
        );

    private static List<string> Said(PublishedInspection inspection) =>
        [
            .. inspection.RatingRecommended is { } rating
                ? [$"Recommended: {rating}."]
                : Array.Empty<string>(),
            .. inspection.Mismatches.Select(m => m.Sentence),
        ];
}
