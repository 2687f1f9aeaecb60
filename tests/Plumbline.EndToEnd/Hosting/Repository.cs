namespace Plumbline.EndToEnd.Hosting;

/// <summary>Where things stand in the checkout that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The built program, beside the list of static assets that it serves while it is not published.</summary>
    public static string Program { get; } =
        Path.Combine(
            Root,
            "src",
            "Plumbline.Web",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0",
            "Plumbline.Web.dll"
        );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx")))
            folder =
                folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder.FullName;
    }
}
