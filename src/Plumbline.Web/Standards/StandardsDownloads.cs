using Plumbline.Standards;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Standards;

/// <summary>The files that an edition's page offers.</summary>
public static class StandardsDownloads
{
    internal static string Address(Edition edition, StandardsFormat format) =>
        $"standards/{edition.Id}/export/{format.Name}";

    public static void MapStandardsDownloads(this IEndpointRouteBuilder app) =>
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
}
