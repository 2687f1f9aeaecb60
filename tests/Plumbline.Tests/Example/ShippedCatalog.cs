using Plumbline.Standards;
using Plumbline.Web.Standards;

namespace Plumbline.Tests.Example;

/// <summary>The catalog as it ships, and where the example that ships with it stands in the repository.</summary>
internal static class ShippedCatalog
{
    public static string ExampleFile =>
        Path.Combine(Root, "src", "Plumbline.Web", "Demo", "Data", "example-county-jail.plumbline");

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
}
