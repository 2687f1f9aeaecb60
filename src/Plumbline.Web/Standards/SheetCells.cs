using System.Globalization;
using System.Text;
using System.Xml;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The cells of one sheet that are not empty, row by row; formulas and errors are noted as problems.</summary>
/// <param name="Name">The file and the sheet, as a place is printed.</param>
internal sealed record SheetCells(
    string Name,
    IReadOnlyList<(Position At, IReadOnlyDictionary<int, SheetCell> Cells)> Rows
)
{
    public const int Most = 500_000;

    public Position Start => new(Name, 1, 1);

    public static SheetCells Read(
        Stream stream,
        string name,
        IReadOnlyList<string> shared,
        List<Problem> problems
    )
    {
        var rows = new List<(Position, IReadOnlyDictionary<int, SheetCell>)>();
        var cells = new Dictionary<int, SheetCell>();
        var (row, column, count) = (0, 0, 0);
        using var reader = Xml(stream);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;

            if (reader.LocalName is "row" or "c" && ++count > Most)
                throw new ProblemException(
                    StandardsProblems.TooManyCells(new Position(name, Math.Max(row, 1), 1), Most)
                );
            if (reader.LocalName == "row")
            {
                row = Number(reader.GetAttribute("r")) ?? row + 1;
                column = 0;
                rows.Add((new Position(name, row, 1), cells = []));
            }
            else if (reader.LocalName == "c")
            {
                column = Column(reader.GetAttribute("r")) ?? column + 1;
                var at = new Position(name, Math.Max(row, 1), column);
                if (Cell(reader, at, shared, problems) is { Length: > 0 } text)
                    cells[column] = new SheetCell(text, at);
            }
        }

        return new SheetCells(name, rows);
    }

    public static XmlReader Xml(Stream stream) =>
        XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );

    /// <summary>All text in the element that the reader stands on, but for readings of Japanese words.</summary>
    public static string Text(XmlReader reader)
    {
        var text = new StringBuilder();
        using var inner = reader.ReadSubtree();
        while (inner.Read())
        {
            if (inner is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                inner.Skip();
            if (
                inner is
                { NodeType: XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA }
            )
                text.Append(inner.Value);
        }

        return text.ToString();
    }

    private static string? Cell(
        XmlReader reader,
        Position at,
        IReadOnlyList<string> shared,
        List<Problem> problems
    )
    {
        if (reader.IsEmptyElement)
            return null;
        var type = reader.GetAttribute("t") ?? "n";
        var value = "";
        using var inner = reader.ReadSubtree();
        inner.Read();
        while (inner.Read())
        {
            if (inner.NodeType != XmlNodeType.Element)
                continue;
            if (inner.LocalName == "f")
            {
                problems.Add(StandardsProblems.FormulaCell(at));
                return null;
            }

            if (inner.LocalName is "v" or "is")
                value = Text(inner);
        }

        switch (type)
        {
            case "e":
                problems.Add(StandardsProblems.ErrorCell(at, value));
                return null;
            case "s":
                return Number(value) is { } index && index < shared.Count ? Clean(shared[index]) : null;
            case "b":
                return value == "1" ? "true" : "false";
            case "n" when double.TryParse(value, CultureInfo.InvariantCulture, out var number):
                // Spreadsheets keep 0.1 as 0.10000000000000001.
                return Math.Round(number, 10).ToString(CultureInfo.InvariantCulture);
            default:
                return Clean(value);
        }
    }

    private static string Clean(string text) => text.ReplaceLineEndings("\n").Trim();

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Of C7, 3.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TakeWhile(char.IsAsciiLetter).Take(4))
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
        return column is 0 or > 16_384 ? null : column;
    }
}
