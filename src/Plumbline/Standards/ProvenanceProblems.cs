namespace Plumbline.Standards;

/// <summary>What can be wrong with where a line says it came from, or with who says to have checked it.</summary>
public static partial class StandardsProblems
{
    public static Problem CarriedFromBasis(Position at, string id, string basis) =>
        new(
            "standards-carried-from-basis",
            $"“{Short(id)}” was carried over from another edition and rests on {basis}; say unverified, or remove “carried-from”.",
            at
        );

    public static Problem CarriedFromUnknown(Position at, string from) =>
        new(
            "standards-carried-from-unknown",
            $"No other edition holds a requirement “{Short(from)}”; name the one the line was carried over from.",
            at
        );

    public static Problem CheckedBasis(Position at, string id, string basis) =>
        new(
            "standards-checked-basis",
            $"“{Short(id)}” was checked against the official document and rests on {basis}; say official-text, or remove “checked”.",
            at
        );

    public static Problem NotASha256(Position at, string key, string text) =>
        new(
            "standards-not-a-sha256",
            $"“{key}” must be the SHA-256 of the document, 64 lower-case hexadecimal digits, not “{Short(text)}”.",
            at
        );
}
