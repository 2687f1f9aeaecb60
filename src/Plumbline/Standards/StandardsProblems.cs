namespace Plumbline.Standards;

/// <summary>Everything that can be wrong with a standards file, or with a question put to the catalog.</summary>
public static partial class StandardsProblems
{
    public static Problem UnknownKey(
        Position at,
        string key,
        string owner,
        string? nearest,
        IEnumerable<string> known
    ) =>
        new(
            "standards-unknown-key",
            $"{owner} has no key “{Short(key)}”; "
                + (
                    nearest is null
                        ? $"use one of: {string.Join(", ", known)}."
                        : $"did you mean “{nearest}”?"
                ),
            at
        );

    public static Problem DuplicateKey(Position at, string key, Position first) =>
        new(
            "standards-duplicate-key",
            $"The key “{Short(key)}” already stands in line {first.Line}; keep one of them.",
            at
        );

    public static Problem MissingKey(Position at, string key, string owner) =>
        new("standards-missing-key", $"{owner} has no “{key}”; add it.", at);

    public static Problem MissingCitation(Position at, string owner) =>
        new(
            "standards-missing-citation",
            $"{owner} has no citation; add “citations” with at least one, as exact as the basis allows.",
            at
        );

    public static Problem EmptyValue(Position at, string key) =>
        new(
            "standards-empty-value",
            $"“{key}” has no value; write one, or remove the key where it is optional.",
            at
        );

    public static Problem EmptyList(Position at, string key) =>
        new("standards-empty-list", $"“{key}” is an empty list; write at least one entry.", at);

    public static Problem WrongForm(Position at, string what, string wanted, string found) =>
        new("standards-wrong-form", $"“{what}” must be {wanted}, and here is {found}.", at);

    public static Problem Unquoted(Position at, string key, string text) =>
        new(
            "standards-unquoted",
            $"“{key}” is text, but YAML reads {Short(text)} as a number or a truth value; write \"{Short(text)}\" in quotes.",
            at
        );

    public static Problem ControlCharacter(Position at, string key) =>
        new(
            "standards-control-character",
            $"“{key}” holds a character that cannot be shown; remove the control character or half a symbol.",
            at
        );

    public static Problem NotANumber(Position at, string key, string text) =>
        new(
            "standards-not-a-number",
            $"“{key}” must be a number such as 14 or 0.5, not “{Short(text)}”.",
            at
        );

    public static Problem NotAWholeNumber(Position at, string key, string text) =>
        new(
            "standards-not-a-whole-number",
            $"“{key}” must be a whole number from 0, not “{Short(text)}”.",
            at
        );

    public static Problem NotTrueOrFalse(Position at, string key, string text) =>
        new("standards-not-true-or-false", $"“{key}” must be true or false, not “{Short(text)}”.", at);

    public static Problem NotADate(Position at, string key, string text) =>
        new(
            "standards-not-a-date",
            $"“{key}” must be a date as 2019-12-19, or 2019-12 or \"2019\" where no more is known, not “{Short(text)}”.",
            at
        );

    public static Problem NotAnAddress(Position at, string key, string text) =>
        new(
            "standards-not-an-address",
            $"“{key}” must be a whole address that begins with https:// or http://, not “{Short(text)}”.",
            at
        );

    public static Problem UnknownWord(
        Position at,
        string key,
        string word,
        string? nearest,
        IEnumerable<string> allowed
    ) =>
        new(
            "standards-unknown-word",
            $"“{key}” cannot be “{Short(word)}”; "
                + (nearest is null ? "" : $"did you mean “{nearest}”? ")
                + $"{(nearest is null ? "use" : "Use")} one of: {string.Join(", ", allowed)}.",
            at
        );

    public static Problem RepeatedValue(Position at, string key, string value) =>
        new("standards-repeated-value", $"“{Short(value)}” stands twice in “{key}”; keep one.", at);

    public static Problem IdForm(Position at, string id, string form) =>
        new("standards-id-form", $"The id “{Short(id)}” must have the form {form}.", at);

    public static Problem FolderName(Position at, string id, string folder) =>
        new(
            "standards-folder-name",
            $"The edition's id is “{Short(id)}”, and its folder is “{folder}”; give both the same name.",
            at
        );

    public static Problem StandardId(Position at, string id, string expected) =>
        new(
            "standards-standard-id",
            $"The standard's id is “{Short(id)}”; by its edition's folder and its number it must be “{Short(expected)}”.",
            at
        );

    public static Problem RequirementId(Position at, string id, string standard) =>
        new(
            "standards-requirement-id",
            $"The id “{Short(id)}” does not stand below its standard; begin it with “{Short(standard)}/”.",
            at
        );

    public static Problem DuplicateId(Position at, string id, Position first) =>
        new(
            "standards-duplicate-id",
            $"The id “{Short(id)}” is already used at {first}; an id is unique for ever.",
            at
        );

    public static Problem UnknownPart(Position at, string part, string? nearest, IEnumerable<string> parts) =>
        new(
            "standards-unknown-part",
            $"The edition has no part “{Short(part)}”; "
                + (nearest is null ? "" : $"did you mean “{nearest}”? ")
                + $"Its parts are: {string.Join(", ", parts)}.",
            at
        );

    public static Problem SourcesMissing(Position at, string id) =>
        new(
            "standards-sources-missing",
            $"“{Short(id)}” rests on oversight-report, and no report is named; add “sources”, or say unverified.",
            at
        );

    public static Problem SourcesMoreAlone(Position at, string id) =>
        new(
            "standards-sources-more-alone",
            $"“{Short(id)}” says how many more reports there are, and names none; add “sources”, or remove “sources-more”.",
            at
        );

    public static Problem TextAsOfMissing(Position at, string id) =>
        new(
            "standards-text-as-of-missing",
            $"“{Short(id)}” rests on official-text, and edition.yaml does not say which text was read; "
                + "add “text-as-of” there, or use another basis.",
            at
        );

    public static Problem MeasureLimit(Position at, int found) =>
        new(
            "standards-measure-limit",
            $"A measure has exactly one of at-most, at-least and exactly, and this one has {found}; keep the one that is compliant.",
            at
        );

    public static Problem FlaggedMore(Position at, int times, int of) =>
        new(
            "standards-flagged-more",
            $"Flagged {times} times of {of} cannot be; “times” must not be larger than “of”, and “of” is at least 1.",
            at
        );

    private static string Short(string text) =>
        text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "...");
}
