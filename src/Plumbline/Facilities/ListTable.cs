using System.Globalization;

namespace Plumbline.Facilities;

/// <summary>A public list as a table: its columns, and its rows with the position of each field in the file.</summary>
public sealed class ListTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="problems">Receives one problem for every column named twice.</param>
    public ListTable(string file, ListRow header, IReadOnlyList<ListRow> rows, ICollection<Problem> problems)
    {
        File = file;
        Header = header;
        Rows = rows;
        for (var i = 0; i < header.Fields.Count; i++)
            if (!columns.TryAdd(header.Fields[i].Trim(), i))
                problems.Add(FacilityProblems.DuplicateColumn(header.Fields[i].Trim(), header.At(i)));
    }

    public string File { get; }

    public ListRow Header { get; }

    public IReadOnlyList<ListRow> Rows { get; }

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The first column whose name ends so: "FY26 ALOS" for " ALOS".</summary>
    public string? ColumnEnding(string end) =>
        Header.Fields.FirstOrDefault(f => f.Trim().EndsWith(end, StringComparison.OrdinalIgnoreCase))?.Trim();

    /// <summary>One problem for every column that the list has not.</summary>
    public IEnumerable<Problem> Missing(params IEnumerable<string> wanted) =>
        wanted.Where(w => !Has(w)).Select(w => FacilityProblems.MissingColumn(w, Header.At(0)));

    /// <summary>The field without the spaces around it; null where it is empty.</summary>
    public string? Text(ListRow row, string column) =>
        columns.TryGetValue(column, out var i) && row.Fields[i].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The number in the field; null where it is empty, or no number, which is a problem.</summary>
    public double? Number(ListRow row, string column, ICollection<Problem> problems)
    {
        var text = Text(row, column);
        if (text is null or "N/A")
            return null;
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
        )
            return number;
        problems.Add(FacilityProblems.NotANumber(column, text, At(row, column)));
        return null;
    }

    /// <summary>
    /// The date in the field. Lists also write "Scheduled FY26" or "*" there, which is kept as printed; what begins like
    /// a date and is none is a problem.
    /// </summary>
    public (DateOnly? Day, string? Printed) Date(ListRow row, string column, ICollection<Problem> problems)
    {
        if (Text(row, column) is not { } text)
            return (null, null);
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return (day, null);
        if (text.Any(char.IsAsciiDigit) && !text.Any(char.IsAsciiLetter))
            problems.Add(FacilityProblems.NotADate(column, text, At(row, column)));
        return (null, text);
    }

    public Position At(ListRow row, string column) => row.At(columns.GetValueOrDefault(column));
}

/// <summary>One record of a list.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="At">The position of a field by its index.</param>
public sealed record ListRow(int Line, IReadOnlyList<string> Fields, Func<int, Position> At);
