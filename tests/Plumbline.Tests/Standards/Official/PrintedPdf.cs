using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Plumbline.Tests.Standards.Official;

/// <summary>Prints paragraphs as a PDF: a table of contents, running lines, page numbers, words broken at line ends.</summary>
internal static class PrintedPdf
{
    private const double Size = 10.5;
    private const double Margin = 72;
    private const double Leading = 13.5;

    /// <param name="paragraphs">In order; each is set off from the one before.</param>
    /// <param name="contents">Lines of the table of contents, printed first with invented page numbers.</param>
    /// <param name="running">What stands on top of each page.</param>
    public static byte[] Of(IEnumerable<string> paragraphs, IEnumerable<string> contents, string running)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddTrueTypeFont(Font());
        var (page, y, number) = (default(PdfPageBuilder), 0d, 0);
        foreach (
            var (text, isEntry) in contents
                .Select((c, i) => ($"{c} ........ {i + 3}", true))
                .Concat(paragraphs.Select(p => (p, false)))
        )
        {
            y -= isEntry ? 0 : 8;
            foreach (var line in Broken(text, l => Width(page ?? NewPage(), l)))
            {
                if (page is null || y < Margin + Leading)
                    page = NewPage();
                page.AddText(line, Size, new PdfPoint(Margin, y), font);
                y -= Leading;
            }
        }

        return builder.Build();

        PdfPageBuilder NewPage()
        {
            number++;
            page = builder.AddPage(PageSize.Letter);
            page.AddText(running, 8, new PdfPoint(Margin, 750), font);
            page.AddText($"Page {number}", 8, new PdfPoint(290, 36), font);
            y = 720;
            return page;
        }

        double Width(PdfPageBuilder on, string line) =>
            line.Length == 0 ? 0 : on.MeasureText(line, Size, new PdfPoint(0, 0), font)[^1].EndBaseLine.X;
    }

    /// <summary>A font of the system that has the section sign and dashes; the test is skipped without one.</summary>
    private static byte[] Font()
    {
        string[] folders = ["/usr/share/fonts", "/Library/Fonts", "C:/Windows/Fonts"];
        var found = folders
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.ttf", SearchOption.AllDirectories))
            .FirstOrDefault(f =>
                Path.GetFileName(f).ToLowerInvariant() is "dejavusans.ttf" or "dejavuserif.ttf" or "arial.ttf"
            );
        if (found is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("No font to print with: install DejaVu.");
        if (found is null)
            Assert.Skip("There is no font to print with on this machine: install DejaVu.");
        return File.ReadAllBytes(found);
    }

    private static IEnumerable<string> Broken(string text, Func<string, double> width)
    {
        const double most = 612 - 2 * Margin;
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (width(longer) <= most)
            {
                line = longer;
                continue;
            }

            var half = word.Length / 2;
            var breaks =
                word.Length > 9
                && word.All(char.IsAsciiLetterLower)
                && width($"{line} {word[..half]}-") <= most;
            yield return breaks ? $"{line} {word[..half]}-" : line;
            line = breaks ? word[half..] : word;
        }

        yield return line;
    }
}
