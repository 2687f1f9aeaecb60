using Plumbline.Published;
using Plumbline.Standards;
using Plumbline.Web.Hosting;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Published;

/// <summary>What planning in Field asks of published findings.</summary>
public static class PublishedApi
{
    public static void MapPublishedApi(this IEndpointRouteBuilder app) =>
        app.MapGet(
            "/api/found-deficient",
            async (
                HttpContext http,
                PlumblineContext context,
                Catalog catalog,
                Resolver resolver,
                CancellationToken stop
            ) =>
            {
                http.CompressForField();
                return Results.Json(
                    await FoundAmongFacilities.CountAsync(context, catalog, resolver, stop),
                    PublishedDocuments.Found
                );
            }
        );
}
