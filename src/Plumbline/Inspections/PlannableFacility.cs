using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Plumbline.Facilities;

namespace Plumbline.Inspections;

/// <summary>What an installation knows of a facility that a plan can start from.</summary>
/// <param name="Places">Its parts as recorded there; empty where nobody recorded any.</param>
/// <param name="Proposed">Editions that bind it as recorded, then those that the public record names, each with the reason.</param>
/// <param name="Earlier">What published inspections and those of ours that the asking person may see found deficient there before, by whom and when.</param>
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

/// <summary>An edition that is recorded as binding a facility, or that the public record names for it.</summary>
/// <param name="Edition">Its id; null where the catalog holds no edition of that name, or no line of it.</param>
/// <param name="Printed">The name as printed there.</param>
/// <param name="Reason">What binds and what proves it; or who names it, and when.</param>
/// <param name="Binds">Whether a contract or a statute is recorded that binds the facility to it.</param>
public sealed record ProposedEdition(string? Edition, string Printed, string Reason, bool Binds = false);

/// <summary>Somebody with an account at the installation.</summary>
public sealed record Colleague(Guid Id, string Name);

/// <summary>How what a plan starts from stands between an installation and Field.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata
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
