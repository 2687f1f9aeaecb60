namespace Plumbline.Facilities;

/// <summary>The field offices of ICE's Enforcement and Removal Operations, by the codes of its statistics.</summary>
public static class FieldOffice
{
    private static readonly Dictionary<string, string> names = new()
    {
        ["ATL"] = "Atlanta",
        ["BAL"] = "Baltimore",
        ["BOS"] = "Boston",
        ["BUF"] = "Buffalo",
        ["CHI"] = "Chicago",
        ["DAL"] = "Dallas",
        ["DEN"] = "Denver",
        ["DET"] = "Detroit",
        ["ELP"] = "El Paso",
        ["HLG"] = "Harlingen",
        ["HOU"] = "Houston",
        ["LOS"] = "Los Angeles",
        ["MIA"] = "Miami",
        ["NEW"] = "Newark",
        ["NOL"] = "New Orleans",
        ["NYC"] = "New York City",
        ["PHI"] = "Philadelphia",
        ["PHO"] = "Phoenix",
        ["SEA"] = "Seattle",
        ["SFR"] = "San Francisco",
        ["SLC"] = "Salt Lake City",
        ["SNA"] = "San Antonio",
        ["SND"] = "San Diego",
        ["SPM"] = "Saint Paul",
        ["WAS"] = "Washington",
    };

    private static readonly Dictionary<string, string> codes = names.ToDictionary(
        n => n.Value,
        n => n.Key,
        StringComparer.OrdinalIgnoreCase
    );

    public static IReadOnlyDictionary<string, string> Names => names;

    /// <summary>"Los Angeles" for "LOS"; the code itself where it is not one of ICE's.</summary>
    public static string Name(string code) => names.GetValueOrDefault(code, code);

    /// <summary>The code for an office as reports print it ("ERO New York Field Office", "St. Paul"); null where it is none.</summary>
    public static string? Code(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return null;
        var name = printed.Trim();
        if (names.ContainsKey(name))
            return name;
        if (name.StartsWith("ERO ", StringComparison.OrdinalIgnoreCase))
            name = name[4..];
        if (name.EndsWith(" Field Office", StringComparison.OrdinalIgnoreCase))
            name = name[..^13];
        name = name.Replace("St. ", "Saint ").Replace("St ", "Saint ");
        return codes.GetValueOrDefault(name == "New York" ? "New York City" : name);
    }
}
