using System.Text.RegularExpressions;

namespace Plumbline.Standards.Official;

/// <summary>Whether a sentence of ours was lifted from official words.</summary>
public static partial class Wording
{
    /// <summary>So many equal words in a row are a copy.</summary>
    public const int Run = 12;

    /// <returns>The first run of <see cref="Run"/> words that both have; null without one.</returns>
    public static string? Lifted(string ours, string official)
    {
        var theirs = Words(official);
        var runs = Enumerable
            .Range(0, Math.Max(0, theirs.Length - Run + 1))
            .Select(i => string.Join(' ', theirs[i..(i + Run)]))
            .ToHashSet();
        var own = Words(ours);
        return Enumerable
            .Range(0, Math.Max(0, own.Length - Run + 1))
            .Select(i => string.Join(' ', own[i..(i + Run)]))
            .FirstOrDefault(runs.Contains);
    }

    private static string[] Words(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();
}
