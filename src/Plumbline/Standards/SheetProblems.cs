namespace Plumbline.Standards;

/// <summary>What can be wrong with a workbook or a CSV file before its meaning is looked at.</summary>
public static partial class StandardsProblems
{
    public static Problem NotAWorkbook(Position at) =>
        new(
            "standards-not-a-workbook",
            "The file is no XLSX workbook, or it is cut off, damaged or locked with a password; save it again as XLSX.",
            at
        );

    public static Problem UnpacksTooLarge(Position at, long limit) =>
        new(
            "standards-unpacks-too-large",
            $"The workbook unpacks to more than {limit / 1024 / 1024} MB, which no standard set needs; "
                + "copy the cells into a new workbook from `standards template`.",
            at
        );

    public static Problem TooManyCells(Position at, int limit) =>
        new(
            "standards-too-many-cells",
            $"More than {limit:N0} cells stand here, which no standard set needs; keep only the columns of the template.",
            at
        );

    public static Problem FormulaCell(Position at) =>
        new(
            "standards-formula-cell",
            "The cell holds a formula; formulas are not computed here. Copy the cell and paste its value alone.",
            at
        );

    public static Problem ErrorCell(Position at, string error) =>
        new("standards-error-cell", $"The cell holds the error {Short(error)}; write the value.", at);

    public static Problem NotCsv(Position at) =>
        new(
            "standards-not-csv",
            "A quotation mark in this row is not closed, or stands within a field that has none around it; put the field into "
                + "quotation marks, and double those within.",
            at
        );

    public static Problem SheetMissing(Position at, string sheet) =>
        new(
            "standards-sheet-missing",
            $"The workbook has no sheet “{sheet}”; name the sheet with the lines so, or start from `standards template`.",
            at
        );

    public static Problem ColumnMissing(Position at, string column) =>
        new(
            "standards-column-missing",
            $"There is no column “{column}”; add it as `standards template` has it.",
            at
        );

    public static Problem ColumnUnknown(Position at, string column, IReadOnlyList<string> known) =>
        new(
            "standards-column-unknown",
            $"No column is called “{Short(column)}”; "
                + (
                    Nearest.To(column, known) is { } nearest
                        ? $"did you mean “{nearest}”?"
                        : "remove it, or name it as `standards template` has it."
                ),
            at
        );

    public static Problem ColumnTwice(Position at, string column) =>
        new("standards-column-twice", $"The column “{Short(column)}” stands twice; keep one.", at);

    public static Problem CellWithoutColumn(Position at) =>
        new(
            "standards-cell-without-column",
            "The cell stands under no column name; give its column a name from the template, or empty the cell. In a CSV file, "
                + "put a text that holds a comma into quotation marks.",
            at
        );

    public static Problem CellMissing(Position at, string column) =>
        new("standards-cell-missing", $"The row has nothing under “{column}”; fill it in.", at);

    public static Problem StandardDiffers(Position at, string standard, string column, Position first) =>
        new(
            "standards-standard-differs",
            $"“{column}” of standard {Short(standard)} is something else at {first}; write the same in both places, or leave this "
                + "cell empty.",
            at
        );
}
