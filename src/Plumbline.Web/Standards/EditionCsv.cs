using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The lines of an edition as CSV (RFC 4180, UTF-8 with a byte order mark, so that Excel reads accents).</summary>
internal static class EditionCsv
{
    /// <summary>What makes a spreadsheet run a cell; an apostrophe in front makes it text again.</summary>
    public static readonly char[] Running = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    public static byte[] Write(Edition edition) =>
        Write(edition.Standards.SelectMany(s => s.Requirements.Select(r => (s, r))));

    /// <summary>The head alone.</summary>
    public static byte[] Template() => Write([]);

    private static byte[] Write(IEnumerable<(Standard, Requirement)> lines)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(true)))
        using (
            var csv = new CsvWriter(
                writer,
                new CsvConfiguration(CultureInfo.InvariantCulture)
                {
                    NewLine = "\r\n",
                    ShouldQuote = cell => cell.Field?.AsSpan().IndexOfAny(",\"\r\n") >= 0,
                }
            )
        )
        {
            foreach (var column in LineColumns.All)
                csv.WriteField(column.Name);
            csv.NextRecord();
            foreach (var (standard, requirement) in lines)
            {
                foreach (var column in LineColumns.All)
                    csv.WriteField(Guarded(column.Value(standard, requirement) ?? ""));
                csv.NextRecord();
            }
        }

        return stream.ToArray();
    }

    private static string Guarded(string cell) =>
        cell.Length > 0 && Running.Contains(cell[0]) ? "'" + cell : cell;
}
