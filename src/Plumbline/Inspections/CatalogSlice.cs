using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>
/// The part of the catalog that a plan freezes: text, basis, citations and line numbers as they stood that day.
/// It travels with every package and file and decides what a known requirement is.
/// </summary>
public sealed record CatalogSlice(
    IReadOnlyList<SliceEdition> Editions,
    IReadOnlyList<SliceStandard> Standards,
    IReadOnlyList<Line> Lines
)
{
    /// <summary>The slice of <paramref name="catalog"/> with the requirements named, numbered from 1 in catalog order.</summary>
    /// <exception cref="ProblemException">slice-requirement: the catalog does not hold one of them.</exception>
    public static CatalogSlice Of(Catalog catalog, IEnumerable<string> requirements)
    {
        var wanted = requirements.ToHashSet();
        foreach (var id in wanted)
            if (catalog.Requirement(id) is null)
                throw new ProblemException(InspectionProblems.SliceRequirement(id));

        var standards = catalog
            .Editions.SelectMany(e => e.Standards)
            .Where(s => s.Requirements.Any(r => wanted.Contains(r.Id)))
            .ToList();
        var number = 0;
        return new CatalogSlice(
            [
                .. catalog
                    .Editions.Where(e => standards.Any(s => s.Edition == e.Id))
                    .Select(e => new SliceEdition(
                        e.Id,
                        e.Title,
                        e.Short,
                        e.Hash,
                        e.Force,
                        e.Parts,
                        e.TextAsOf
                    )),
            ],
            [
                .. standards.Select(s => new SliceStandard(
                    s.Id,
                    s.Edition,
                    s.Number,
                    s.Code,
                    s.Title,
                    s.Part,
                    s.Complete,
                    s.Requirements.Count
                )),
            ],
            [
                .. standards
                    .SelectMany(s => s.Requirements)
                    .Where(r => wanted.Contains(r.Id))
                    .Select(r => new Line(++number, r)),
            ]
        );
    }
}

/// <param name="Hash">SHA-256 of the edition's files, lower-case hex.</param>
public sealed record SliceEdition(
    string Id,
    string Title,
    string Short,
    string Hash,
    Force Force,
    IReadOnlyList<string> Parts,
    string? TextAsOf = null
);

/// <param name="Complete">Whether the catalog's lines are all the duties of the standard.</param>
/// <param name="Held">How many lines the catalog holds of the standard, in scope or not.</param>
public sealed record SliceStandard(
    string Id,
    string Edition,
    string Number,
    string Code,
    string Title,
    string Part,
    bool Complete,
    int Held
);

/// <summary>A requirement under the short number that it keeps for the whole inspection.</summary>
public sealed record Line(int Number, Requirement Requirement)
{
    public string Id => Requirement.Id;

    /// <summary>What inspectors call it: its first component (MC-27), else the last part of its citation.</summary>
    public string Code => Requirement.Components is [var first, ..] ? first : Requirement.Citations[0];
}
