using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Plumbline.Reports;

namespace Plumbline.Web.Reports;

/// <summary>A column of a table: its head, its share of the width, and whether it holds numbers.</summary>
internal readonly record struct DocxColumn(string Head, int Share, bool Number = false);

/// <summary>Writes headings, paragraphs and tables in the styles of <see cref="DocxStyles"/>.</summary>
/// <param name="width">Of the text, in twentieths of a point.</param>
internal sealed class DocxWriter(Body body, int width)
{
    public int Width { get; set; } = width;

    public void Heading(int level, string text) => Styled($"Heading{level}", text);

    public void Styled(string style, string text) =>
        body.Append(
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), TextRun(text))
        );

    public void Paragraph(string text) => body.Append(new Paragraph(TextRun(text)));

    /// <summary>A paragraph with its second part in bold.</summary>
    public void Paragraph(string before, string? bold, string? after) =>
        body.Append(
            new Paragraph(
                new[]
                {
                    TextRun(before),
                    bold is null ? null : TextRun(" " + bold, true),
                    after is null ? null : TextRun(" " + after),
                }.OfType<Run>()
            )
        );

    public void List(IEnumerable<string> items)
    {
        foreach (var item in items)
            Styled("ListBullet", item);
    }

    public void Facts(string caption, IEnumerable<Fact> facts) =>
        Table(caption, [new("What", 26), new("Said", 74)], facts.Select(f => new[] { f.Name, f.Text }));

    /// <param name="rows">Cells in the order of the columns; a row of one cell goes over all of them as a group's name.</param>
    /// <param name="small">In smaller letters, for tables of many columns.</param>
    public void Table(
        string caption,
        IReadOnlyList<DocxColumn> columns,
        IEnumerable<IReadOnlyList<string>> rows,
        bool small = false
    )
    {
        Styled("Caption", caption);
        var all = rows.ToList();
        var style = small ? "TableSmall" : "TableText";
        var widths = DocxWidths.Of(columns, all, Width, small ? 7.5 : 8.5);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "ReportTable" },
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420" }
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" }))
        );
        table.Append(
            new TableRow(
                new[] { (OpenXmlElement)new TableRowProperties(new CantSplit(), new TableHeader()) }.Concat(
                    columns.Select((c, i) => Cell(c.Head, style, widths[i], c.Number, bold: true))
                )
            )
        );
        foreach (var row in all)
            table.Append(
                row.Count == 1
                    ? new TableRow(
                        new TableRowProperties(new CantSplit()),
                        Cell(row[0], style, widths.Sum(), false, true, columns.Count)
                    )
                    : new TableRow(
                        new[] { (OpenXmlElement)new TableRowProperties(new CantSplit()) }.Concat(
                            row.Select((text, i) => Cell(text, style, widths[i], columns[i].Number))
                        )
                    )
            );
        body.Append(table);
        Styled("AfterTable", "");
    }

    public static Run TextRun(string text, bool bold = false)
    {
        var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        if (bold)
            run.RunProperties = new RunProperties(new Bold());
        return run;
    }

    private static TableCell Cell(
        string text,
        string style,
        int width,
        bool number,
        bool bold = false,
        int span = 1
    )
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }
        );
        if (span > 1)
            properties.Append(new GridSpan { Val = span });
        var paragraph = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (bold)
            paragraph.Append(new KeepNext());
        if (number)
            paragraph.Append(new Justification { Val = JustificationValues.Right });
        return new TableCell(properties, new Paragraph(paragraph, TextRun(text, bold)));
    }
}
