using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>Reads a CSV file (RFC 4180, UTF-8) as rows of cells that know their line and column.</summary>
internal static class CsvCells
{
    /// <returns>Null where the file is no CSV at all, with the problem noted.</returns>
    public static SheetCells? Read(byte[] bytes, string path, List<Problem> problems)
    {
        if (YamlText.Of(bytes, path, problems)?.ReplaceLineEndings("\n") is not { } text)
            return null;
        if (text.AsSpan().Count(',') > 4 * SheetCells.Most)
        {
            problems.Add(StandardsProblems.TooManyCells(new Position(path, 1, 1), SheetCells.Most));
            return null;
        }

        var (bad, count, next) = (false, 0, 1);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = _ => bad = true,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = new List<(Position, IReadOnlyDictionary<int, SheetCell>)>();
        while (parser.Read())
        {
            var raw = parser.RawRecord;
            var line = next;
            next += raw.Count(c => c == '\n');
            var at = new Position(path, line, 1);
            if (bad || raw.Count(c => c == '"') % 2 == 1)
            {
                // After a quotation mark that is not closed, every place would be wrong.
                problems.Add(StandardsProblems.NotCsv(at));
                return null;
            }

            var cells = new Dictionary<int, SheetCell>();
            var place = new CsvPlaces(path, line, raw);
            foreach (var (index, field) in (parser.Record ?? []).Index())
            {
                if (++count > SheetCells.Most)
                {
                    problems.Add(StandardsProblems.TooManyCells(at, SheetCells.Most));
                    return null;
                }

                var where = place.Next();
                if (Text(field) is { Length: > 0 } cell)
                    cells.Add(index + 1, new SheetCell(cell, where));
            }

            rows.Add((at, cells));
        }

        return new SheetCells(path, rows);
    }

    private static string Text(string field)
    {
        var text = field.ReplaceLineEndings("\n").Trim();
        return text is ['\'', var next, ..] && EditionCsv.Running.Contains(next) ? text[1..].Trim() : text;
    }

    /// <summary>The places of one record's fields, from the first on.</summary>
    private sealed class CsvPlaces(string path, int line, string raw)
    {
        private int index;
        private int lineStart;

        public Position Next()
        {
            var at = new Position(path, line, index - lineStart + 1);
            for (var quoted = false; index < raw.Length; index++)
            {
                if (raw[index] == '"')
                    quoted = !quoted;
                else if (raw[index] == '\n')
                    (line, lineStart) = (line + 1, index + 1);
                else if (raw[index] == ',' && !quoted)
                {
                    index++;
                    break;
                }
            }

            return at;
        }
    }
}
