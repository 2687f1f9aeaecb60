using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Plumbline.Web.Standards;

namespace Plumbline.Tests.Standards;

/// <summary>Workbooks in tests: made of rows, and read back with the library's own eyes.</summary>
internal static class Sheets
{
    /// <summary>The cells of a sheet as text.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] workbook, string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var part = document.WorkbookPart!;
        var id = part.Workbook!.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        return
        [
            .. ((WorksheetPart)part.GetPartById(id))
                .Worksheet!.Descendants<Row>()
                .Select(r => (IReadOnlyList<string>)[.. r.Elements<Cell>().Select(c => c.InnerText)]),
        ];
    }

    /// <summary>Every column of the template, and under them what a line must have.</summary>
    public static Dictionary<string, string> Line(params (string Column, string Value)[] other)
    {
        var line = LineColumns.All.ToDictionary(c => c.Name, _ => "");
        line["standard"] = "4.3";
        line["standard title"] = "Medical Care";
        line["part"] = "Care";
        line["id"] = "first-aid-kits";
        line["citations"] = "EJS 2020, 4.3(V)(H)";
        line["text"] = "First-aid kits are checked every week.";
        line["actor"] = "facility";
        line["methods"] = "observation; document";
        line["seen by"] = "tour";
        line["topics"] = "medical care";
        foreach (var (column, value) in other)
            line[column] = value;
        return line;
    }

    public static byte[] Csv(params Dictionary<string, string>[] lines)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', lines[0].Keys).Append("\r\n");
        foreach (var line in lines)
            text.AppendJoin(',', line.Values.Select(v => $"\"{v.Replace("\"", "\"\"")}\"")).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A workbook whose sheets are XML as given.</summary>
    public static byte[] Raw(params (string Name, string Rows)[] sheets)
    {
        var bytes = WorkbookWriter.Write("", [.. sheets.Select(s => new WorkbookSheet(s.Name, [], [1], []))]);
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var (index, sheet) in sheets.Index())
            {
                var entry = zip
                    .Entries.Where(e => e.FullName.Contains("worksheets/sheet"))
                    .OrderBy(e => e.FullName)
                    .ElementAt(index);
                var name = entry.FullName;
                entry.Delete();
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(
                    sheet.Rows.StartsWith("<!", StringComparison.Ordinal)
                        ? sheet.Rows
                        : "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + $"{sheet.Rows}</sheetData></worksheet>"
                );
            }

        return stream.ToArray();
    }

    /// <summary>The same workbook with one more entry in its archive.</summary>
    public static byte[] With(byte[] workbook, string entry, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var added = zip.CreateEntry(entry, CompressionLevel.Fastest).Open())
            write(added);
        return stream.ToArray();
    }
}
