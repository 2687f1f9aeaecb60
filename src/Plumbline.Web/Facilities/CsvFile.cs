using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Plumbline.Facilities;

namespace Plumbline.Web.Facilities;

/// <summary>Reads the bytes of a CSV file (RFC 4180, UTF-8) as a table that knows where each field stands.</summary>
internal static class CsvFile
{
    private static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    /// <returns>Null where the file cannot be read as a table at all; then there is at least one problem.</returns>
    public static ListTable? Read(string file, byte[] bytes, ICollection<Problem> problems)
    {
        if (Text(file, bytes, problems) is not { } text)
            return null;
        var rows = Rows(file, text, problems);
        if (rows.Count == 0)
        {
            problems.Add(FacilityProblems.Empty(new Position(file, 1, 1)));
            return null;
        }

        var width = rows[0].Fields.Count;
        foreach (var row in rows.Where(r => r.Fields.Count != width))
            problems.Add(
                FacilityProblems.RaggedRow(
                    row.Fields.Count,
                    width,
                    row.At(Math.Min(row.Fields.Count, width) - 1)
                )
            );
        return new ListTable(file, rows[0], [.. rows.Skip(1).Where(r => r.Fields.Count == width)], problems);
    }

    private static string? Text(string file, byte[] bytes, ICollection<Problem> problems)
    {
        if (
            bytes.AsSpan().StartsWith((byte[])[0xFF, 0xFE])
            || bytes.AsSpan().StartsWith((byte[])[0xFE, 0xFF])
            || bytes.AsSpan(0, Math.Min(bytes.Length, 512)).Contains((byte)0)
        )
        {
            problems.Add(FacilityProblems.OtherEncoding("UTF-16", new Position(file, 1, 1)));
            return null;
        }

        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        try
        {
            return strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException e)
        {
            var before = bytes.AsSpan(start, Math.Clamp(e.Index, 0, bytes.Length - start));
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            problems.Add(
                FacilityProblems.OtherEncoding("Latin-1 or Windows-1252", new Position(file, line, column))
            );
            return null;
        }
    }

    private static List<ListRow> Rows(string file, string text, ICollection<Problem> problems)
    {
        var rows = new List<ListRow>();
        var bad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            BadDataFound = _ => bad = true,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        while (parser.Read())
        {
            var raw = parser.RawRecord;
            var fields = parser.Record ?? [];
            var line = parser.RawRow - raw.TrimEnd('\r', '\n').Count(c => c == '\n');
            if (bad || raw.Count(c => c == '"') % 2 == 1)
                problems.Add(FacilityProblems.StrayQuote(StrayQuote(file, line, raw)));
            else
                rows.Add(new ListRow(line, fields, i => FieldAt(file, line, raw, i)));
            bad = false;
        }

        return rows;
    }

    private static Position FieldAt(string file, int line, string raw, int field)
    {
        var (index, quoted) = (0, false);
        for (; index < raw.Length && field > 0; index++)
        {
            if (raw[index] == '"')
                quoted = !quoted;
            else if (raw[index] == ',' && !quoted)
                field--;
        }

        return At(file, line, raw, index);
    }

    /// <summary>The first quotation mark that does not open a field, close it, or stand doubled within it; else the last one opened.</summary>
    private static Position StrayQuote(string file, int line, string raw)
    {
        var (quoted, opened) = (false, 0);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '"')
                continue;
            if (!quoted)
            {
                if (i > 0 && raw[i - 1] is not (',' or '\n'))
                    return At(file, line, raw, i);
                (quoted, opened) = (true, i);
            }
            else if (i + 1 < raw.Length && raw[i + 1] == '"')
                i++;
            else if (i + 1 < raw.Length && raw[i + 1] is not (',' or '\r' or '\n'))
                return At(file, line, raw, i);
            else
                quoted = false;
        }

        return At(file, line, raw, opened);
    }

    private static Position At(string file, int line, string raw, int index)
    {
        var before = raw.AsSpan(0, Math.Min(index, raw.Length));
        return new Position(file, line + before.Count('\n'), index - before.LastIndexOf('\n'));
    }
}
