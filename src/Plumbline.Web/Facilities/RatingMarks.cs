using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Facilities;

/// <summary>The published ratings of a facility as marks of its timeline, one for each inspection that they date.</summary>
public static class RatingMarks
{
    public static async Task<IReadOnlyList<TimelineMark>> OfAsync(PlumblineContext context, Guid facility)
    {
        var ratings = await context
            .Set<PublishedRating>()
            .AsNoTracking()
            .Where(r => r.Facility == facility && r.End != null)
            .ToListAsync();
        return
        [
            .. ratings
                .GroupBy(r => r.End!.Value)
                .Select(g => Mark(g.Key, [.. g.OrderBy(r => r.LastSeen, StringComparer.Ordinal)])),
        ];
    }

    private static TimelineMark Mark(DateOnly day, IReadOnlyList<PublishedRating> states)
    {
        var words = states
            .Select(s => s.Rating)
            .OfType<string>()
            .Where(r => !r.Contains("Pending", StringComparison.OrdinalIgnoreCase))
            .Distinct()
            .ToList();
        var bodies = states.Select(Body).Distinct().ToList();
        return new TimelineMark(
            Lane.Rating,
            day,
            day.ToString("MMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture),
            bodies is [var only] ? only : "unknown",
            "Only in ICE’s statistics",
            Rating: words.Count == 0 ? "no rating published" : string.Join(", later ", words),
            Edition: states.Select(s => s.Standard).LastOrDefault(s => s is not null) is { } standard
                ? EditionNamed.Spelled(standard)
                : null
        );
    }

    // Before FY22 the same columns held the contractor's inspections and the facilities' own assessments.
    internal static string Body(PublishedRating rating) =>
        rating.Kind?.StartsWith("ODO", StringComparison.Ordinal) == true || rating.Columns == "ODO" ? "ODO"
        : rating.Kind == "ORSA" ? "Facility itself (ORSA)"
        : rating.Columns == "NAKAMOTO" ? "Contractor"
        : "unknown";
}
