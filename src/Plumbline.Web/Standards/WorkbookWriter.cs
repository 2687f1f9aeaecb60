using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Plumbline.Web.Standards;

/// <summary>One sheet of a workbook: a head, and rows of text under it.</summary>
/// <param name="Widths">Of the columns, in characters; as many as the head has.</param>
internal sealed record WorkbookSheet(
    string Name,
    IReadOnlyList<string> Head,
    IReadOnlyList<double> Widths,
    IEnumerable<IReadOnlyList<string>> Rows
);

/// <summary>Writes sheets of text. Every cell is an inline string, so that no spreadsheet takes one for a formula.</summary>
internal static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint HeadStyle = 1;
    private const uint CellStyle = 2;

    /// <summary>A cell's longest text, as the format has it.</summary>
    private const int Longest = 32_767;

    public static byte[] Write(string title, IReadOnlyList<WorkbookSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = title;
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = new Sheets();
            foreach (var (number, sheet) in sheets.Index())
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                Sheet(part, sheet);
                list.Append(
                    new Sheet
                    {
                        Name = sheet.Name,
                        SheetId = (uint)number + 1,
                        Id = workbook.GetIdOfPart(part),
                    }
                );
            }

            workbook.Workbook = new Workbook(list);
        }

        return stream.ToArray();
    }

    private static void Sheet(WorksheetPart part, WorkbookSheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        writer.WriteElement(
            new Columns(
                sheet.Widths.Select(
                    (width, i) =>
                        new Column
                        {
                            Min = (uint)i + 1,
                            Max = (uint)i + 1,
                            Width = width,
                            Style = CellStyle,
                            CustomWidth = true,
                        }
                )
            )
        );
        writer.WriteStartElement(new SheetData());
        Row(writer, sheet.Head, HeadStyle, sheet.Widths);
        foreach (var row in sheet.Rows)
            Row(writer, row, CellStyle, sheet.Widths);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Row(
        OpenXmlWriter writer,
        IReadOnlyList<string> cells,
        uint style,
        IReadOnlyList<double> widths
    )
    {
        // Not every spreadsheet measures rows when it opens a file: without a height, wrapped lines lie over each other.
        writer.WriteStartElement(new Row { Height = Height(cells, widths), CustomHeight = true });
        foreach (var cell in cells)
            writer.WriteElement(
                cell.Length == 0
                    ? new Cell { StyleIndex = style }
                    : new Cell(
                        new InlineString(new Text(Shown(cell)) { Space = SpaceProcessingModeValues.Preserve })
                    )
                    {
                        DataType = CellValues.InlineString,
                        StyleIndex = style,
                    }
            );
        writer.WriteEndElement();
    }

    /// <summary>In points, as many lines as the fullest cell needs; the format allows 409.</summary>
    private static double Height(IReadOnlyList<string> cells, IReadOnlyList<double> widths) =>
        Math.Min(
            409,
            15
                * cells
                    .Select(
                        (text, i) =>
                            text.Split('\n').Sum(l => Math.Max(1, Math.Ceiling(l.Length * 1.15 / widths[i])))
                    )
                    .DefaultIfEmpty(1)
                    .Max()
        );

    private static string Shown(string text) =>
        text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
                {
                    FontId = 1,
                    ApplyFont = true,
                    ApplyAlignment = true,
                },
                new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
                {
                    ApplyAlignment = true,
                    // Text, so that what is typed over a cell stays as it was typed.
                    NumberFormatId = 49,
                    ApplyNumberFormat = true,
                }
            )
        );
}
