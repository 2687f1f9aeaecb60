namespace Plumbline.Standards;

/// <summary>The smallest duty that can be determined: one sentence of our own, cited to its section.</summary>
/// <param name="Id">Stable for ever, of the form edition/standard/words; never a component number.</param>
/// <param name="Standard">Id of the standard it belongs to.</param>
/// <param name="Citations">As exact as the basis allows, never more; at least one.</param>
/// <param name="Methods">Each of these alone can show it. A policy never does.</param>
/// <param name="Clinician">Whether judging it takes a clinician.</param>
/// <param name="Applies">When it applies, in words; null where it always does.</param>
/// <param name="Components">ICE's own checklist numbers for the duty, such as MC-27: aliases, many to many.</param>
/// <param name="AppliesWhere">The kinds of facility it applies in, from <see cref="Conditions"/>, all of which must hold; null where none is named.</param>
/// <param name="CarriedFrom">Requirement of another edition that the line was carried over from, unchecked; null where it was not.</param>
/// <param name="Checked">Who compared the line with the official document; null where nobody said so.</param>
/// <param name="Note">What a reader of the line should know, such as "carried from NDS 2019, not checked".</param>
public sealed record Requirement(
    string Id,
    string Standard,
    IReadOnlyList<string> Citations,
    string Text,
    Actor Actor,
    IReadOnlyList<Method> Methods,
    IReadOnlyList<SeenBy> SeenBy,
    Basis Basis,
    bool Clinician = false,
    string? Applies = null,
    Measure? Measure = null,
    IReadOnlyList<string>? Components = null,
    IReadOnlyList<string>? Topics = null,
    IReadOnlyList<Source>? Sources = null,
    int SourcesMore = 0,
    Flagged? FlaggedPriority = null,
    string? Note = null,
    IReadOnlyList<string>? AppliesWhere = null,
    string? CarriedFrom = null,
    Checked? Checked = null
)
{
    public string Citation => string.Join("; ", Citations);
}

/// <summary>A duty that is a number, as its source states it.</summary>
/// <param name="What">What is measured: "time since arrival".</param>
/// <param name="Limit">Which side of <paramref name="Value"/> is compliant.</param>
/// <param name="Unit">"day", "hour", "°F", "detainee per toilet".</param>
/// <param name="Per">For a frequency, the period: 1 inspection per "week".</param>
public sealed record Measure(string What, Limit Limit, decimal Value, string Unit, string? Per = null)
{
    private string Units =>
        Value != 1 && Unit is ("minute" or "hour" or "day" or "week" or "month" or "year")
            ? Unit + "s"
            : Unit;

    public override string ToString() =>
        $"{Limit switch { Limit.AtMost => "at most", Limit.AtLeast => "at least", _ => "exactly" }} {Value:0.####} {Units}"
        + (Per is null ? "" : $" per {Per}");
}

public enum Limit
{
    AtMost,
    AtLeast,
    Exactly,
}

/// <summary>A line that somebody held against the official document.</summary>
/// <param name="Who">Who compared the two.</param>
/// <param name="On">The day, such as 2026-11-24.</param>
/// <param name="Document">SHA-256 of the document's bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="At">The place in it: a page or a section.</param>
public sealed record Checked(string Who, string On, string Document, string At);

/// <summary>A published report that shows the duty.</summary>
/// <param name="Report">Its address, or the name of the document where it has none.</param>
/// <param name="Date">Month or day as published, such as 2024-03.</param>
public sealed record Source(string Report, string? Facility = null, string? Date = null);

/// <summary>Flagged as a priority component in <paramref name="Times"/> of <paramref name="Of"/> published findings.</summary>
public sealed record Flagged(int Times, int Of);

/// <summary>A paragraph that states no duty an inspection can determine, and why.</summary>
public sealed record NotDuty(string Citation, string Reason);
