namespace Plumbline.Standards;

/// <summary>What can be wrong before a file's meaning is looked at, and with what is asked of the catalog.</summary>
public static partial class StandardsProblems
{
    public static Problem FolderMissing(string path) =>
        new(
            "standards-folder-missing",
            $"There is no folder “{path}”; name one that holds a folder for each edition."
        );

    public static Problem FolderEmpty(string path) =>
        new(
            "standards-folder-empty",
            $"The folder “{path}” holds no edition; each edition is a folder with an edition.yaml in it."
        );

    public static Problem EditionFileMissing(string folder) =>
        new(
            "standards-edition-file-missing",
            "The folder has no edition.yaml; add one that names the edition.",
            new Position($"{folder}/edition.yaml", 1, 1)
        );

    public static Problem FileExtension(Position at) =>
        new(
            "standards-file-extension",
            "A standards file ends in .yaml; rename it, or it will not be read.",
            at
        );

    public static Problem Unreadable(Position at, string why) =>
        new("standards-file-unreadable", $"The file cannot be read: {why}", at);

    public static Problem TooLarge(Position at, int limit) =>
        new(
            "standards-file-too-large",
            $"The file is larger than {limit / 1024 / 1024} MB; a standard is one small file, so split it.",
            at
        );

    public static Problem Encoding(Position at) =>
        new("standards-encoding", "The file is not UTF-8 from here on; save it with the encoding UTF-8.", at);

    public static Problem EmptyFile(Position at) =>
        new("standards-empty-file", "The file is empty; write the standard, or remove the file.", at);

    public static Problem Tab(Position at) =>
        new(
            "standards-tab",
            "A tab stands where YAML wants spaces; replace it with spaces, here and further down.",
            at
        );

    public static Problem LineTooLong(Position at, int limit) =>
        new("standards-line-too-long", $"The line is longer than {limit:N0} characters; break it.", at);

    public static Problem Syntax(Position at, string why) =>
        new("standards-syntax", $"This is not YAML: {why} Look at this line and the one before it.", at);

    public static Problem Alias(Position at) =>
        new(
            "standards-alias",
            "Anchors (&) and aliases (*) are not read; write the value out in each place.",
            at
        );

    public static Problem Tag(Position at) =>
        new("standards-tag", "Tags (!) are not read; remove it, and quote the value if it is text.", at);

    public static Problem TooDeep(Position at, int limit) =>
        new(
            "standards-too-deep",
            $"Nested deeper than {limit} levels; no standards file needs that. Check the indentation.",
            at
        );

    public static Problem TooManyNodes(Position at, int limit) =>
        new("standards-too-many-nodes", $"The file holds more than {limit:N0} values; split it.", at);

    public static Problem ManyDocuments(Position at) =>
        new("standards-many-documents", "A second document begins here (---); keep one document a file.", at);

    public static Problem UnknownId(string id, string? nearest) =>
        new(
            "standards-unknown-id",
            $"No edition, standard or requirement has the id “{Short(id)}”"
                + (
                    nearest is null
                        ? "; `standards list` shows the editions."
                        : $"; did you mean “{nearest}”?"
                )
        );

    public static Problem UnknownEdition(string name, IEnumerable<string> known) =>
        new(
            "standards-unknown-edition",
            $"No edition is called “{Short(name)}”; held here are: {string.Join(", ", known)}."
        );

    public static Problem NothingMatches(string code, string edition) =>
        new(
            "standards-nothing-matches",
            $"{edition} has no standard, component or citation “{Short(code)}” here; `standards show` lists what it has."
        );

    public static Problem FileName(Position at, string name, string number) =>
        new(
            "standards-file-name",
            $"The file is named “{name}”; name it “{Short(number)}-words-of-its-title.yaml”, so that people find it.",
            at
        );

    public static Problem NameTaken(Position at, string name, string edition) =>
        new(
            "standards-name-taken",
            $"“{Short(name)}” already names the edition {edition}; a name must lead to one edition.",
            at
        );
}
