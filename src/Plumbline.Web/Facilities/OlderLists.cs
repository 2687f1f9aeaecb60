using Plumbline.Facilities;

namespace Plumbline.Web.Facilities;

/// <summary>One row of a public list that names a facility.</summary>
/// <param name="Code">DETLOC; null where the list has none or blanks it.</param>
internal sealed record ListedName(
    string List,
    string Name,
    string City,
    string State,
    string? Code,
    string? Office,
    ListRow Row
)
{
    public string Key { get; } = FacilityName.Key(Name, City, State);

    public string Normal { get; } = FacilityName.Normal(Name, State);

    public string Town { get; } = $"{FacilityName.Normal(City)}|{State}";
}

/// <summary>The lists beside the newest one: codes with coordinates, the list of 2017, and every name that was rated.</summary>
internal sealed class OlderLists
{
    public const string Codes = "DETLOC codes with coordinates";
    public const string List2017 = "ICE facility list, November 2017";
    public const string Ratings = "ICE detention statistics, ratings FY 2019 to FY 2026";

    private readonly ListTable codes;
    private readonly ListTable list2017;

    private OlderLists(ListTable codes, ListTable list2017, ListTable ratings)
    {
        this.codes = codes;
        this.list2017 = list2017;
        History = ratings;
        Names = [.. InCodes(), .. In2017(), .. InRatings().DistinctBy(n => n.Key)];
    }

    public IReadOnlyList<ListedName> Names { get; }

    public ListTable History { get; }

    /// <exception cref="ProblemException">A list is not as it was shipped.</exception>
    public static OlderLists Read(PublicFile codes, PublicFile list2017, PublicFile ratings)
    {
        var problems = new List<Problem>();
        var first = CsvFile.Read(codes.Name, codes.Bytes, problems);
        var second = CsvFile.Read(list2017.Name, list2017.Bytes, problems);
        var third = CsvFile.Read(ratings.Name, ratings.Bytes, problems);
        problems.AddRange(
            first?.Missing(
                "detention_facility_code",
                "name",
                "city",
                "state",
                "latitude",
                "longitude",
                "field_office"
            ) ?? []
        );
        problems.AddRange(
            second?.Missing(
                "DETLOC",
                "Name",
                "City",
                "State",
                "AOR",
                "Provider Type",
                "Facility Operator",
                "Facility Owner"
            ) ?? []
        );
        problems.AddRange(third?.Missing("name", "city", "state", "aor") ?? []);
        return problems.Count > 0
            ? throw new ProblemException(problems)
            : new OlderLists(first!, second!, third!);
    }

    /// <summary>Degrees, or null where no row of the code list stands behind these names.</summary>
    public (double? Latitude, double? Longitude) Coordinates(IEnumerable<ListedName> names)
    {
        var row = names.FirstOrDefault(n => n.List == Codes)?.Row;
        var none = new List<Problem>();
        return row is null
            ? (null, null)
            : (codes.Number(row, "latitude", none), codes.Number(row, "longitude", none));
    }

    public string? Address(IEnumerable<ListedName> names) =>
        names.FirstOrDefault(n => n.List == Codes) is { } name ? codes.Text(name.Row, "address_full") : null;

    public string? From2017(IEnumerable<ListedName> names, string column) =>
        names.FirstOrDefault(n => n.List == List2017) is { } name ? list2017.Text(name.Row, column) : null;

    public string? TypeWhenRated(IEnumerable<ListedName> names) =>
        names.FirstOrDefault(n => n.List == Ratings) is { } name ? History.Text(name.Row, "type") : null;

    private IEnumerable<ListedName> InCodes() =>
        codes.Rows.Select(r => new ListedName(
            Codes,
            codes.Text(r, "name") ?? "",
            codes.Text(r, "city") ?? "",
            codes.Text(r, "state") ?? "",
            codes.Text(r, "detention_facility_code"),
            FieldOffice.Code(codes.Text(r, "field_office")),
            r
        ));

    private IEnumerable<ListedName> In2017() =>
        list2017.Rows.Select(r => new ListedName(
            List2017,
            list2017.Text(r, "Name") ?? "",
            list2017.Text(r, "City") ?? "",
            list2017.Text(r, "State") ?? "",
            list2017.Text(r, "DETLOC") is { } code and not "Redacted" ? code : null,
            FieldOffice.Code(list2017.Text(r, "AOR")),
            r
        ));

    // The last row of a name is its latest.
    private IEnumerable<ListedName> InRatings() =>
        History
            .Rows.Reverse()
            .Select(r => new ListedName(
                Ratings,
                History.Text(r, "name") ?? "",
                History.Text(r, "city") ?? "",
                History.Text(r, "state") ?? "",
                null,
                FieldOffice.Code(History.Text(r, "aor")),
                r
            ));
}
