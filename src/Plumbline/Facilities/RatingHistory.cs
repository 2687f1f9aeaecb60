namespace Plumbline.Facilities;

/// <summary>Reads the history of inspections and ratings that ICE's detention statistics published from FY19 on.</summary>
public static class RatingHistory
{
    private static readonly string[] wanted =
    [
        "name",
        "city",
        "state",
        "column_family",
        "inspection_type",
        "standard",
        "final_rating",
        "inspection_end_date",
        "pending",
        "first_snapshot",
        "last_snapshot",
    ];

    /// <param name="facility">Finds the facility by name, city and state; null where the lists have none.</param>
    public static IReadOnlyList<PublishedRating> Read(
        ListTable table,
        Func<string, string, string, Guid?> facility,
        ICollection<Problem> problems
    )
    {
        var missing = table.Missing(wanted).ToList();
        missing.ForEach(problems.Add);
        return missing.Count > 0 ? [] : [.. table.Rows.Select(row => Read(table, row, facility, problems))];
    }

    private static PublishedRating Read(
        ListTable table,
        ListRow row,
        Func<string, string, string, Guid?> facility,
        ICollection<Problem> problems
    )
    {
        var (name, city, state) = (Text("name") ?? "", Text("city") ?? "", Text("state") ?? "");
        if (name.Length == 0)
            problems.Add(FacilityProblems.NoName(row.At(0)));
        // A published slip, such as February 29 of 2025, is kept as printed.
        var slips = new List<Problem>();
        var (end, printed) = table.Date(row, "inspection_end_date", slips);
        return new PublishedRating
        {
            Line = row.Line,
            Facility = facility(name, city, state),
            Name = name,
            City = city,
            State = state,
            Columns = Text("column_family") ?? "",
            Kind = Said(Text("inspection_type")),
            Standard = Said(Text("standard")),
            Rating = Said(Text("final_rating")),
            End = end,
            EndPrinted = Said(printed),
            Pending = Said(Text("pending")),
            FirstSeen = Text("first_snapshot") ?? "",
            LastSeen = Text("last_snapshot") ?? "",
        };

        string? Text(string column) => table.Text(row, column);
    }

    private static string? Said(string? cell) => cell is "*" or "**" or "N/A" or "NA" ? null : cell;
}
