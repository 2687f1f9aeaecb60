namespace Plumbline.Standards;

/// <summary>What can be wrong with a standard set that somebody brings: a workbook, a CSV file or an OSCAL catalog.</summary>
public static partial class StandardsProblems
{
    public static Problem ImportKind(Position at) =>
        new(
            "standards-import-kind",
            "A standard set is read from a file that ends in .xlsx, .csv or .json (an OSCAL catalog); save it as one of these.",
            at
        );

    public static Problem ImportTooLarge(Position at, long limit) =>
        new(
            "standards-import-too-large",
            $"The file is larger than {limit / 1024 / 1024} MB, and the largest edition needs a tenth of that; "
                + "check that it is the right file, or import it in pieces.",
            at
        );

    public static Problem NotJson(Position at) =>
        new(
            "standards-import-not-json",
            "From here on this is not JSON; the file may be cut off. Export or copy it again.",
            at
        );

    public static Problem NotACatalog(Position at) =>
        new(
            "standards-import-not-a-catalog",
            "The document has no “catalog” at its top; give an OSCAL catalog, not another kind of OSCAL document.",
            at
        );

    public static Problem NotOscal(Position at, string key, string wanted) =>
        new("standards-import-not-oscal", $"In an OSCAL catalog “{Short(key)}” is {wanted}; correct it.", at);

    public static Problem ControlsOutsideGroups(Position at) =>
        new(
            "standards-import-controls-outside-groups",
            "Controls stand here outside of any group, so they belong to no standard; put them into a group for each standard.",
            at
        );

    public static Problem OtherEdition(Position at, string found, string asked) =>
        new(
            "standards-import-other-edition",
            $"The file is about “{Short(found)}”, and --edition says “{Short(asked)}”; name the edition that the file is about.",
            at
        );

    public static Problem EditionNotDescribed(Position at, string id) =>
        new(
            "standards-import-edition-not-described",
            $"No edition “{Short(id)}” is held here, and the file does not say what it is; use the workbook that "
                + "`standards template` writes, and fill in its sheet Edition.",
            at
        );

    public static Problem OfficialTextClaimed(Position at) =>
        new(
            "standards-import-official-text",
            "The line claims official-text, and nobody is named who read it; fill in who checked it, on which day, with which "
                + "document and at which place, or leave the basis empty.",
            at
        );

    public static Problem LinesDropped(Position at, string standard, int count, string first) =>
        new(
            "standards-import-lines-dropped",
            $"{count} lines that {Short(standard)} has here are not in the file, the first is “{Short(first)}”; an id is never "
                + "taken away. Export the edition, change that file, and import it.",
            at
        );

    public static Problem NothingInIt(Position at) =>
        new("standards-import-nothing", "The file holds no line of any standard; fill in at least one.", at);

    public static Problem MoreProblems(Position at, int more) =>
        new(
            "standards-import-more-problems",
            $"And {more:N0} more; correct these first, and import again.",
            at
        );

    public static Problem NotWritten(string folder, string why) =>
        new(
            "standards-import-not-written",
            $"Nothing was imported, because “{folder}” cannot be written: {why}"
        );

    public static Problem UnknownFormat(string name, IEnumerable<string> known) =>
        new(
            "standards-unknown-format",
            $"“{Short(name)}” is no format that can be written here; use one of: {string.Join(", ", known)}."
        );

    public static Problem FileNotWritten(string file, string why) =>
        new("standards-file-not-written", $"“{file}” cannot be written: {why} Choose another place.");

    public static Problem NoCrosswalk(string from, string to, IEnumerable<string> known) =>
        new(
            "standards-no-crosswalk",
            $"No crosswalk leads from “{Short(from)}” to “{Short(to)}”; held here are: "
                + $"{string.Join(", ", known.DefaultIfEmpty("none"))}."
        );
}
