using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Plumbline.Web.Reports;

/// <summary>The styles of a report in Word: real headings, so that its outline and contents work.</summary>
internal static class DocxStyles
{
    private const string Font = "Calibri";

    public static void AddTo(MainDocumentPart main)
    {
        var styles = main.AddNewPart<StyleDefinitionsPart>();
        styles.Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Font,
                            HighAnsi = Font,
                            ComplexScript = Font,
                            EastAsia = Font,
                        },
                        new FontSize { Val = "20" },
                        new Languages
                        {
                            Val = "en-US",
                            EastAsia = "en-US",
                            Bidi = "ar-SA",
                        }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "100",
                            Line = "259",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Style("Title", "Title", 36, true, after: 40, keep: true),
            Style("Subtitle", "Subtitle", 20, false, after: 160, color: "4B5A58"),
            Style("Heading1", "heading 1", 30, true, before: 360, after: 100, outline: 0, keep: true),
            Style("Heading2", "heading 2", 24, true, before: 240, after: 80, outline: 1, keep: true),
            Style("Heading3", "heading 3", 21, true, before: 160, after: 40, outline: 2, keep: true),
            Style("Answer", "Answer", 24, false, after: 120),
            Style("Warning", "Warning", 20, true, after: 120, color: "7A4B00"),
            Style("Caption", "caption", 17, false, before: 60, after: 40, keep: true, color: "4B5A58"),
            Style("Fine", "Fine", 17, false, after: 140, color: "4B5A58"),
            Style("TableText", "Table Text", 17, false, before: 20, after: 20),
            Style("TableSmall", "Table Small", 15, false, before: 20, after: 20),
            Style("AfterTable", "After Table", 8, false, after: 60),
            Style("Header", "header", 16, false, after: 0, color: "4B5A58"),
            Style("Footer", "footer", 16, false, after: 0, color: "4B5A58"),
            Bullet(),
            ReportTable()
        );
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new LevelText { Val = "•" },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = "300", Hanging = "200" })
                )
                {
                    LevelIndex = 0,
                }
            )
            {
                AbstractNumberId = 1,
            },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 }
        );
    }

    private static Style Style(
        string id,
        string name,
        int halfPoints,
        bool bold,
        int before = 0,
        int after = 100,
        int? outline = null,
        bool keep = false,
        string? color = null
    )
    {
        var paragraph = new StyleParagraphProperties();
        if (keep)
            paragraph.Append(new KeepNext(), new KeepLines());
        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (outline is { } level)
            paragraph.Append(new OutlineLevel { Val = level });
        var run = new StyleRunProperties();
        if (bold)
            run.Append(new Bold());
        if (color is not null)
            run.Append(new Color { Val = color });
        run.Append(new FontSize { Val = $"{halfPoints}" });
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(),
            paragraph,
            run
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static Style Bullet() =>
        new(
            new StyleName { Val = "List Bullet" },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new NumberingProperties(new NumberingId { Val = 1 }),
                new SpacingBetweenLines { After = "40" }
            )
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = "ListBullet",
        };

    private static Style ReportTable() =>
        new(
            new StyleName { Val = "Report Table" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 8,
                        Color = "16211F",
                    },
                    new BottomBorder
                    {
                        Val = BorderValues.Single,
                        Size = 8,
                        Color = "16211F",
                    },
                    new InsideHorizontalBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = "C9D2D0",
                    }
                ),
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }
                )
            )
        )
        {
            Type = StyleValues.Table,
            StyleId = "ReportTable",
        };
}
