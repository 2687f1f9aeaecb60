using System.Globalization;
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

    /// <summary>n of N with its noun; null unless all three are given and can be.</summary>
    public Extent? Extent =>
        int.TryParse(N, out var n)
        && int.TryParse(Of, out var of)
        && Noun.Trim().Length > 0
        && n >= 0
        && n <= of
            ? new Extent(n, of, Noun.Trim())
            : null;

    /// <summary>What an instrument read; null unless value and unit are given.</summary>
    public Reading? Reading =>
        decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
        && Unit.Trim().Length > 0
            ? new Reading(value, Unit.Trim(), Instrument.Trim() is { Length: > 0 } with ? with : null)
            : null;
}
