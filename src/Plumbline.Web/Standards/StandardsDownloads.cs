using Plumbline.Standards;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Standards;

/// <summary>The files that an edition's page offers.</summary>
public static class StandardsDownloads
{
    internal static string Address(Edition edition, StandardsFormat format) =>
        $"standards/{edition.Id}/export/{format.Name}";

    internal static string Address(Crosswalk crosswalk) =>
        $"standards/{crosswalk.From}/crosswalk/{crosswalk.To}";

    public static void MapStandardsDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/standards/{edition}/export/{format}",
            (string edition, string format, Catalog catalog, Installation installation) =>
                catalog.Edition(edition) is { } found && StandardsFormat.Find(format) is { } chosen
                    ? Results.File(
                        chosen.Write(found, installation.Time.GetUtcNow()),
                        chosen.ContentType,
                        chosen.FileName(found.Id)
                    )
                    : Results.NotFound()
        );
        app.MapGet(
            "/standards/{from}/crosswalk/{to}",
            (string from, string to, Catalog catalog, Installation installation) =>
                catalog.Crosswalks.FirstOrDefault(c => c.From == from && c.To == to) is { } found
                    ? Results.File(
                        OscalMapping.Write(found, catalog, installation.Time.GetUtcNow()),
                        "application/json",
                        $"{found.Id}.oscal.json"
                    )
                    : Results.NotFound()
        );
    }
}
