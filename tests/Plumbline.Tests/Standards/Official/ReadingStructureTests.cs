using System.Text;
using Plumbline.Standards.Official;
using Plumbline.Web.Standards.Official;
using Xunit;

namespace Plumbline.Tests.Standards.Official;

/// <summary>The parts, standards and passages of a text laid out like a national detention standard.</summary>
public sealed class ReadingStructureTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-official-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Standards_parts_and_passages_of_a_text_are_found() =>
        IsRight(Read("invented.txt", Encoding.UTF8.GetBytes(InventedStandard.Text)));

    [Fact]
    public void The_same_of_a_pdf_whose_contents_and_running_lines_are_no_text()
    {
        var pdf = PrintedPdf.Of(
            InventedStandard.Paragraphs,
            InventedStandard.Contents,
            "Invented Example Standards 2031"
        );

        var document = Read("invented.pdf", pdf);

        IsRight(document);
        Assert.DoesNotContain("Invented Example", string.Concat(document.Passages.Select(p => p.Words)));
    }

    [Fact]
    public void A_passage_says_its_page_in_a_pdf_and_its_line_in_a_text()
    {
        var pdf = PrintedPdf.Of(InventedStandard.Paragraphs, InventedStandard.Contents, "Invented");

        Assert.Equal("page 1", Read("invented.pdf", pdf).Standards[0].Whole.At);
        Assert.Equal(
            "line 5",
            Read("invented.txt", Encoding.UTF8.GetBytes(InventedStandard.Text)).Standards[0].Whole.At
        );
    }

    [Fact]
    public void Standards_without_numbers_begin_again_with_the_numeral_one()
    {
        var text =
            "CARE OF BOOTS\n\nI. Policy\n\nBoots are dry.\n\nII. Practice\n\nA. Dry them.\n\nCARE OF HATS\n\nI. Policy\n\nHats are clean.\n";

        var document = Read("old.txt", Encoding.UTF8.GetBytes(text));

        Assert.Equal(["CARE OF BOOTS", "CARE OF HATS"], document.Standards.Select(s => s.Title));
        Assert.Equal(["", "(I)", "(II)", "(II)(A)"], document.Standards[0].Whole.All.Select(p => p.Place));
    }

    [Theory]
    [InlineData("The deten-\ntion of detention files.", "The detention of detention files.")]
    [InlineData("A well-\nbeing check of well being.", "A well-being check of well being.")]
    [InlineData("A quar\u00AD\nterly check.", "A quarterly check.")]
    [InlineData("Sixty-four-\nhour, as of hours.", "Sixty-four-hour, as of hours.")]
    public void Words_broken_at_the_end_of_a_line_are_joined(string lines, string words)
    {
        var document = Read("a.txt", Encoding.UTF8.GetBytes($"4.3 Care of Boots\n\n{lines}\n"));

        Assert.Equal(words, document.Standards[0].Whole.Words);
    }

    private static void IsRight(OfficialDocument document)
    {
        Assert.Equal(InventedStandard.Places, document.Passages.Select(p => p.Place));
        Assert.Equal(
            ["Ladders and Ropes", "Care of Boots", "Care of Hats"],
            document.Standards.Select(s => s.Title)
        );
        Assert.Equal(["Safety", "Care", "Care"], document.Standards.Select(s => s.Part));
        var words = document.Passages.ToDictionary(p => p.Place, p => p.Words);
        Assert.Equal("sign the book; and", words["1.1(V)(B)(2)(b)(1)"]);
        Assert.Equal(
            "Wet boots shall be dried within 3 hours, in accordance with paragraph (b) of this section.",
            words["4.3(V)(A)(1)"]
        );
        Assert.Equal("Soles Soles shall be looked at every week.", words["4.3(V)(I)"]);
    }

    private OfficialDocument Read(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return OfficialFile.Read(path).Document;
    }
}
