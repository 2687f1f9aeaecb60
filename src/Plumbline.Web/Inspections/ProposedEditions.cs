using System.Globalization;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Standards;

namespace Plumbline.Web.Inspections;

/// <summary>Which editions ICE's statistics name for a facility. They are a claim, never proof that one binds it.</summary>
internal static class ProposedEditions
{
    /// <summary>The edition of the newest list, then of the newest rating that names another; each with the reason.</summary>
    public static IReadOnlyList<ProposedEdition> Of(
        Facility facility,
        IEnumerable<PublishedRating> ratings,
        Resolver resolver
    )
    {
        List<(string Printed, string Reason)> named = [];
        if (facility.LastInspection is { Standard: { } printed } last)
            named.Add(
                (
                    printed,
                    $"{facility.ListedIn ?? "ICE's detention statistics"} name {printed} for its last inspection{Day(last.End)}."
                )
            );
        if (
            ratings.Where(r => r.Standard is not null && r.End is not null).MaxBy(r => (r.End, r.Line)) is
            { } rating
        )
            named.Add(
                (
                    rating.Standard!,
                    $"ICE's detention statistics of {rating.LastSeen} name {rating.Standard} for an inspection{Day(rating.End)}."
                )
            );
        return
        [
            .. named
                .Select(n => new ProposedEdition(resolver.Edition(n.Printed)?.Id, n.Printed, n.Reason))
                .DistinctBy(p => p.Edition ?? p.Printed),
        ];
    }

    private static string Day(DateOnly? day) =>
        day is null ? "" : $" ({day.Value.ToString("d MMM yyyy", CultureInfo.InvariantCulture)})";
}
