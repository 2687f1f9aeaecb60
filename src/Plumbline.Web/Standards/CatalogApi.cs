using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Plumbline.Standards;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Standards;

/// <summary>The catalog as one JSON document in UTF-8, written once, with the tag by which a browser keeps it.</summary>
public sealed class CatalogText
{
    private readonly Lazy<(byte[] Bytes, EntityTagHeaderValue Tag)> text;

    public CatalogText(Catalog catalog) =>
        text = new(() =>
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(
                new CatalogDocument(catalog.Editions),
                CatalogDocument.Json
            );
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return (bytes, new EntityTagHeaderValue($"\"{hash}\""));
        });

    public byte[] Bytes => text.Value.Bytes;

    /// <summary>SHA-256 of the bytes.</summary>
    public EntityTagHeaderValue Tag => text.Value.Tag;
}

/// <summary>The whole catalog for planning in Field.</summary>
public static class CatalogApi
{
    public static void MapCatalogApi(this IEndpointRouteBuilder app) =>
        app.MapGet(
            "/api/catalog",
            (HttpContext http, CatalogText text) =>
            {
                http.Response.Headers.CacheControl = "private, no-cache";
                http.CompressForField();
                return Results.Bytes(text.Bytes, "application/json", entityTag: text.Tag);
            }
        );
}
