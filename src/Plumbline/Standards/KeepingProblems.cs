namespace Plumbline.Standards;

/// <summary>What can be wrong with a measure's value, and with the list of ids that were released.</summary>
public static partial class StandardsProblems
{
    public static Problem MeasureValue(Position at, string key, decimal value) =>
        new(
            "standards-measure-value",
            $"“{key}” must be greater than 0 in this unit, not {value}; a duty of none is a sentence without a measure.",
            at
        );

    public static Problem ApprovedMissing(Position at, string id, string? nearest) =>
        new(
            "standards-approved-missing",
            $"The id “{Short(id)}” was released, and no file holds it any more; inspections keep it, so put its line back"
                + (nearest is null ? "." : $", or give “{nearest}” its old id again if it was renamed."),
            at
        );

    public static Problem ApprovedOrder(Position at, string id) =>
        new(
            "standards-approved-order",
            $"“{Short(id)}” must come after the line above it, in the order of characters, and once; sort the file with `LC_ALL=C sort -u`.",
            at
        );
}
