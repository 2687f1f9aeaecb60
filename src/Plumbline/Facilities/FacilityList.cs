namespace Plumbline.Facilities;

/// <summary>Reads the facility list of ICE's detention statistics, one row a facility.</summary>
public static class FacilityList
{
    private static readonly string[] wanted =
    [
        "Name",
        "Address",
        "City",
        "State",
        "Zip",
        "AOR",
        "Type Detailed",
        "Male/Female",
        "Level A",
        "Level B",
        "Level C",
        "Level D",
        "Male Crim",
        "Male Non-Crim",
        "Female Crim",
        "Female Non-Crim",
        "ICE Threat Level 1",
        "ICE Threat Level 2",
        "ICE Threat Level 3",
        "No ICE Threat Level",
        "Mandatory",
        "Guaranteed Minimum",
        "Last Inspection Type",
        "Last Inspection End Date",
        "Last Inspection Standard",
        "Last Final Rating",
    ];

    /// <summary>Whether the first line is that of such a list, complete or not.</summary>
    public static bool Looks(ListTable table) =>
        table.Has("Name") && (table.Has("AOR") || table.Has("Type Detailed"));

    /// <summary>The facilities, each with its row; problems go to the collection, and then the result must not be used.</summary>
    /// <param name="listName">What the list is called where its facilities are shown.</param>
    public static IReadOnlyList<(Facility Facility, ListRow Row)> Read(
        ListTable table,
        string listName,
        ICollection<Problem> problems
    )
    {
        var missing = table.Missing(wanted).ToList();
        var stay = table.ColumnEnding(" ALOS");
        if (stay is null)
            missing.Add(FacilityProblems.MissingColumn("FY26 ALOS", table.Header.At(0)));
        foreach (var problem in missing)
            problems.Add(problem);
        if (missing.Count > 0)
            return [];
        if (table.Rows.Count == 0)
            problems.Add(FacilityProblems.Empty(table.Header.At(0)));

        var read = new List<(Facility, ListRow)>(table.Rows.Count);
        var lines = new Dictionary<Guid, int>();
        foreach (var row in table.Rows)
        {
            if (table.Text(row, "Name") is not { } name)
            {
                problems.Add(FacilityProblems.NoName(row.At(0)));
                continue;
            }

            var facility = Read(table, row, name, stay!, listName, problems);
            if (!lines.TryAdd(facility.Id, row.Line))
                problems.Add(FacilityProblems.Duplicate(name, lines[facility.Id], row.At(0)));
            read.Add((facility, row));
        }

        return read;
    }

    private static Facility Read(
        ListTable table,
        ListRow row,
        string name,
        string stay,
        string listName,
        ICollection<Problem> problems
    )
    {
        var city = table.Text(row, "City") ?? "";
        var state = table.Text(row, "State") ?? "";
        var population = new Population(
            stay[..^5],
            Number(stay),
            Number("Level A"),
            Number("Level B"),
            Number("Level C"),
            Number("Level D"),
            Number("Male Crim"),
            Number("Male Non-Crim"),
            Number("Female Crim"),
            Number("Female Non-Crim"),
            Number("ICE Threat Level 1"),
            Number("ICE Threat Level 2"),
            Number("ICE Threat Level 3"),
            Number("No ICE Threat Level"),
            Number("Mandatory")
        );
        return new Facility
        {
            Id = FacilityName.Id(name, city, state),
            Name = name,
            City = city,
            State = state,
            Address = table.Text(row, "Address"),
            Zip = table.Text(row, "Zip"),
            Office = table.Text(row, "AOR"),
            Type = table.Text(row, "Type Detailed"),
            Sex = table.Text(row, "Male/Female"),
            GuaranteedMinimum = (int?)Number("Guaranteed Minimum"),
            AveragePopulation = population.Average,
            Population = population,
            LastInspection = Last(table, row, problems),
            ListedIn = listName,
            InNewestList = true,
        };

        double? Number(string column) => table.Number(row, column, problems);
    }

    private static LastInspection? Last(ListTable table, ListRow row, ICollection<Problem> problems)
    {
        var (end, printed) = table.Date(row, "Last Inspection End Date", problems);
        var last = new LastInspection(
            table.Text(row, "Last Inspection Type"),
            end,
            printed,
            table.Text(row, "Last Inspection Standard"),
            table.Text(row, "Last Final Rating")
        );
        return last == new LastInspection(null, null, null, null, null) ? null : last;
    }
}
