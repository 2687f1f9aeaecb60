namespace Plumbline.Facilities;

/// <summary>Every refusal of this room.</summary>
public static class FacilityProblems
{
    public static Problem MissingColumn(string column, Position at) =>
        new(
            "facility-missing-column",
            $"The list has no column \"{column}\". Export it again with that column, or rename the column that holds it.",
            at
        );

    public static Problem DuplicateColumn(string column, Position at) =>
        new(
            "facility-duplicate-column",
            $"The list has the column \"{column}\" twice. Keep one of them.",
            at
        );

    public static Problem UnknownList(Position at) =>
        new(
            "facility-unknown-list",
            "This is not a facility list that Plumbline knows: its first line must name Name, Address, City, State and AOR as ICE's detention statistics do.",
            at
        );

    public static Problem Empty(Position at) =>
        new("facility-empty-list", "The list has no facility. Check that this is the right file.", at);

    public static Problem StrayQuote(Position at) =>
        new(
            "facility-stray-quote",
            "There is a quotation mark that opens or closes nothing. Put the whole field in quotation marks and double those within it.",
            at
        );

    public static Problem OtherEncoding(string encoding, Position at) =>
        new(
            "facility-encoding",
            $"The file is not UTF-8; it looks like {encoding}. Save it again as UTF-8.",
            at
        );

    public static Problem RaggedRow(int fields, int columns, Position at) =>
        new(
            "facility-ragged-row",
            $"This row has {fields} fields, the first line names {columns}. Look for a missing or an unquoted comma.",
            at
        );

    public static Problem NotANumber(string column, string text, Position at) =>
        new(
            "facility-not-a-number",
            $"\"{Short(text)}\" in column \"{column}\" is not a number. Write it in digits, or leave it empty.",
            at
        );

    public static Problem NotADate(string column, string text, Position at) =>
        new(
            "facility-not-a-date",
            $"\"{Short(text)}\" in column \"{column}\" is not a date. Write it as year-month-day.",
            at
        );

    public static Problem NoName(Position at) =>
        new("facility-no-name", "This row names no facility. Fill in the name, or take the row out.", at);

    public static Problem Duplicate(string name, int firstLine, Position at) =>
        new(
            "facility-duplicate",
            $"\"{name}\" in the same city and state is already on line {firstLine}. Keep one of the two rows.",
            at
        );

    public static Problem NotFound(Guid id) =>
        new("facility-not-found", $"No facility has the id {id}. Look for it by name under Facilities.");

    public static Problem Missing(string what) => new("facility-missing", $"Fill in {what}.");

    public static Problem EndsBeforeItBegins() =>
        new("facility-dates", "The last day lies before the first. Change one of the two.");

    public static Problem UnknownEdition(string edition) =>
        new("facility-unknown-edition", $"No edition \"{edition}\" is held here. Choose one of the list.");

    public static Problem AlreadyListed(string name, string town) =>
        new(
            "facility-already-listed",
            $"{name} in {town} is on the list already. Open it there, or give this one another name."
        );

    public static Problem FileMissing(string path) =>
        new("facility-file-missing", $"There is no file \"{path}\". Check the name.");

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
