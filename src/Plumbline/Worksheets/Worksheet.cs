using Plumbline.Inspections;

namespace Plumbline.Worksheets;

/// <summary>The paper that sheets are printed on.</summary>
public enum Paper
{
    Letter,
    A4,
}

/// <summary>What one sheet holds: the lines that a place can show, or those of a standard.</summary>
public enum SheetsBy
{
    Place,
    Standard,
}

/// <summary>A sheet without lines of the catalog, for what else a visit brings.</summary>
public enum OtherSheet
{
    Interview,
    FileSample,
    Access,
    Entrance,
    Exit,
}

/// <summary>The sheets of one person. Nothing on them is more of the plan than that person needs.</summary>
/// <param name="Code">The inspection's short code; no name of a facility.</param>
/// <param name="Bearer">What the person who carries them is called.</param>
/// <param name="Sheets">Numbered from 1, the others last.</param>
/// <param name="Invented">Whether the inspection is an example that nobody carries out.</param>
public sealed record WorksheetSet(
    string Code,
    Guid Member,
    string Bearer,
    IReadOnlyList<Worksheet> Sheets,
    bool Invented
);

/// <summary>One sheet, of one page or several.</summary>
/// <param name="Number">Among the bearer's sheets, from 1.</param>
/// <param name="Title">The place, the kind of place, the standard, or what the sheet is for.</param>
/// <param name="Place">Id of the place; null where its name is written by hand.</param>
/// <param name="Standard">Id of the standard; null on a sheet of a place.</param>
/// <param name="Lines">By number, as frozen in the plan's slice.</param>
/// <param name="Other">Null for a sheet of lines.</param>
public sealed record Worksheet(
    int Number,
    int Of,
    string Title,
    IReadOnlyList<Line> Lines,
    Guid? Place = null,
    string? Standard = null,
    OtherSheet? Other = null
);
