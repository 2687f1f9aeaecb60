using System.Globalization;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Standards;

namespace Plumbline.Web.Inspections;

/// <summary>
/// Which editions are recorded as binding a facility, and which ICE's statistics name for it: a claim, never proof.
/// </summary>
internal static class ProposedEditions
{
    /// <summary>
    /// What bindings name, contracts and statutes first; then the edition of the newest list, and of the newest rating that
    /// names another. Each with the reason.
    /// </summary>
    /// <param name="bindings">As recorded; those that ended before <paramref name="today"/> say nothing.</param>
    public static IReadOnlyList<ProposedEdition> Of(
        Facility facility,
        IEnumerable<Binding> bindings,
        DateOnly today,
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
            .. bindings
                .Where(b => b.To is null || b.To >= today)
                .OrderBy(b =>
                    b.Force is BindingForce.Statistics ? (int)BindingForce.Claimed + 1 : (int)b.Force
                )
                .ThenByDescending(b => b.From)
                .Select(b => Bound(b, resolver))
                .Concat(
                    named.Select(n => new ProposedEdition(
                        WithLines(n.Printed, resolver),
                        n.Printed,
                        n.Reason
                    ))
                )
                .DistinctBy(p => p.Edition ?? p.Printed),
        ];
    }

    private static ProposedEdition Bound(Binding binding, Resolver resolver)
    {
        var by = binding.Force switch
        {
            BindingForce.Contract => "Bound by contract",
            BindingForce.Statute => "Bound by statute",
            BindingForce.Claimed => "Said to bind, without a document",
            _ => "Recorded here from ICE's statistics",
        };
        var from = binding.From is { } day ? $" from {Words(day)}" : "";
        var to = binding.To is { } last ? $" to {Words(last)}" : "";
        return new ProposedEdition(
            WithLines(binding.Edition, resolver),
            resolver.Edition(binding.Edition)?.Short ?? binding.Edition,
            $"{by}{from}{to}; proof: {binding.Proof.TrimEnd('.')}.",
            binding.Force is BindingForce.Contract or BindingForce.Statute
        );
    }

    /// <summary>Null also for an edition of which no line is held: nothing can be planned on it.</summary>
    private static string? WithLines(string printed, Resolver resolver) =>
        resolver.Edition(printed) is { HasLines: true } edition ? edition.Id : null;

    private static string Words(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day is null ? "" : $" ({Words(day.Value)})";
}
