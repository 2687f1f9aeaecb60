using System.Diagnostics;
using Plumbline.Standards.Official;
using Plumbline.Web.Standards;
using Plumbline.Web.Standards.Official;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Plumbline.Benchmarks.Standards;

/// <summary>An edition held against a document of 400 pages of invented text.</summary>
internal static class VerifyFigure
{
    private const int Pages = 400;
    private const int LinesOnPage = 46;

    public static Figure Figure { get; } =
        new("verify of a 400-page PDF", "< 20 s", () => Task.FromResult(Verified()));

    private static string Verified()
    {
        var edition = StandardsFolder
            .Load(StandardsFolder.Shipped)
            .Require()
            .Edition("us-ice-pbnds-2011-r2016")!;
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Printed([.. edition.Standards.Select(s => $"{s.Number} {s.Title}")]));
            var watch = Stopwatch.StartNew();
            var document = OfficialFile.Read(path).Document;
            var read = watch.Elapsed.TotalSeconds;
            var verification = new Verification(edition, document);
            return $"{watch.Elapsed.TotalSeconds:N1} s ({read:N1} s of it reading) for {document.Pages} pages, {document.Passages.Count():N0} passages, {verification.Lines.Count} lines";
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Each standard with paragraphs A. to Z., numbered within, until the pages are full.</summary>
    private static byte[] Printed(IReadOnlyList<string> headings)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var lines = headings
            .SelectMany(h => Standard(h, Pages * LinesOnPage / headings.Count))
            .Take(Pages * LinesOnPage)
            .ToArray();
        foreach (var (number, page) in lines.Chunk(LinesOnPage).Index())
        {
            var printed = builder.AddPage(PageSize.Letter);
            printed.AddText("Invented text for a measurement", 8, new PdfPoint(72, 750), font);
            foreach (var (i, line) in page.Index())
                if (line.Length > 0)
                    printed.AddText(line, 10, new PdfPoint(72, 725 - i * 14), font);
            printed.AddText($"{number + 1}", 8, new PdfPoint(300, 36), font);
        }

        return builder.Build();
    }

    private static IEnumerable<string> Standard(string heading, int lines)
    {
        string[] head = ["", heading, "", "V. Expected Practices", ""];
        var body = Enumerable
            .Range(0, 26)
            .SelectMany(letter =>
                (IEnumerable<string>)
                    [
                        $"{(char)('A' + letter)}. Invented practice {letter}",
                        .. Enumerable
                            .Range(1, 40)
                            .SelectMany(n =>
                                (string[])
                                    [
                                        $"{n}. The facility shall look at the medical care, the food and the records of detainees of",
                                        $"group {letter * 40 + n} within {n} days, and shall write down what it saw and who was there.",
                                    ]
                            ),
                    ]
            );
        return head.Concat(body).Take(lines - 1).Append("This is the end of it.");
    }
}
