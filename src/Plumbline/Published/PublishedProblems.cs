namespace Plumbline.Published;

/// <summary>Every refusal of this room.</summary>
public static class PublishedProblems
{
    public static Problem NotJson(string why, Position at) =>
        new(
            "published-not-json",
            $"This is not valid JSON: {why} Fetch the file again from where it came.",
            at
        );

    public static Problem UnknownField(string field, Position at) =>
        new(
            "published-unknown-field",
            $"The field \"{field}\" is not one that a published inspection has. Take it out, or ask for a Plumbline that knows it.",
            at
        );

    public static Problem MissingField(string field, Position at) =>
        new(
            "published-missing-field",
            $"The field \"{field}\" is missing. Add it; write null where the report does not print it.",
            at
        );

    public static Problem WrongValue(string field, Position at) =>
        new(
            "published-wrong-value",
            $"The value of \"{field}\" has not the form that it should have. Correct it.",
            at
        );

    public static Problem UnknownFile(Position at) =>
        new(
            "published-unknown-file",
            "This is no file of published inspections that Plumbline knows: a case as one JSON object, or one inspection or finding a line (.jsonl).",
            at
        );

    public static Problem NotUtf8(Position at) =>
        new("published-encoding", "The file is not UTF-8. Save it again as UTF-8.", at);

    public static Problem Twice(string id, Position at) =>
        new("published-twice", $"The inspection \"{id}\" comes twice. Keep one of them.", at);

    public static Problem NotFound(string id) =>
        new(
            "published-not-found",
            $"There is no published inspection \"{id}\". See the ids with \"plumbline published list\"."
        );

    public static Problem FileMissing(string path) =>
        new("published-file-missing", $"There is no file \"{path}\". Check the name.");
}
