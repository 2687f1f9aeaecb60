using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Evidence;
using Plumbline.Field.Inspections;
using Plumbline.Standards;

namespace Plumbline.Field.Transcribe;

/// <summary>What is said once and holds for every line of the sheet.</summary>
/// <param name="Day">Null while none is given.</param>
/// <param name="Edition">The edition that the whole sheet is of; null where it may be any.</param>
/// <param name="Noun">What n of N counts; empty for the word that goes with the method.</param>
public sealed record SheetHead(
    Guid Observer,
    Guid? Place,
    DateOnly? Day,
    Method Method,
    Origin Origin = Origin.Monitor,
    string? Edition = null,
    string Noun = ""
)
{
    private const string Kept = "sheet";

    /// <summary>The sheet it names; null while it names none.</summary>
    public Sheet? Sheet => Day is { } day ? new Sheet(Observer, Place, day, Method) : null;

    /// <summary>What n of N counts: 3 out of 4 <em>files reviewed</em>.</summary>
    public string Counted =>
        Noun.Trim() is { Length: > 0 } noun
            ? noun
            : Method switch
            {
                Method.Document => "documents",
                Method.FileReview => "files reviewed",
                Method.Interview => "people asked",
                Method.Measurement => "measurements",
                Method.Test => "tests",
                _ => "looked at",
            };

    /// <summary>The head that a person most likely wants first: their own sheet of the visit's first day.</summary>
    public static SheetHead First(OpenInspection open) =>
        new(
            open.Plan.Member(open.Me) is null ? open.Plan.Lead : open.Me,
            null,
            open.Plan.Plan?.FirstDay,
            Method.Observation
        );

    /// <summary>The head in hand when this laptop was last left; null where there was none that still fits the plan.</summary>
    public static async Task<SheetHead?> FindAgainAsync(OpenInspection open)
    {
        try
        {
            var head = await open.Drafts.ReadAsync(Kept) is { } json
                ? JsonSerializer.Deserialize(json, SheetHeadJson.Default.SheetHead)
                : null;
            return head is null || open.Plan.Member(head.Observer) is null
                ? null
                : head with
                {
                    Place = open.Plan.Places.Any(p => p.Id == head.Place) ? head.Place : null,
                };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task KeepAsync(OpenInspection open) =>
        open.Drafts.PutAsync(Kept, JsonSerializer.Serialize(this, SheetHeadJson.Default.SheetHead));
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(SheetHead))]
internal sealed partial class SheetHeadJson : JsonSerializerContext;
