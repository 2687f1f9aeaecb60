namespace Plumbline.Web.Facilities;

/// <summary>A file by its name, and its bytes.</summary>
public sealed record PublicFile(string Name, byte[] Bytes);

/// <summary>The public facility lists that come with the program; <c>Facilities/Data/README.md</c> says from where.</summary>
internal static class ShippedLists
{
    public const string NewestList = "ICE detention statistics, FY 2026";

    public static PublicFile Facilities => Read("ice-facilities-fy26.csv");

    public static PublicFile RatingHistory => Read("ice-inspection-ratings-fy19-fy26.csv");

    public static PublicFile Codes => Read("detloc-codes-with-coordinates.csv");

    public static PublicFile List2017 => Read("ice-facility-list-2017.csv");

    public static OlderLists Older() => OlderLists.Read(Codes, List2017, RatingHistory);

    private static PublicFile Read(string name) =>
        new(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Facilities", "Data", name)));
}
