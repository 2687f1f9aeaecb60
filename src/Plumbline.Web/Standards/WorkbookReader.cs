using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>
/// Reads the sheets of a workbook that somebody brings. Before anything is read, it is counted how much the file unpacks
/// to; so memory and time are bounded whatever it holds.
/// </summary>
internal static class WorkbookReader
{
    /// <summary>In bytes, unpacked: the largest edition here has 2 MB.</summary>
    public const long MostUnpacked = 64 * 1024 * 1024;

    /// <summary>Of the parts that are read at once.</summary>
    private const long MostDirectory = 1024 * 1024;

    /// <param name="path">The file's name as a person opens it.</param>
    /// <returns>Null where the file is no workbook, with the problem noted.</returns>
    public static IReadOnlyDictionary<string, SheetCells>? Read(
        byte[] bytes,
        string path,
        List<Problem> problems
    )
    {
        var start = new Position(path, 1, 1);
        try
        {
            if (!UnpacksWithin(bytes))
            {
                problems.Add(StandardsProblems.UnpacksTooLarge(start, MostUnpacked));
                return null;
            }

            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), false);
            if (document.WorkbookPart is not { Workbook: { } workbook } part)
            {
                problems.Add(StandardsProblems.NotAWorkbook(start));
                return null;
            }

            var shared = SharedStrings(part);
            var sheets = new Dictionary<string, SheetCells>(StringComparer.OrdinalIgnoreCase);
            foreach (var sheet in workbook.Descendants<Sheet>())
            {
                if (
                    sheet is not { Name.Value: { } name, Id.Value: { } id }
                    || part.GetPartById(id) is not WorksheetPart worksheet
                )
                    continue;

                using var stream = worksheet.GetStream(FileMode.Open, FileAccess.Read);
                sheets.TryAdd(name, SheetCells.Read(stream, $"{path}, sheet {name}", shared, problems));
            }

            return sheets;
        }
        catch (ProblemException e)
        {
            problems.AddRange(e.Problems);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or InvalidDataException
                        or OpenXmlPackageException
                        or XmlException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
                        or UriFormatException
                        or KeyNotFoundException
                        or UnauthorizedAccessException
            )
        {
            // The libraries say in many ways that a file is broken.
            problems.Add(StandardsProblems.NotAWorkbook(start));
        }

        return null;
    }

    /// <summary>What the directory says of sizes can be a lie: everything is unpacked once, and only counted.</summary>
    private static bool UnpacksWithin(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            var isDirectory =
                entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
            var size = 0L;
            using var stream = entry.Open();
            while (stream.Read(buffer) is > 0 and var read)
            {
                size += read;
                total += read;
                if (total > MostUnpacked || (isDirectory && size > MostDirectory))
                    return false;
            }
        }

        return true;
    }

    private static List<string> SharedStrings(WorkbookPart part)
    {
        var strings = new List<string>();
        if (part.SharedStringTablePart is not { } table)
            return strings;

        using var stream = table.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = SheetCells.Xml(stream);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                strings.Add(SheetCells.Text(reader));
        return strings;
    }
}
