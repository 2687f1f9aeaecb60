namespace Plumbline.Facilities;

/// <summary>A place of detention: what public lists say of it, or what somebody typed who added it by hand.</summary>
public sealed record Facility
{
    /// <summary>From name, city and state for a facility of a public list; UUIDv7 for one added by hand.</summary>
    public required Guid Id { get; init; }

    /// <summary>As the list prints it.</summary>
    public required string Name { get; init; }

    public required string City { get; init; }

    /// <summary>Two letters; empty where the list leaves it out.</summary>
    public required string State { get; init; }

    public string? Address { get; init; }

    public string? Zip { get; init; }

    /// <summary>ICE's code of the field office, such as LOS.</summary>
    public string? Office { get; init; }

    /// <summary>ICE's type, such as CDF, IGSA or USMS IGA.</summary>
    public string? Type { get; init; }

    /// <summary>Whom it holds, as the list says: Male, Female or Female/Male.</summary>
    public string? Sex { get; init; }

    /// <summary>As ICE's facility list of 2017 has it, like <see cref="Owner"/> and <see cref="MedicalProvider"/>.</summary>
    public string? Operator { get; init; }

    public string? Owner { get; init; }

    public string? MedicalProvider { get; init; }

    /// <summary>Degrees, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>Beds that ICE pays for whether used or not.</summary>
    public int? GuaranteedMinimum { get; init; }

    /// <summary>Average daily population over the list's fiscal year, in persons; null where the list has none.</summary>
    public double? AveragePopulation { get; init; }

    public Population? Population { get; init; }

    public LastInspection? LastInspection { get; init; }

    /// <summary>The public list that it is taken from; null where it was added by hand.</summary>
    public string? ListedIn { get; init; }

    /// <summary>Whether that list is the newest of ICE's detention statistics.</summary>
    public bool InNewestList { get; init; }

    /// <summary>Normal forms of every name, place, code and field office it is known by: what a search looks in.</summary>
    public string SearchText { get; init; } = "";

    /// <summary>What lists are sorted and paged by.</summary>
    public string SortName
    {
        get => FacilityName.Normal(Name);
        private init { }
    }

    public string Title => FacilityName.Shown(Name);

    public string Town =>
        State.Length == 0 ? FacilityName.Shown(City) : $"{FacilityName.Shown(City)}, {State}";

    public string OfficeName => Office is null ? "unknown" : FieldOffice.Name(Office);

    /// <summary>The facility that somebody adds in one line because no list has it.</summary>
    public static Facility ByHand(string name, string city, string state, string? type, DateTimeOffset at) =>
        ByHand(Guid.CreateVersion7(at), new FacilityAdded(name, city, state, type));

    /// <param name="added">Null where what was typed was erased.</param>
    public static Facility ByHand(Guid id, FacilityAdded? added) =>
        added is null
            ? Of(id, ErasedName, "", "", null)
            : Of(id, added.Name, added.City, added.State, added.Type);

    /// <summary>Stands in the place of a name that was erased.</summary>
    public const string ErasedName = "Facility whose name was erased";

    private static Facility Of(Guid id, string name, string city, string state, string? type) =>
        new()
        {
            Id = id,
            Name = name.Trim(),
            City = city.Trim(),
            State = state.Trim().ToUpperInvariant(),
            Type = string.IsNullOrWhiteSpace(type) ? null : type.Trim(),
            SearchText = FacilityName.Normal($"{name} {city} {state}"),
        };
}

/// <summary>Who was held, as ICE's detention statistics average a fiscal year. Persons a day.</summary>
/// <param name="FiscalYear">Such as FY26.</param>
/// <param name="AverageStay">In days.</param>
/// <param name="LevelA">Lowest of ICE's four classification levels; D is the highest.</param>
/// <param name="Threat1">ICE threat level 1, its most serious.</param>
/// <param name="Mandatory">Held because a statute says so.</param>
public sealed record Population(
    string FiscalYear,
    double? AverageStay,
    double? LevelA,
    double? LevelB,
    double? LevelC,
    double? LevelD,
    double? MaleCriminal,
    double? MaleNotCriminal,
    double? FemaleCriminal,
    double? FemaleNotCriminal,
    double? Threat1,
    double? Threat2,
    double? Threat3,
    double? NoThreat,
    double? Mandatory
)
{
    /// <summary>The sum of the four levels; null where the list has none of them.</summary>
    public double? Average =>
        (LevelA ?? LevelB ?? LevelC ?? LevelD) is null
            ? null
            : (LevelA ?? 0) + (LevelB ?? 0) + (LevelC ?? 0) + (LevelD ?? 0);
}

/// <summary>The last inspection that the list names, as it prints it.</summary>
/// <param name="End">Null where the list has no date; then <paramref name="Printed"/> may say "Scheduled FY26".</param>
public sealed record LastInspection(
    string? Kind,
    DateOnly? End,
    string? Printed,
    string? Standard,
    string? Rating
);
