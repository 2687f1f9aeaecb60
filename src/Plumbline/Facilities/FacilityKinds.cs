using System.Text.Json.Serialization;
using Plumbline.Journal;

namespace Plumbline.Facilities;

/// <summary>That somebody added a facility that no public list has.</summary>
public sealed record FacilityAdded(string Name, string City, string State, string? Type = null);

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(FacilityAdded))]
[JsonSerializable(typeof(Alias))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Binding))]
[JsonSerializable(typeof(Waiver))]
internal sealed partial class FacilitiesJson : JsonSerializerContext;

/// <summary>The kinds of entry that a facility's journal holds. They outlive a visit and are copied into a plan.</summary>
public static class FacilityKinds
{
    private static readonly FacilitiesJson Json = new(PayloadJson.Options);

    public static Kind<FacilityAdded> Facility { get; } = new("facility", 1, Json.FacilityAdded);

    public static Kind<Alias> Alias { get; } = new("alias", 1, Json.Alias);

    /// <summary>A place of the facility; the places of one visit are of the kind "place" in its own journal.</summary>
    public static Kind<Place> Place { get; } = new("facility-place", 1, Json.Place);

    public static Kind<Binding> Binding { get; } = new("binding", 1, Json.Binding);

    public static Kind<Waiver> Waiver { get; } = new("waiver", 1, Json.Waiver);

    /// <summary>Whether entries of that kind belong in a facility's journal.</summary>
    public static bool Has(string kind) =>
        kind is "facility" or "alias" or "facility-place" or "binding" or "waiver";
}
