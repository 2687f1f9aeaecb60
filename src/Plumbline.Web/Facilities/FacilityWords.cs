using System.Globalization;
using Plumbline.Facilities;
using Plumbline.Journal;

namespace Plumbline.Web.Facilities;

/// <summary>What is recorded of a facility, in words.</summary>
public static class FacilityWords
{
    /// <summary>"by contract", and so on.</summary>
    public static string Of(BindingForce force) =>
        force switch
        {
            BindingForce.Contract => "by contract",
            BindingForce.Statute => "by statute",
            BindingForce.Statistics => "named by ICE’s statistics",
            _ => "claimed, without a document",
        };

    /// <summary>"housing unit, capacity 48, women".</summary>
    public static string Of(Place place)
    {
        string?[] parts =
        [
            place.Kind,
            place.Capacity is { } capacity ? $"capacity {capacity}" : null,
            place.Sex,
            place.Level is null ? null : $"level {place.Level}",
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>"from Jan 1, 2020 to today, or a day not known".</summary>
    public static string Span(DateOnly? from, DateOnly? to) =>
        $"from {Day(from) ?? "a day not known"} to {Day(to) ?? "today, or a day not known"}";

    /// <summary>What an entry of a facility's journal is, for a list; "unknown" where only a newer Plumbline knows it.</summary>
    public static string Kind(string kind) =>
        kind switch
        {
            "facility" => "Facility added",
            "alias" => "Other name",
            "facility-place" => "Place",
            "binding" => "Binding",
            "waiver" => "Waiver",
            "erased" => "Erasure",
            _ => $"{kind}, made by a newer Plumbline",
        };

    /// <summary>What it says, on one line.</summary>
    /// <param name="edition">The title of an edition by its id.</param>
    public static string Said(object? thing, Func<string, string> edition) =>
        thing switch
        {
            FacilityAdded added => $"{added.Name}, {added.City}, {added.State}",
            Alias alias => alias.Name,
            Place place => $"{place.Name}, {Of(place)}",
            Binding binding => $"{edition(binding.Edition)}, {Of(binding.Force)}. Proof: {binding.Proof}",
            Waiver waiver => $"{waiver.Scope}, by {waiver.Authority}",
            Erased erased => erased.Reason,
            _ => "not readable here",
        };

    private static string? Day(DateOnly? day) => day?.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}
