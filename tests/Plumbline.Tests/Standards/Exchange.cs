using System.Text.Json;
using Plumbline.Standards;
using Plumbline.Web.Standards;

namespace Plumbline.Tests.Standards;

/// <summary>Standards on their way out and in again.</summary>
internal static class Exchange
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static Catalog Shipped { get; } = StandardsFolder.Load(StandardsFolder.Shipped).Require();

    /// <summary>The others are only named, so that there is nothing to import.</summary>
    public static IEnumerable<Edition> WithLines => Shipped.Editions.Where(e => e.Requirements.Any());

    /// <summary>Everything that an edition says, but for the hash of its files.</summary>
    public static string Said(Edition edition) =>
        JsonSerializer.Serialize(new CatalogDocument([edition with { Hash = "" }]), CatalogDocument.Json);

    /// <summary>Imports the bytes as a file of that name.</summary>
    public static Edition Import(string name, byte[] bytes, string edition, Catalog held)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-import-").FullName;
        try
        {
            var file = Path.Combine(folder, name);
            File.WriteAllBytes(file, bytes);
            return EditionImport.Read(file, edition, held);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The problems with which the import refuses.</summary>
    public static IReadOnlyList<Problem> Refused(string name, byte[] bytes, Catalog? held = null) =>
        Xunit
            .Assert.Throws<ProblemException>(() =>
                Import(name, bytes, ExampleStandards.Folder, held ?? Catalog.Empty)
            )
            .Problems;
}
