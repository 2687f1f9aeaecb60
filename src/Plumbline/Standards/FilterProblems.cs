namespace Plumbline.Standards;

/// <summary>What can be wrong with how somebody narrows lines down.</summary>
public static class FilterProblems
{
    /// <param name="option">As it is typed: --topic.</param>
    /// <param name="known">Every word that some line has under it.</param>
    public static Problem UnknownWord(string option, string word, IReadOnlyCollection<string> known) =>
        new(
            "standards-unknown-filter",
            $"No line has “{word}” under {option}; "
                + (Nearest.To(word, known) is { } nearest ? $"did you mean “{nearest}”? Use " : "use ")
                + $"one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}."
        );
}
