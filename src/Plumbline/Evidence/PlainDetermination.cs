using System.Text.Json;

namespace Plumbline.Evidence;

/// <summary>
/// A determination in the form in which every Plumbline writes it. Most entries of a visit are determinations, and the
/// general reader takes several times as long.
/// </summary>
public static class PlainDetermination
{
    /// <summary>Null where a member is unknown, comes twice, is null, missing, or not of its type.</summary>
    public static Determination? Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            return Parse(payload);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Determination? Parse(ReadOnlySpan<byte> payload)
    {
        var json = new Utf8JsonReader(payload);
        string? requirement = null,
            reason = null;
        Verdict? verdict = null;
        IReadOnlyList<Guid>? observations = null;
        WhyNot? why = null;
        var salted = false;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!salted && json.ValueTextEquals("salt"u8))
                salted = json.Read() && json.TokenType == JsonTokenType.String;
            else if (requirement is null && json.ValueTextEquals("requirement"u8))
                requirement = Text(ref json);
            else if (verdict is null && json.ValueTextEquals("verdict"u8))
                verdict = VerdictIn(ref json);
            else if (observations is null && json.ValueTextEquals("observations"u8))
                observations = Ids(ref json);
            else if (why is null && json.ValueTextEquals("why"u8))
                why = WhyIn(ref json);
            else if (reason is null && json.ValueTextEquals("reason"u8))
                reason = Text(ref json);
            else
                return null;
            if (json.TokenType is not (JsonTokenType.String or JsonTokenType.EndArray))
                return null;
        }

        return
            json.TokenType == JsonTokenType.EndObject
            && !json.Read()
            && requirement is not null
            && verdict is not null
            && observations is not null
            ? new Determination(requirement, verdict.Value, observations, why, reason)
            : null;
    }

    private static string? Text(ref Utf8JsonReader json) =>
        json.Read() && json.TokenType == JsonTokenType.String ? json.GetString() : null;

    private static Verdict? VerdictIn(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType != JsonTokenType.String ? null
            : json.ValueTextEquals("Compliant"u8) ? Verdict.Compliant
            : json.ValueTextEquals("Deficient"u8) ? Verdict.Deficient
            : json.ValueTextEquals("NotApplicable"u8) ? Verdict.NotApplicable
            : json.ValueTextEquals("Unable"u8) ? Verdict.Unable
            : Stop<Verdict>(ref json);
    }

    private static WhyNot? WhyIn(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
            foreach (var why in Enum.GetValues<WhyNot>())
                if (json.ValueTextEquals(why.ToString()))
                    return why;
        return Stop<WhyNot>(ref json);
    }

    private static IReadOnlyList<Guid>? Ids(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartArray)
            return null;
        List<Guid>? ids = null;
        while (json.Read() && json.TokenType == JsonTokenType.String)
        {
            if (!json.TryGetGuid(out var id))
                break;
            (ids ??= []).Add(id);
        }

        return json.TokenType == JsonTokenType.EndArray ? ids ?? [] : null;
    }

    // Whatever it is instead, it is not read here.
    private static T? Stop<T>(ref Utf8JsonReader json)
        where T : struct
    {
        while (json.Read()) { }
        return null;
    }
}
