namespace Plumbline.Tests;

/// <summary>Where this repository lies, found by walking up from the tests.</summary>
public static class Checkout
{
    public static string Root { get; } =
        Up(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "Plumbline.slnx")))
        ?? throw new InvalidOperationException("These tests run inside a checkout of Plumbline.");

    /// <summary>Every file below the folders, generated ones left out; paths relative to the root, with slashes.</summary>
    public static IEnumerable<string> Files(string ending, params IEnumerable<string> folders) =>
        folders
            .SelectMany(folder =>
                Directory.EnumerateFiles(
                    Path.Combine(Root, folder),
                    $"*{ending}",
                    SearchOption.AllDirectories
                )
            )
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "Migrations"))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string? Up(string? folder, Func<string, bool> found) =>
        folder is null ? null
        : found(folder) ? folder
        : Up(Path.GetDirectoryName(folder), found);
}
