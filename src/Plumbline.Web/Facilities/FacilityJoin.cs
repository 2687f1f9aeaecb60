using Plumbline.Facilities;

namespace Plumbline.Web.Facilities;

/// <summary>
/// Joins the facility list with the lists that carry codes: on normalised name, city and state, then on the code.
/// What has no such match is listed with the reason; nothing is matched by likeness.
/// </summary>
internal sealed class FacilityJoin
{
    public const string WithoutCode = "DETLOC code";
    public const string WithoutCoordinates = "Coordinates";
    public const string Without2017 = OlderLists.List2017;

    private readonly OlderLists lists;
    private readonly ILookup<string, ListedName> byKey;
    private readonly ILookup<string, ListedName> byCode;
    private readonly ILookup<string, ListedName> byTown;

    public FacilityJoin(OlderLists lists)
    {
        this.lists = lists;
        byKey = lists.Names.ToLookup(n => n.Key);
        byCode = lists.Names.Where(n => n.Code is not null).ToLookup(n => n.Code!);
        byTown = lists.Names.ToLookup(n => n.Town);
    }

    public List<Facility> Facilities { get; } = [];

    public List<ListedCode> Codes { get; } = [];

    public List<ListedAlias> Aliases { get; } = [];

    public List<Unmatched> Unmatched { get; } = [];

    /// <summary>Joins every facility of the newest list.</summary>
    public void Join(IReadOnlyList<(Facility Facility, ListRow Row)> listed)
    {
        var claims = listed
            .SelectMany(l => CodesOf(l.Facility).Select(code => (code, l.Facility.Id)))
            .ToLookup(c => c.code, c => c.Id);
        foreach (var (facility, row) in listed)
        {
            var key = FacilityName.Key(facility.Name, facility.City, facility.State);
            var codes = CodesOf(facility).Where(c => claims[c].Distinct().Count() == 1).ToList();
            var names = byKey[key].Concat(codes.SelectMany(c => byCode[c])).Distinct().ToList();
            Add(facility, names, codes);
            if (codes.Count == 0)
                Miss(WithoutCode, facility, row.Line, WhyNoCode(facility, claims));
            if (Facilities[^1].Latitude is null)
                Miss(
                    WithoutCoordinates,
                    facility,
                    row.Line,
                    "No row with coordinates stands behind this name or its code."
                );
            if (names.All(n => n.List != OlderLists.List2017))
                Miss(
                    Without2017,
                    facility,
                    row.Line,
                    "Operator, owner and medical provider stay unknown: that list has no such name or code."
                );
        }
    }

    /// <summary>A facility that only an older list knows, by the rows of that list under one code or one name.</summary>
    public Facility AddOlder(IReadOnlyList<ListedName> rows)
    {
        var first = rows.FirstOrDefault(r => r.List == OlderLists.List2017) ?? rows[0];
        var facility = new Facility
        {
            Id = FacilityName.Id(first.Name, first.City, first.State),
            Name = first.Name,
            City = first.City,
            State = first.State,
            Address = lists.Address(rows),
            Office = rows.Select(r => r.Office).FirstOrDefault(o => o is not null),
            Type = lists.From2017(rows, "Type Detailed") ?? lists.TypeWhenRated(rows),
            Sex = lists.From2017(rows, "Male/Female"),
            ListedIn = first.List,
        };
        Add(facility, rows, [.. rows.Select(r => r.Code).OfType<string>().Distinct()]);
        return Facilities[^1];
    }

    public IEnumerable<ListedName> WithCode(string code) => byCode[code];

    private void Add(Facility facility, IReadOnlyList<ListedName> names, IReadOnlyList<string> codes)
    {
        var (latitude, longitude) = lists.Coordinates(names);
        Facilities.Add(
            facility with
            {
                Operator = lists.From2017(names, "Facility Operator"),
                Owner = lists.From2017(names, "Facility Owner"),
                MedicalProvider = lists.From2017(names, "Provider Type"),
                Latitude = latitude,
                Longitude = longitude,
                SearchText = SearchText(facility, names.Select(n => n.Name), codes),
            }
        );
        var sources = names
            .Where(n => n.Code is not null && codes.Contains(n.Code))
            .DistinctBy(n => (n.Code, n.List));
        Codes.AddRange(
            sources.Select(n => new ListedCode
            {
                Facility = facility.Id,
                Code = n.Code!,
                Source = n.List,
            })
        );
        var other = names
            .Where(n => n.Normal != FacilityName.Normal(facility.Name, facility.State))
            .DistinctBy(n => n.Normal);
        Aliases.AddRange(
            other.Select(n => new ListedAlias
            {
                Facility = facility.Id,
                Name = n.Name,
                Source = n.List,
            })
        );
    }

    /// <summary>What a search for this facility looks in.</summary>
    public static string SearchText(Facility facility, IEnumerable<string> names, IEnumerable<string> codes)
    {
        var office = facility.Office is null ? "" : $"{facility.Office} {FieldOffice.Name(facility.Office)}";
        string[] parts = [facility.Name, .. names, facility.City, facility.State, .. codes, office];
        return string.Join(" | ", parts.Select(p => FacilityName.Normal(p)).Distinct());
    }

    private List<string> CodesOf(Facility facility) =>
        [
            .. byKey[FacilityName.Key(facility.Name, facility.City, facility.State)]
                .Select(n => n.Code)
                .OfType<string>()
                .Distinct(),
        ];

    private string WhyNoCode(Facility facility, ILookup<string, Guid> claims)
    {
        if (CodesOf(facility) is { Count: > 0 } shared)
            return $"The code {string.Join(", ", shared)} would fall to {claims[shared[0]].Distinct().Count()} facilities of the list.";
        var near = byTown[$"{FacilityName.Normal(facility.City)}|{facility.State}"]
            .Where(n => n.Code is not null)
            .DistinctBy(n => n.Code)
            .Take(5)
            .ToList();
        return near.Count == 0
            ? "No list with codes has this name, and none has this town."
            : "No list with codes has this name. In the same town they have: "
                + string.Join("; ", near.Select(n => $"{FacilityName.Shown(n.Name)} ({n.Code})"))
                + ".";
    }

    private void Miss(string list, Facility facility, int line, string why) =>
        Unmatched.Add(
            new Unmatched
            {
                List = list,
                Line = line,
                Name = facility.Name,
                City = facility.City,
                State = facility.State,
                Why = why,
                Facility = facility.Id,
            }
        );
}
