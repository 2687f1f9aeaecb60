using System.Globalization;
using Plumbline.Facilities;
using Plumbline.Published;

namespace Plumbline.Web.Published;

/// <summary>How a published inspection is said on pages and in its report.</summary>
internal static class PublishedWords
{
    private static readonly CultureInfo english = CultureInfo.InvariantCulture;

    /// <summary>"Aug 22–24, 2017", "Jul 18, 2024", or "June 2022" where only the month is known.</summary>
    public static string When(PublishedInspection inspection) =>
        inspection.MonthOnly
            ? inspection.End.ToString("MMMM yyyy", english)
            : When(inspection.Start, inspection.End);

    public static string When(DateOnly? start, DateOnly end) =>
        start is not { } from || from == end ? end.ToString("MMM d, yyyy", english)
        : from.Year != end.Year
            ? $"{from.ToString("MMM d, yyyy", english)} – {end.ToString("MMM d, yyyy", english)}"
        : from.Month != end.Month
            ? $"{from.ToString("MMM d", english)} – {end.ToString("MMM d, yyyy", english)}"
        : $"{from.ToString("MMM d", english)}–{end.ToString("d, yyyy", english)}";

    public static string By(InspectingBody body) =>
        body switch
        {
            InspectingBody.DetentionOversight => "ODO",
            InspectingBody.DeathReview => "OPR",
            _ => "Contractor",
        };

    /// <summary>The body as a sentence names it to somebody who does not know the short name.</summary>
    public static string InFull(InspectingBody body) =>
        body switch
        {
            InspectingBody.DetentionOversight => "ICE's Office of Detention Oversight",
            InspectingBody.DeathReview => "ICE's Office of Professional Responsibility",
            _ => "ICE's contractor",
        };

    public static string Kind(PublishedInspection inspection) =>
        inspection switch
        {
            { By: InspectingBody.DeathReview } => "Detainee death review",
            { Kind: { } kind } when kind.Any(char.IsAsciiLetterLower) => kind,
            { Kind: { } kind } => FacilityName.Shown(kind),
            _ => "kind not printed",
        };

    public static string Town(PublishedInspection inspection) =>
        inspection.City is null ? "town not printed"
        : inspection.State is null ? inspection.City
        : $"{inspection.City}, {inspection.State}";

    /// <summary>The report's address; null where it is not kept, as a death review's is not.</summary>
    public static string? Link(PublishedInspection inspection) =>
        inspection.Source.StartsWith("https://", StringComparison.Ordinal)
            ? inspection.Source.Replace(" ", "%20")
            : null;

    public static string Document(PublishedInspection inspection) =>
        inspection.By == InspectingBody.DeathReview
            ? "a published review whose address carries a name, which is not kept"
            : Uri.UnescapeDataString(inspection.Source[(inspection.Source.LastIndexOf('/') + 1)..]);

    public static string Or(int? number, string otherwise) => number?.ToString(english) ?? otherwise;

    public static string Part(string? part) => part is null ? "Part not printed" : FacilityName.Shown(part);
}
