using System.Security.Cryptography;
using Plumbline.Standards;
using Plumbline.Standards.Official;

namespace Plumbline.Web.Standards.Official;

/// <summary>An official document that somebody downloaded: PDF, eCFR XML, Markdown or plain text.</summary>
/// <param name="Name">The file's own name.</param>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record OfficialFile(string Name, string Sha256, OfficialDocument Document)
{
    /// <summary>Larger files are refused unread: 64 MB.</summary>
    public const int Largest = 64 * 1024 * 1024;

    /// <param name="path">As the person named it.</param>
    /// <exception cref="ProblemException">What is wrong with it, with the place and what to do.</exception>
    public static OfficialFile Read(string path)
    {
        var bytes = Bytes(path);
        var lines =
            IsPdf(bytes) ? PdfLines.Read(bytes, path)
            : XmlLines.IsXml(bytes) ? XmlLines.Read(bytes, path)
            : TypedLines.Read(bytes, path);
        return new OfficialFile(
            Path.GetFileName(path),
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            DocumentReader.Read(lines, path)
        );
    }

    private static byte[] Bytes(string path)
    {
        var start = new Position(path, 1, 1);
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > Largest)
                throw new ProblemException(
                    StandardsProblems.DocumentTooLarge(start, $"{Largest / 1024 / 1024} MB")
                );
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(StandardsProblems.Unreadable(start, e.Message));
        }
    }

    /// <summary>Some programs put a few bytes before the mark of a PDF.</summary>
    private static bool IsPdf(byte[] bytes) =>
        bytes.AsSpan(0, Math.Min(1024, bytes.Length)).IndexOf("%PDF-"u8) >= 0;
}
