using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Plumbline.Reports;

namespace Plumbline.Web.Reports;

/// <summary>The report as a Word document: heading styles, tables with header rows, page numbers, language, title.</summary>
public static class DocxReport
{
    // Twentieths of a point: US Letter with margins of 0.9 and 0.7 inch.
    private const int Letter = 12240;
    private const int LetterLong = 15840;
    private const int Margin = 1296;
    private const int AnnexMargin = 1008;

    public static byte[] Write(ComplianceReport report)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = ReportWords.Title(report);
            file.PackageProperties.Language = "en-US";
            file.PackageProperties.Creator = report.Maker;
            file.PackageProperties.Created = report.State.AsOf.UtcDateTime;
            var main = file.AddMainDocumentPart();
            DocxStyles.AddTo(main);
            var heads = Heads(main, report);
            var body = new Body();
            main.Document = new Document(body);
            var word = new DocxWriter(body, Letter - 2 * Margin);
            DocxSections.FirstPage(word, report);
            DocxSections.Visit(word, report);
            DocxSections.Method(word, report);
            DocxSections.Standards(word, report);
            DocxSections.Findings(word, report);
            DocxSections.End(word, report);
            body.Append(new Paragraph(new ParagraphProperties(Section(heads, landscape: false))));
            word.Width = LetterLong - 2 * AnnexMargin;
            DocxSections.Annex(word, report);
            body.Append(Section(heads, landscape: true));
        }

        return bytes.ToArray();
    }

    private static (string Header, string Footer) Heads(MainDocumentPart main, ComplianceReport report)
    {
        var header = main.AddNewPart<HeaderPart>();
        var state = report.State.Final ? $"Final, version {report.State.Version}" : "DRAFT";
        header.Header = new Header(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "Header" }),
                DocxWriter.TextRun(
                    $"{report.Title}  |  {(report.Invented ? "Invented example  |  " : "")}{state}, not a legal finding"
                )
            )
        );
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(
            new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = "Footer" },
                    new Justification { Val = JustificationValues.Right }
                ),
                DocxWriter.TextRun("page "),
                new SimpleField(DocxWriter.TextRun("1")) { Instruction = " PAGE " },
                DocxWriter.TextRun(" of "),
                new SimpleField(DocxWriter.TextRun("1")) { Instruction = " NUMPAGES " }
            )
        );
        return (main.GetIdOfPart(header), main.GetIdOfPart(footer));
    }

    private static SectionProperties Section((string Header, string Footer) heads, bool landscape)
    {
        var margin = landscape ? AnnexMargin : Margin;
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = heads.Header },
            new FooterReference { Type = HeaderFooterValues.Default, Id = heads.Footer },
            new PageSize
            {
                Width = (uint)(landscape ? LetterLong : Letter),
                Height = (uint)(landscape ? Letter : LetterLong),
                Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin
            {
                Top = margin,
                Bottom = margin,
                Left = (uint)margin,
                Right = (uint)margin,
                Header = 560,
                Footer = 560,
                Gutter = 0,
            }
        );
    }
}
