using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Plumbline.Web.Standards.Official;
using Xunit;

namespace Plumbline.Tests.Standards.Official;

/// <summary>Whatever a document holds, it is answered with a problem and its place, in bounded time and memory.</summary>
public sealed class HostileDocumentsTests : IDisposable
{
    private const string Unreadable = "standards-document-unreadable";
    private const string TooLarge = "standards-document-too-large";

    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-hostile-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_pdf_that_is_cut_off_anywhere_is_read_or_refused()
    {
        var whole = PrintedPdf.Of(InventedStandard.Paragraphs, [], "Invented");

        for (var length = 16; length < whole.Length; length += whole.Length / 12)
            if (Refusal(whole[..length]) is { } problem)
                Assert.Contains(
                    problem.Code,
                    (string[])
                        [Unreadable, "standards-document-no-structure", "standards-document-without-text"]
                );
        Assert.Equal(Unreadable, Refusal(whole[..200])!.Code);
    }

    [Theory]
    [InlineData("%PDF-1.7\nnothing of a PDF behind the mark")]
    [InlineData(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF"
    )]
    [InlineData(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 2 >>\nstartxref\n999999\n%%EOF"
    )]
    public void A_malformed_pdf_is_refused_with_its_page(string pdf)
    {
        var problem = Refusal(Encoding.Latin1.GetBytes(pdf))!;

        Assert.Contains(problem.Code, (string[])[Unreadable, "standards-document-without-text"]);
        Assert.Equal(1, problem.Position!.Value.Line);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<</A ")]
    public void Deep_nesting_in_a_pdf_is_refused(string part)
    {
        var deep = string.Concat(Enumerable.Repeat(part, 1_000_000));

        Assert.Equal(Unreadable, Refusal(Pdf(Encoding.ASCII.GetBytes($"BT {deep}"), ""))!.Code);
        Assert.NotNull(Refusal(Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj\n{deep}")));
    }

    [Fact]
    public void A_stream_that_grows_without_end_is_refused()
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 600; i++)
                deflate.Write(blanks);
        }

        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal(TooLarge, Refusal(Pdf(packed.ToArray(), "/Filter /FlateDecode"))!.Code);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200_000_000);
    }

    [Fact]
    public void More_pages_than_any_document_has_are_refused()
    {
        var kids = string.Concat(Enumerable.Range(0, 3_100).Select(i => "3 0 R "));
        var pdf =
            $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 3100 /Kids [ {kids}] >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n";

        Assert.Equal(TooLarge, Refusal(Closed(Encoding.ASCII.GetBytes(pdf)))!.Code);
    }

    [Fact]
    public void An_encrypted_pdf_asks_for_one_without_a_password()
    {
        var zero = new string('0', 64);
        var pdf = Pdf(
            Encoding.ASCII.GetBytes("BT ET"),
            "",
            $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{zero}> /U <{zero}> /P -4 >> /ID [ <00> <00> ]"
        );

        Assert.Equal("standards-document-encrypted", Refusal(pdf)!.Code);
    }

    [Fact]
    public void A_pdf_of_pictures_says_that_it_has_no_text() =>
        Assert.Equal(
            "standards-document-without-text",
            Refusal(Pdf(Encoding.ASCII.GetBytes("0 0 m"), ""))!.Code
        );

    [Fact]
    public void A_page_that_takes_too_long_is_given_up()
    {
        var pdf = PrintedPdf.Of(InventedStandard.Paragraphs, [], "Invented");

        var refusal = Assert.Throws<ProblemException>(() => PdfLines.Read(pdf, "slow.pdf", TimeSpan.Zero));

        Assert.Equal(Unreadable, refusal.Problems[0].Code);
    }

    [Fact]
    public void A_hundred_megabytes_are_refused_unread()
    {
        var path = Path.Combine(folder, "huge.pdf");
        using (var file = File.Create(path))
            file.SetLength(100L * 1024 * 1024);
        var (before, watch) = (GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());

        var refusal = Assert.Throws<ProblemException>(() => OfficialFile.Read(path));

        Assert.Equal(TooLarge, refusal.Problems[0].Code);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<DIV5>&b;</DIV5>",
        2
    )]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///etc/hostname\">\n<a/>", 2)]
    [InlineData("<?xml version=\"1.0\"?>\n<DIV5><HEAD>§ 1.1 A", 2)]
    [InlineData("<?xml version=\"1.0\"?>\n<DIV5>\n</DIV6>", 3)]
    public void Xml_with_entities_of_its_own_or_cut_off_is_refused_at_its_line(string xml, int line)
    {
        var problem = Refusal(Encoding.UTF8.GetBytes(xml))!;

        Assert.Equal((Unreadable, line), (problem.Code, problem.Position!.Value.Line));
    }

    [Fact]
    public void Xml_nested_deeply_is_refused() =>
        Assert.Equal(
            Unreadable,
            Refusal(
                Encoding.ASCII.GetBytes("<DIV1>" + string.Concat(Enumerable.Repeat("<I>", 100_000)))
            )!.Code
        );

    [Fact]
    public void Another_encoding_is_named_where_it_begins()
    {
        var problem = Refusal(Encoding.Latin1.GetBytes("4.3 Care of Boots\n\nCafé.\n"))!;

        Assert.Equal(
            ("standards-encoding", 3, 4),
            (problem.Code, problem.Position!.Value.Line, problem.Position.Value.Column)
        );
        Assert.Equal(
            "standards-document-kind",
            Refusal(Encoding.Unicode.GetBytes("4.3 Care of Boots"))!.Code
        );
        Assert.Equal("standards-document-kind", Refusal([0x50, 0x4B, 3, 4, 0, 0, 0])!.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A letter of no standard at all.\n")]
    public void A_text_without_standards_is_refused(string text) =>
        Assert.Equal("standards-document-no-structure", Refusal(Encoding.UTF8.GetBytes(text))!.Code);

    [Fact]
    public void A_line_without_end_is_refused() =>
        Assert.Equal(
            TooLarge,
            Refusal(Encoding.ASCII.GetBytes("4.3 Care of Boots\n\n" + new string('x', 60_000)))!.Code
        );

    [Theory]
    [InlineData("(i) ")]
    [InlineData("(i)\n\n")]
    [InlineData("a.\n")]
    [InlineData("§ 1.1 A\n")]
    [InlineData("4.3 Boots\n\n")]
    [InlineData(". ")]
    [InlineData("x-\n")]
    public void A_huge_repetition_ends_soon(string part)
    {
        var text = new StringBuilder("4.3 Care of Boots\n\n");
        while (text.Length < 1_000_000)
            text.Append(string.Concat(Enumerable.Repeat(part, 5_000))).Append('\n');
        var watch = Stopwatch.StartNew();

        Refusal(Encoding.UTF8.GetBytes(text.ToString()));

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
    }

    private Problem? Refusal(byte[] bytes)
    {
        var path = Path.Combine(folder, "document");
        File.WriteAllBytes(path, bytes);
        try
        {
            OfficialFile.Read(path);
            return null;
        }
        catch (ProblemException refusal)
        {
            var problem = Assert.Single(refusal.Problems);
            Assert.Equal(path, problem.Position!.Value.File);
            return problem;
        }
    }

    /// <summary>One page with that content.</summary>
    private static byte[] Pdf(byte[] content, string filter, string trailer = "")
    {
        var head =
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>\nendobj\n"
            + $"4 0 obj\n<< /Length {content.Length} {filter} >>\nstream\n";
        return Closed([.. Encoding.ASCII.GetBytes(head), .. content, .. "\nendstream\nendobj\n"u8], trailer);
    }

    /// <summary>With a table of where each object begins.</summary>
    private static byte[] Closed(byte[] body, string trailer = "")
    {
        var text = Encoding.Latin1.GetString(body);
        var places = Enumerable
            .Range(1, 9)
            .Select(n => text.IndexOf($"\n{n} 0 obj", StringComparison.Ordinal) + 1)
            .TakeWhile(p => p > 0)
            .ToArray();
        var table = string.Concat(places.Select(p => $"{p:D10} 00000 n \n"));
        var end =
            $"xref\n0 {places.Length + 1}\n0000000000 65535 f \n{table}trailer\n<< /Root 1 0 R /Size {places.Length + 1} {trailer} >>\nstartxref\n{body.Length}\n%%EOF\n";
        return [.. body, .. Encoding.ASCII.GetBytes(end)];
    }
}
