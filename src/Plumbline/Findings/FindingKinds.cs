using System.Text.Json.Serialization;
using Plumbline.Journal;

namespace Plumbline.Findings;

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(FindingWithdrawn))]
[JsonSerializable(typeof(Recommendation))]
internal sealed partial class FindingsJson : JsonSerializerContext;

/// <summary>The kinds of entry that write up what is to be reported.</summary>
public static class FindingKinds
{
    private static readonly FindingsJson Json = new(PayloadJson.Options);

    public static Kind<Finding> Finding { get; } = new("finding", 1, Json.Finding, f => f.Requirements);

    public static Kind<FindingWithdrawn> FindingWithdrawn { get; } =
        new("finding-withdrawn", 1, Json.FindingWithdrawn);

    public static Kind<Recommendation> Recommendation { get; } =
        new("recommendation", 1, Json.Recommendation);
}
