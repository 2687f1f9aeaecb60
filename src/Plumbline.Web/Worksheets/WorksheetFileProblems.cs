namespace Plumbline.Web.Worksheets;

/// <summary>Refusals of the room that writes files for paper.</summary>
public static class WorksheetFileProblems
{
    public static Problem FormatUnknown(string format) =>
        new(
            "worksheet-format",
            $"There are no worksheets in the format \"{format}\". Choose {string.Join(" or ", PaperFile.Formats)}."
        );

    public static Problem InspectionUnknown(string id) =>
        new(
            "worksheet-inspection",
            $"This installation holds no inspection \"{id}\". Take the id from: plumbline inspection list."
        );

    public static Problem PresetUnknown(string preset, IEnumerable<string> known) =>
        new("pocket-preset", $"There is no preset \"{preset}\". Choose {string.Join(" or ", known)}.");

    public static Problem NotWritten(string path, string why) =>
        new(
            "worksheet-not-written",
            $"The worksheets could not be written to {path}: {why.TrimEnd('.')}. Choose another file with --out FILE."
        );
}
