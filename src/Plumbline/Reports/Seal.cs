using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Plumbline.Reports;

/// <summary>What makes an issued report checkable by anyone who holds the file.</summary>
/// <param name="Sha256">Of the bytes of the report's JSON object, lower-case hex.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over the same bytes, base64 of the 64-byte r and s.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo in base64.</param>
public sealed record Seal(string Sha256, string Signature, string PublicKey)
{
    /// <param name="sign">ECDSA P-256 with SHA-256, 64 bytes.</param>
    public static Seal Of(byte[] report, Func<byte[], byte[]> sign, byte[] publicKey) =>
        new(
            Convert.ToHexStringLower(SHA256.HashData(report)),
            Convert.ToBase64String(sign(report)),
            Convert.ToBase64String(publicKey)
        );

    /// <summary>Whether the report is the one that the seal names.</summary>
    public bool Names(ReadOnlySpan<byte> report) =>
        Convert.ToHexStringLower(SHA256.HashData(report)) == Sha256.ToLowerInvariant();

    /// <summary>Whether the key in the seal signed the report.</summary>
    public bool IsSignatureOf(ReadOnlySpan<byte> report)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PublicKey), out _);
            return key.KeySize == 256
                && key.VerifyData(report, Convert.FromBase64String(Signature), HashAlgorithmName.SHA256);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }
}

/// <summary>
/// A report as a file of JSON: {"report":{...},"seal":{...}}. The hash and the signature are over the bytes of the report's
/// object exactly as they stand in the file. A draft has no seal.
/// </summary>
public sealed record ReportFile(byte[] Report, Seal? Seal = null)
{
    public byte[] ToBytes()
    {
        var file = new ArrayBufferWriter<byte>(Report.Length + 512);
        file.Write("{\"report\":"u8);
        file.Write(Report);
        if (Seal is not null)
        {
            file.Write(",\n\"seal\":"u8);
            file.Write(ReportJson.Write(Seal));
        }

        file.Write("}\n"u8);
        return file.WrittenSpan.ToArray();
    }

    /// <exception cref="ProblemException">report-not-json.</exception>
    public static ReportFile Read(ReadOnlySpan<byte> file)
    {
        try
        {
            var json = new Utf8JsonReader(file);
            byte[]? report = null;
            Seal? seal = null;
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                throw new ProblemException(ReportProblems.NotJson("it is not one JSON object"));
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isReport = json.ValueTextEquals("report"u8);
                var isSeal = json.ValueTextEquals("seal"u8);
                json.Read();
                var start = (int)json.TokenStartIndex;
                json.Skip();
                var raw = file[start..(int)json.BytesConsumed];
                // A second "report" would let a reader see another one than the one that is checked.
                if ((isReport && report is not null) || (isSeal && seal is not null))
                    throw new ProblemException(ReportProblems.NotJson("it holds two reports or two seals"));
                if (isReport)
                    report = raw.ToArray();
                else if (isSeal)
                    seal = ReportJson.ReadSeal(raw);
            }

            while (json.Read()) { }
            return new ReportFile(
                report ?? throw new ProblemException(ReportProblems.NotJson("it holds no \"report\"")),
                seal
            );
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ProblemException(ReportProblems.NotJson(e.Message));
        }
    }
}
