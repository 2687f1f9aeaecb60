using System.Text.Json;

namespace Plumbline.Tests.Standards;

/// <summary>The published findings of ../shared, as rows.</summary>
internal static class PublishedFindings
{
    private static readonly JsonSerializerOptions snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <param name="set">The edition as the rows name it, such as NDS 2019.</param>
    public static IReadOnlyList<PublishedFinding> Of(string set) =>
        [
            .. File.ReadLines(Sources.Shared("published-findings.jsonl"))
                .Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<PublishedFinding>(line, snake)!)
                .Where(row => row.Set == set),
        ];
}

/// <summary>One published finding.</summary>
/// <param name="Set">The edition; null where a row does not show it.</param>
/// <param name="SetBasis">How the edition is known.</param>
internal sealed record PublishedFinding(
    string? Set,
    string? SetBasis,
    string Standard,
    string? Abbr,
    int? Component,
    string Duty,
    string Report
)
{
    /// <summary>Whether the edition is known for certain; any other basis is likely at most.</summary>
    public bool IsCertain =>
        SetBasis is "report" or "ICE statistics, same inspection" or "ICE ratings on both sides of the date";
}
