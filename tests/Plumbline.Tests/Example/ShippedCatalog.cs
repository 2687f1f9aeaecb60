using Plumbline.Standards;
using Plumbline.Web.Standards;

namespace Plumbline.Tests.Example;

/// <summary>The catalog as it ships, and where the example that ships with it stands in the repository.</summary>
internal static class ShippedCatalog
{
    public static string ExampleFile =>
        Path.Combine(Root, "src", "Plumbline.Web", "Demo", "Data", "example-county-jail.plumbline");

    /// <summary>The lines of <see cref="OfTheExample"/>, one a line.</summary>
    public static string PlannedLinesFile =>
        Path.Combine(Root, "tests", "Plumbline.Tests", "Example", "planned-lines.txt");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx")))
                folder =
                    folder.Parent
                    ?? throw new InvalidOperationException("The tests run inside the repository.");
            return folder.FullName;
        }
    }

    public static Catalog Load() => StandardsFolder.Load(Path.Combine(Root, "standards")).Require();

    /// <summary>
    /// The catalog as it was when the example's plan was signed: its twelve standards without the lines that came later.
    /// A signed plan keeps the words it was planned with, so the example stays as it is while the catalog grows.
    /// </summary>
    public static Catalog OfTheExample()
    {
        var planned = File.ReadLines(PlannedLinesFile).Select(ExampleInspection.Id).ToHashSet();
        return new([
            .. Load()
                .Editions.Select(e =>
                    e with
                    {
                        Standards =
                        [
                            .. e.Standards.Select(s =>
                                s with
                                {
                                    Requirements = [.. s.Requirements.Where(r => planned.Contains(r.Id))],
                                }
                            ),
                        ],
                    }
                ),
        ]);
    }
}
