using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>Where the standards of an installation lie.</summary>
/// <param name="Folder">Holds one folder for each edition.</param>
/// <param name="Overlay">A file there stands in place of the same in <paramref name="Folder"/>; null without one.</param>
public sealed record StandardsPlace(string Folder, string? Overlay)
{
    /// <param name="checkout">A folder to use, and to write accepted lines to, instead of what came with the program.</param>
    public static StandardsPlace Of(string dataDirectory, string? checkout) =>
        checkout is null
            ? new StandardsPlace(StandardsFolder.Shipped, StandardsFolder.Overlay(dataDirectory))
            : new StandardsPlace(checkout, null);

    /// <summary>Where lines that were accepted here go.</summary>
    public string WriteTo => Overlay ?? Folder;

    public CatalogReading Load() => StandardsFolder.Load(Folder, Overlay);

    /// <summary>The files of an edition that are in use, those of the overlay first.</summary>
    public IEnumerable<string> Files(string edition) =>
        new[] { Overlay, Folder }
            .OfType<string>()
            .Select(f => Path.Combine(f, edition))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.yaml").Order(StringComparer.Ordinal));
}

/// <summary>The catalog of a running installation, which changes only when a line is accepted.</summary>
public sealed class CatalogInUse
{
    private volatile Loaded loaded;

    /// <exception cref="ProblemException">A file is not right: every problem, and nothing is loaded.</exception>
    public CatalogInUse(StandardsPlace place)
    {
        Place = place;
        loaded = new Loaded(place.Load().Require());
    }

    public StandardsPlace Place { get; }

    public Catalog Catalog => loaded.Catalog;

    public Resolver Resolver => loaded.Resolver.Value;

    public Naming Naming => loaded.Naming.Value;

    /// <summary>The index that search asks.</summary>
    public LineIndex Lines => loaded.Lines.Value;

    public CatalogText Text => loaded.Text;

    /// <summary>Reads the files again; who has the catalog of before keeps it.</summary>
    /// <exception cref="ProblemException">A file is not right: the catalog stays what it was.</exception>
    public void Reload() => loaded = new Loaded(Place.Load().Require());

    /// <summary>A catalog with what is built from it, once and when it is first asked for.</summary>
    private sealed class Loaded
    {
        public Loaded(Catalog catalog)
        {
            Catalog = catalog;
            Resolver = new(() => new Resolver(catalog));
            Naming = new(() => new Naming(catalog, Resolver.Value));
            Lines = new(() => new LineIndex(catalog));
            Text = new CatalogText(catalog);
        }

        public Catalog Catalog { get; }
        public Lazy<Resolver> Resolver { get; }
        public Lazy<Naming> Naming { get; }
        public Lazy<LineIndex> Lines { get; }
        public CatalogText Text { get; }
    }
}
