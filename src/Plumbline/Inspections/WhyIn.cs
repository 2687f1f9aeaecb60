using System.Text.Json.Serialization;
using Plumbline.Facilities;

namespace Plumbline.Inspections;

/// <summary>Why a line is in scope.</summary>
/// <param name="Reason">A sentence, such as "Found deficient at 23 of 118 facilities in published findings; a tour can show it."</param>
/// <param name="Earlier">What earlier inspections found deficient on it at this facility, newest first; null where none did.</param>
public sealed record WhyIn(
    string Requirement,
    string Reason,
    IReadOnlyList<EarlierDeficiency>? Earlier = null
)
{
    /// <summary>Whether the line was found deficient here before and is tested again.</summary>
    [JsonIgnore]
    public bool TestAgain => Earlier is { Count: > 0 };
}

/// <summary>
/// Why the lines of a scope were chosen. It stands beside the plan and not in it, so that what an earlier inspection said
/// can be erased without the plan.
/// </summary>
public sealed record ScopeReasons(IReadOnlyList<WhyIn> Lines);

/// <summary>That a member walks a place. Several may walk one.</summary>
public sealed record Walking(Guid Place, Guid Member);

/// <summary>Who walks a place, said after the plan was signed; replaces what stood before it. Nobody where empty.</summary>
public sealed record PlaceWalkers(Guid Place, IReadOnlyList<Guid> Members);
