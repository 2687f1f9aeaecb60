using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Plumbline.Journal;

namespace Plumbline.Inspections;

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(CatalogSlice))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Assignment))]
[JsonSerializable(typeof(PlaceWalkers))]
[JsonSerializable(typeof(ScopeReasons))]
[JsonSerializable(typeof(ScopeChange))]
[JsonSerializable(typeof(VisitFacts))]
[JsonSerializable(typeof(Access))]
[JsonSerializable(typeof(PlanDraft))]
internal sealed partial class InspectionsJson : JsonSerializerContext;

/// <summary>The kinds of entry that plan an inspection and say what the visit met.</summary>
public static class InspectionKinds
{
    private static readonly InspectionsJson Json = new(PayloadJson.Options);

    /// <summary>How a draft is kept on the device; a draft is no entry.</summary>
    public static JsonTypeInfo<PlanDraft> Draft => Json.PlanDraft;

    public static Kind<CatalogSlice> Slice { get; } = new("slice", 1, Json.CatalogSlice, maxBytes: 8 << 20);

    public static Kind<Plan> Plan { get; } = new("plan", 1, Json.Plan, maxBytes: 1 << 20);

    public static Kind<Place> Place { get; } = new("place", 1, Json.Place);

    public static Kind<Assignment> Assignment { get; } = new("assignment", 1, Json.Assignment);

    public static Kind<PlaceWalkers> Walkers { get; } = new("walkers", 1, Json.PlaceWalkers);

    public static Kind<ScopeReasons> ScopeReasons { get; } =
        new(
            "scope-reasons",
            1,
            Json.ScopeReasons,
            r => r.Lines.Select(l => l.Requirement),
            maxBytes: 8 << 20
        );

    public static Kind<ScopeChange> ScopeChange { get; } =
        new("scope-change", 1, Json.ScopeChange, c => c.Removed, maxBytes: 8 << 20);

    public static Kind<VisitFacts> VisitFacts { get; } = new("visit-facts", 1, Json.VisitFacts);

    public static Kind<Access> Access { get; } = new("access", 1, Json.Access);
}
