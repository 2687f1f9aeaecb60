namespace Plumbline.Facilities;

/// <summary>How strongly an edition binds a facility.</summary>
public enum BindingForce
{
    Contract,
    Statute,

    /// <summary>Only ICE's statistics name the edition.</summary>
    Statistics,

    /// <summary>Somebody says so, without a document.</summary>
    Claimed,
}

/// <summary>Which edition bound a facility from when to when, and what proves it. No binding means unknown.</summary>
/// <param name="Edition">Id of the edition.</param>
/// <param name="From">Null where the beginning is not known.</param>
/// <param name="To">The last day; null where it still binds or the end is not known.</param>
/// <param name="Proof">The document, its date and where it can be seen, in words.</param>
public sealed record Binding(
    string Edition,
    BindingForce Force,
    string Proof,
    DateOnly? From = null,
    DateOnly? To = null
)
{
    public bool On(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>That a duty was waived: by whom, for how long, and whether the document itself was seen.</summary>
/// <param name="Scope">What is waived, in words: a line, a standard, a place.</param>
/// <param name="National">Whether it holds for every facility.</param>
public sealed record Waiver(
    string Scope,
    bool National,
    string Authority,
    bool DocumentSeen,
    DateOnly? From = null,
    DateOnly? To = null
);

/// <summary>Another name of a facility, by date.</summary>
/// <param name="Source">Which list or report uses it.</param>
public sealed record Alias(string Name, string Source, DateOnly? From = null, DateOnly? To = null);

/// <summary>A part of a facility: housing unit, clinic, kitchen, hold room.</summary>
/// <param name="Kind">Such as "housing unit".</param>
/// <param name="Capacity">Persons; null where not known.</param>
/// <param name="Level">Classification level; null where not known.</param>
public sealed record Place(
    string Name,
    string Kind,
    int? Capacity = null,
    string? Sex = null,
    string? Level = null
);

/// <summary>A code that a list of ICE gives a facility.</summary>
/// <param name="Code">DETLOC, such as ADLNTCA.</param>
/// <param name="Source">Which list.</param>
public sealed record FacilityCode(string Code, string Source);
