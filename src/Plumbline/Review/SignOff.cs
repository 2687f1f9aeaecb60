using System.Text.Json.Serialization;
using Plumbline.Journal;

namespace Plumbline.Review;

/// <summary>The lead stands by an inspection as the listed entries make it.</summary>
/// <param name="Covers">Ids of every entry it covers; any other is late until the next sign-off.</param>
/// <param name="MerkleRoot">Over the same entries, lower-case hex.</param>
public sealed record SignOff(IReadOnlyList<Guid> Covers, string MerkleRoot, string? Statement = null);

/// <summary>A report was issued: frozen JSON under its SHA-256, with the installation's signature.</summary>
/// <param name="Version">1 for the first final report of an audience.</param>
/// <param name="Sha256">Of the frozen JSON, lower-case hex.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over the frozen JSON, base64 of the 64-byte r and s.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo in base64.</param>
/// <param name="MerkleRoot">Over the entries that the report was made from, lower-case hex.</param>
public sealed record ReportIssued(
    string Audience,
    int Version,
    string Sha256,
    string Signature,
    string PublicKey,
    string MerkleRoot,
    Guid SignOff
);

/// <summary>An issued report was withdrawn because a payload that it carried was erased; a new version is asked for.</summary>
public sealed record ReportWithdrawn(Guid Report, string Reason);

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(TakenBack))]
[JsonSerializable(typeof(SignOff))]
[JsonSerializable(typeof(ReportIssued))]
[JsonSerializable(typeof(ReportWithdrawn))]
internal sealed partial class ReviewJson : JsonSerializerContext;

/// <summary>The kinds of entry by which an inspection is answered for.</summary>
public static class ReviewKinds
{
    private static readonly ReviewJson Json = new(PayloadJson.Options);

    public static Kind<TakenBack> TakenBack { get; } = new("taken-back", 1, Json.TakenBack);

    public static Kind<SignOff> SignOff { get; } = new("sign-off", 1, Json.SignOff, maxBytes: 4 << 20);

    public static Kind<ReportIssued> ReportIssued { get; } = new("report-issued", 1, Json.ReportIssued);

    public static Kind<ReportWithdrawn> ReportWithdrawn { get; } =
        new("report-withdrawn", 1, Json.ReportWithdrawn);
}
