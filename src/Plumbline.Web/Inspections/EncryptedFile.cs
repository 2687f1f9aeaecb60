using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Journal;

namespace Plumbline.Web.Inspections;

/// <summary>
/// An inspection's file under a passphrase, as Field writes it too and <c>README.md</c> of the room Journal documents it:
/// a plain first line, then the gzip of the file's lines in AES-256-GCM.
/// </summary>
public static class EncryptedFile
{
    private const int Tag = 16;

    /// <summary>The encrypted file.</summary>
    /// <param name="compressed">The gzip of an inspection's file.</param>
    public static byte[] Encrypt(string passphrase, ReadOnlySpan<byte> compressed)
    {
        var (salt, nonce) = (RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(12));
        var key = Key(passphrase, salt, EncryptedFileHead.FewestRounds);
        var head = EncryptedFileHead.New(salt, nonce, Check(key), compressed.Length + Tag).ToBytes();
        var file = new byte[head.Length + compressed.Length + Tag];
        head.CopyTo(file, 0);
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(
            nonce,
            compressed,
            file.AsSpan(head.Length, compressed.Length),
            file.AsSpan(^Tag..),
            head
        );
        return file;
    }

    /// <summary>The lines of the inspection's file that the encrypted one holds.</summary>
    /// <param name="path">For the problems' position.</param>
    /// <exception cref="ProblemException">file-passphrase, file-altered, file-too-large, and the refusals of its head.</exception>
    public static byte[] Decrypt(string passphrase, ReadOnlySpan<byte> file, string path)
    {
        var (head, start) = EncryptedFileHead.Read(file, file.Length, path);
        var key = Key(passphrase, Convert.FromHexString(head.Salt), head.Rounds);
        if (!CryptographicOperations.FixedTimeEquals(Check(key), Convert.FromHexString(head.Check)))
            throw new ProblemException(InspectionFileProblems.WrongPassphrase(path));
        var compressed = new byte[file.Length - start - Tag];
        try
        {
            using var aes = new AesGcm(key, Tag);
            aes.Decrypt(
                Convert.FromHexString(head.Nonce),
                file[start..^Tag],
                file[^Tag..],
                compressed,
                file[..start]
            );
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new ProblemException(InspectionFileProblems.Altered(path));
        }

        return Inflate(compressed, path);
    }

    private static byte[] Inflate(byte[] compressed, string path)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var part = new byte[64 * 1024];
        try
        {
            while (gzip.Read(part) is > 0 and var read)
            {
                if (content.Length + read > CarriedFile.MostBytes)
                    throw new ProblemException(InspectionFileProblems.TooLarge(path, CarriedFile.MostBytes));
                content.Write(part, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new ProblemException(InspectionFileProblems.NoHead(path));
        }

        return content.ToArray();
    }

    private static byte[] Key(string passphrase, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(passphrase),
            salt,
            rounds,
            HashAlgorithmName.SHA256,
            32
        );

    private static byte[] Check(byte[] key) => SHA256.HashData([.. "plumbline file key 1"u8, .. key]);
}
