namespace Plumbline.Standards;

/// <summary>One public set of standards in one version.</summary>
/// <param name="Short">The name by which reports call it: "NDS 2019".</param>
/// <param name="Aliases">Other names as reports print them: "PBNDS 2011 - 2016 Revisions".</param>
/// <param name="TextAsOf">Date of the official text that was read; null where none was.</param>
/// <param name="Parts">The parts in order, such as Safety, Security, Care; none where no standard is held.</param>
/// <param name="Hash">SHA-256 in lower-case hex over the edition's files, in order of their names.</param>
public sealed record Edition(
    string Id,
    string Title,
    string Short,
    IReadOnlyList<string> Aliases,
    string Issuer,
    string Jurisdiction,
    string? Published,
    string? Effective,
    string? SupersededBy,
    string? Address,
    Force Force,
    string Licence,
    string? TextAsOf,
    IReadOnlyList<string> Parts,
    IReadOnlyList<Standard> Standards,
    string Hash
)
{
    public IEnumerable<Requirement> Requirements => Standards.SelectMany(s => s.Requirements);

    /// <summary>Whether any line is held; without one the edition can be named and bind, and nothing can be planned on it.</summary>
    public bool HasLines => Standards.Any(s => s.Requirements.Count > 0);

    public int Count(Basis basis) => Requirements.Count(r => r.Basis == basis);
}

/// <summary>The legal force of an edition, and on whom.</summary>
/// <param name="Kind">regulation, contract or agency policy.</param>
public sealed record Force(string Kind, string Binds);

/// <summary>A chapter of an edition, with the short code that inspectors use.</summary>
/// <param name="Id">Of the form edition/number, such as us-ice-nds-2019/4.3.</param>
/// <param name="Code">MC, EHS, SAAPI; for a regulation its section number.</param>
/// <param name="Codes">Other codes as reports print them: EH&amp;S for EHS.</param>
/// <param name="Complete">Whether our lines are all the duties of the standard.</param>
public sealed record Standard(
    string Id,
    string Edition,
    string Number,
    string Code,
    IReadOnlyList<string> Codes,
    string Title,
    string Part,
    bool Complete,
    IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<NotDuty> NotDuties,
    string? Note = null
);
