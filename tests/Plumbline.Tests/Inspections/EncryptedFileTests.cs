using System.IO.Compression;
using System.Text;
using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Review;
using Plumbline.Web.Inspections;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

/// <summary>Files under a passphrase, and what becomes of those that are not as they were saved.</summary>
public sealed class EncryptedFileTests
{
    private const string Words = "lantern gravel oboe thirteen";

    [Fact]
    public void What_was_encrypted_is_read_again_with_the_same_passphrase()
    {
        var content = Content();
        var file = EncryptedFile.Encrypt(Words, Gzip(content));

        Assert.Equal(content, EncryptedFile.Decrypt(Words, file, "a"));
        Assert.DoesNotContain("County Jail", Encoding.Latin1.GetString(file));
        Assert.NotEqual(file, EncryptedFile.Encrypt(Words, Gzip(content)));
    }

    [Fact]
    public void A_wrong_passphrase_an_altered_bit_and_a_cut_file_are_three_different_refusals()
    {
        var file = EncryptedFile.Encrypt(Words, Gzip(Content()));
        var start = Array.IndexOf(file, (byte)'\n') + 1;

        Assert.Equal(
            "file-passphrase",
            Code(() => EncryptedFile.Decrypt("lantern gravel oboe fourteen", file, "a"))
        );
        foreach (var at in new[] { start, (start + file.Length) / 2, file.Length - 1 })
        {
            var altered = file.ToArray();
            altered[at] ^= 1;
            Assert.Equal("file-altered", Code(() => EncryptedFile.Decrypt(Words, altered, "a")));
        }

        foreach (var length in new[] { start, start + 10, file.Length - 1 })
            Assert.Equal("file-truncated", Code(() => EncryptedFile.Decrypt(Words, file[..length], "a")));
        Assert.Equal("file-truncated", Code(() => EncryptedFile.Decrypt(Words, [.. file, 0], "a")));
        Assert.Equal("file-not-inspection", Code(() => EncryptedFile.Decrypt(Words, file[..20], "a")));
    }

    [Theory]
    [InlineData("\"rounds\":600000", "\"rounds\":600001", "file-passphrase")]
    [InlineData("\"rounds\":600000", "\"rounds\":1000", "file-rounds")]
    [InlineData("\"rounds\":600000", "\"rounds\":2000000000", "file-rounds")]
    [InlineData("\"rounds\":600000", "\"rounds\":99999999999", "file-head")]
    [InlineData("\"version\":1", "\"version\":2", "file-newer")]
    [InlineData("\"version\":1", "\"version\":0", "file-head")]
    [InlineData("\"salt\":\"", "\"salt\":\"../", "file-head")]
    [InlineData("\"nonce\":", "\"nonces\":", "file-head")]
    [InlineData("encrypted inspection", "encrypted recipe", "file-not-inspection")]
    public void A_first_line_that_was_changed_is_refused_by_what_was_changed(
        string from,
        string to,
        string code
    )
    {
        var file = EncryptedFile.Encrypt(Words, Gzip(Content()));
        var start = Array.IndexOf(file, (byte)'\n') + 1;
        var line = Encoding.ASCII.GetString(file[..start]).Replace(from, to, StringComparison.Ordinal);

        Assert.Equal(
            code,
            Code(() =>
                EncryptedFile.Decrypt(Words, [.. Encoding.ASCII.GetBytes(line), .. file[start..]], "a")
            )
        );
    }

    [Fact]
    public void What_would_fill_the_memory_is_refused_before_it_does()
    {
        var bomb = EncryptedFile.Encrypt(Words, Gzip(new byte[CarriedFile.MostBytes + 1]));
        Assert.InRange(bomb.Length, 1, 2 << 20);

        Assert.Equal("file-too-large", Code(() => EncryptedFile.Decrypt(Words, bomb, "a")));
        Assert.Equal(
            "file-not-inspection",
            Code(() => EncryptedFile.Decrypt(Words, EncryptedFile.Encrypt(Words, [1, 2, 3]), "a"))
        );
        var head = EncryptedFileHead.New(
            new byte[16],
            new byte[12],
            new byte[32],
            EncryptedFileHead.MostBytes
        );
        var begin = head.ToBytes();
        Assert.Equal(
            "file-too-large",
            Code(() => EncryptedFileHead.Read(begin, EncryptedFileHead.MostBytes + begin.Length, "a"))
        );
    }

    [Fact]
    public void A_million_entries_are_refused_without_reading_one()
    {
        var head = new InspectionFileHead("inspection", 1, Guid.CreateVersion7(), null, Morning).ToBytes();
        var lines = Encoding.ASCII.GetBytes(
            new StringBuilder().Insert(0, "\n{\"header\":{}}", 1_000_000).ToString()
        );

        Assert.Equal(
            "file-too-many",
            Code(() =>
                CarriedFile.Read(
                    new byte[][] { head, lines }
                        .SelectMany(b => b)
                        .ToArray(),
                    "a"
                )
            )
        );
    }

    [Theory]
    [InlineData("short", "passphrase-short")]
    [InlineData("elevenchars", "passphrase-short")]
    [InlineData("aaaaaaaaaaaaaaaa", "passphrase-alike")]
    [InlineData("abababababab", "passphrase-alike")]
    [InlineData("twelve-chars", null)]
    [InlineData("ox in my tin", null)]
    [InlineData("we go by me", null)]
    public void A_passphrase_is_judged_before_anything_is_saved(string typed, string? code) =>
        Assert.Equal(code, Passphrase.Judge(typed)?.Code);

    [Fact]
    public void A_passphrase_that_was_typed_differently_the_second_time_is_not_used() =>
        Assert.Equal("passphrase-differs", Passphrase.Judge(Words, Words + " ")?.Code);

    [Fact]
    public void A_files_name_is_made_of_its_id_and_the_time()
    {
        var id = Guid.Parse("0197577e-0000-7000-8000-000000000001");
        Assert.Equal(
            "plumbline-0197577e-0000-7000-8000-000000000001-20260609-143000.plumbline",
            CarriedFile.NameOf(id, new DateTimeOffset(2026, 6, 9, 10, 30, 0, TimeSpan.FromHours(-4)))
        );
    }

    internal static byte[] Gzip(byte[] content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(content);
        return compressed.ToArray();
    }

    private static byte[] Content()
    {
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Deficient, A, UnitB, note: "walls soiled");
        return new CarriedFile(
            new InspectionFileHead("inspection", 1, jail.Id, null, Morning, A),
            [.. jail.Entries]
        ).ToBytes();
    }

    private static string Code(Action what) => Assert.Throws<ProblemException>(what).Problems[0].Code;
}
