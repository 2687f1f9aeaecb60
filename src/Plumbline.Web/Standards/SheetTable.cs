using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>One cell that is not empty, and where it stands.</summary>
internal readonly record struct SheetCell(string Text, Position At);

/// <summary>One row of a table.</summary>
internal sealed class SheetRow(Position at, IReadOnlyDictionary<string, SheetCell> cells)
{
    public Position At => at;

    /// <summary>Null where the cell is empty.</summary>
    public SheetCell? Cell(string column) => cells.TryGetValue(column, out var cell) ? cell : null;

    public Scalar? Text(string column) =>
        Cell(column) is { } cell ? new Scalar(cell.At, cell.Text, Plain: false) : null;

    /// <summary>A number or a truth value, however the spreadsheet spells that.</summary>
    public Scalar? Plain(string column) =>
        Cell(column) is { } cell ? new Scalar(cell.At, Spelled(cell.Text), Plain: true) : null;

    public Sequence? List(string column, bool byLine) =>
        Cell(column) is { } cell
            ? new Sequence(
                cell.At,
                [
                    .. cell
                        .Text.Split(
                            byLine ? ['\n'] : ['\n', ';'],
                            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                        )
                        .Select(t => new Scalar(cell.At, t, Plain: false)),
                ]
            )
            : null;

    private static string Spelled(string text) =>
        text.ToLowerInvariant() switch
        {
            "yes" or "true" => "true",
            "no" or "false" => "false",
            _ => text,
        };
}

/// <summary>A sheet or a CSV file: rows of cells under a head.</summary>
internal static class SheetTable
{
    private const int MostColumns = 200;

    /// <param name="start">Where a missing column is reported.</param>
    /// <param name="rows">The head, then the rows; each with the place where it begins.</param>
    /// <param name="needed">Columns that must be there; the others may be left out.</param>
    /// <returns>The rows that hold anything.</returns>
    public static IReadOnlyList<SheetRow> Read(
        Position start,
        IEnumerable<(Position At, IReadOnlyDictionary<int, SheetCell> Cells)> rows,
        IReadOnlyList<string> known,
        IReadOnlyList<string> needed,
        List<Problem> problems
    )
    {
        Dictionary<int, string>? head = null;
        var read = new List<SheetRow>();
        foreach (var (at, cells) in rows)
        {
            if (cells.Count == 0)
                continue;
            if (head is null)
            {
                head = Head(cells, known, problems);
                continue;
            }

            foreach (var (_, stray) in cells.Where(c => !head.ContainsKey(c.Key)).Take(1))
                problems.Add(StandardsProblems.CellWithoutColumn(stray.At));
            read.Add(
                new SheetRow(
                    at,
                    cells.Where(c => head.ContainsKey(c.Key)).ToDictionary(c => head[c.Key], c => c.Value)
                )
            );
        }

        foreach (var column in needed.Where(n => head?.ContainsValue(n) != true))
            problems.Add(StandardsProblems.ColumnMissing(start, column));
        return read;
    }

    /// <summary>An unknown column is kept under its own name, so that it is reported once and not in each row.</summary>
    private static Dictionary<int, string> Head(
        IReadOnlyDictionary<int, SheetCell> cells,
        IReadOnlyList<string> known,
        List<Problem> problems
    )
    {
        var head = new Dictionary<int, string>();
        foreach (var (index, cell) in cells.OrderBy(c => c.Key).Take(MostColumns))
        {
            var name = cell.Text.Trim().ToLowerInvariant();
            if (!known.Contains(name))
                problems.Add(StandardsProblems.ColumnUnknown(cell.At, cell.Text, known));
            if (head.ContainsValue(name))
            {
                problems.Add(StandardsProblems.ColumnTwice(cell.At, cell.Text));
                name += $" {index}";
            }

            head.Add(index, name);
        }

        return head;
    }
}
