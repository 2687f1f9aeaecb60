using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plumbline.Reports;

[JsonSourceGenerationOptions]
[JsonSerializable(typeof(ComplianceReport))]
[JsonSerializable(typeof(Seal))]
internal sealed partial class ReportSerializer : JsonSerializerContext;

/// <summary>The report as data, in the shape that report.schema.json describes.</summary>
public static class ReportJson
{
    private static readonly ReportSerializer Json = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = false,
            IgnoreReadOnlyProperties = true,
            MaxDepth = 16,
        }
    );

    /// <summary>UTF-8 without a byte order mark; the same report gives the same bytes.</summary>
    public static byte[] Write(ComplianceReport report) =>
        JsonSerializer.SerializeToUtf8Bytes(report, Json.ComplianceReport);

    /// <exception cref="ProblemException">report-not-json.</exception>
    public static ComplianceReport Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.ComplianceReport)
                ?? throw new ProblemException(ReportProblems.NotJson("it is null"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ProblemException(ReportProblems.NotJson(e.Message));
        }
    }

    internal static byte[] Write(Seal seal) => JsonSerializer.SerializeToUtf8Bytes(seal, Json.Seal);

    internal static Seal? ReadSeal(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Json.Seal);
}
