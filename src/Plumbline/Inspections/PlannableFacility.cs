using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Plumbline.Facilities;

namespace Plumbline.Inspections;

/// <summary>What an installation knows of a facility that a plan can start from.</summary>
/// <param name="Places">Its parts as recorded there; empty where nobody recorded any.</param>
/// <param name="Proposed">Editions that the public record names for it, each with the reason.</param>
/// <param name="Earlier">What was found deficient there before, by whom and when.</param>
public sealed record PlannableFacility(
    Guid Id,
    string Name,
    string City,
    string State,
    string? FieldOffice = null,
    string? Type = null,
    string? Operator = null,
    string? Detloc = null,
    IReadOnlyList<Place>? Places = null,
    IReadOnlyList<ProposedEdition>? Proposed = null,
    IReadOnlyList<EarlierDeficiency>? Earlier = null
)
{
    /// <summary>What the plan keeps of it.</summary>
    public PlannedFacility ToPlan() => new(Id, Name, City, State, FieldOffice, Type, Operator, Detloc);
}

/// <summary>An edition that the public record names for a facility.</summary>
/// <param name="Edition">Its id; null where the catalog holds no edition of that name.</param>
/// <param name="Printed">The name as printed there.</param>
/// <param name="Reason">Who names it, and when.</param>
public sealed record ProposedEdition(string? Edition, string Printed, string Reason);

/// <summary>Somebody with an account at the installation.</summary>
public sealed record Colleague(Guid Id, string Name);

/// <summary>How what a plan starts from stands between an installation and Field.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PlannableFacility))]
[JsonSerializable(typeof(List<PlannedFacility>))]
[JsonSerializable(typeof(List<Colleague>))]
internal sealed partial class PlanningJson : JsonSerializerContext;

/// <inheritdoc cref="PlanningJson"/>
public static class PlanningDocuments
{
    public static JsonTypeInfo<PlannableFacility> Facility => PlanningJson.Default.PlannableFacility;

    public static JsonTypeInfo<List<PlannedFacility>> Facilities => PlanningJson.Default.ListPlannedFacility;

    public static JsonTypeInfo<List<Colleague>> Colleagues => PlanningJson.Default.ListColleague;
}
