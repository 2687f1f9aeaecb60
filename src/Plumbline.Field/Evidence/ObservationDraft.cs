using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Evidence;

namespace Plumbline.Field.Evidence;

/// <summary>What is typed about the open line and not yet recorded; it goes along with the next verdict.</summary>
public sealed class ObservationDraft
{
    public Shows Shows { get; set; } = Shows.NotMet;

    public string Note { get; set; } = "";

    public string N { get; set; } = "";

    public string Of { get; set; } = "";

    public string Noun { get; set; } = "";

    public string Value { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Instrument { get; set; } = "";

    /// <summary>Nothing is typed: what stands in it was there before anybody typed.</summary>
    public bool IsEmpty => (Note + N + Of + Noun + Value).Trim().Length == 0;

    /// <summary>n of N with its noun; null where none is typed.</summary>
    /// <exception cref="ProblemException">extent-incomplete, extent-impossible.</exception>
    public Extent? Extent => Plumbline.Evidence.Extent.Read(N, Of, Noun);

    /// <summary>What an instrument read; null unless value and unit are given.</summary>
    public Reading? Reading =>
        decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
        && Unit.Trim().Length > 0
            ? new Reading(value, Unit.Trim(), Instrument.Trim() is { Length: > 0 } with ? with : null)
            : null;

    public string ToJson() => JsonSerializer.Serialize(this, ObservationJson.Default.ObservationDraft);

    /// <summary>The draft that <see cref="ToJson"/> wrote; null where the text is no such thing.</summary>
    public static ObservationDraft? Parse(string? json)
    {
        try
        {
            return json is null
                ? null
                : JsonSerializer.Deserialize(json, ObservationJson.Default.ObservationDraft);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ObservationDraft))]
internal sealed partial class ObservationJson : JsonSerializerContext;
