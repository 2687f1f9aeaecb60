using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>
/// Loads every edition and crosswalk from a folder, and from an overlay beside it: a file in the overlay stands in
/// place of the file of the same folder and name.
/// </summary>
public static class StandardsFolder
{
    private const string EditionFile = "edition.yaml";

    /// <summary>The folder at the top that holds crosswalks, where others hold an edition each.</summary>
    private const string Crosswalks = "crosswalks";

    private const string Schema = "schema";

    /// <summary>The standards that came with the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "standards");

    /// <summary>Where an installation keeps lines of its own, below its data directory.</summary>
    public static string Overlay(string dataDirectory) => Path.Combine(dataDirectory, "standards");

    /// <summary>Whether the folder is that of one edition, not one that holds a folder for each.</summary>
    internal static bool IsEdition(string folder) => File.Exists(Path.Combine(folder, EditionFile));

    /// <param name="folder">Holds one folder for each edition, or is itself the folder of one edition.</param>
    /// <param name="overlay">May be missing.</param>
    public static CatalogReading Load(string folder, string? overlay = null)
    {
        if (!Directory.Exists(folder))
            return new CatalogReading(null, [StandardsProblems.FolderMissing(folder)]);

        var files = Found(folder)
            .Concat(overlay is not null && Directory.Exists(overlay) ? Found(overlay) : [])
            .ToArray();
        if (files.Length == 0)
            return new CatalogReading(null, [StandardsProblems.FolderEmpty(folder)]);

        var effective = files.GroupBy(f => (f.Folder, f.Name)).Select(same => same.Last()).ToArray();
        // Files differ much in size: whoever is done takes the next, instead of each a fixed half.
        var read = Partitioner
            .Create(effective, loadBalance: true)
            .AsParallel()
            .AsOrdered()
            .Select(Read)
            .ToArray();
        var editions = read.Where(r => r.Found.Folder != Crosswalks)
            .GroupBy(r => r.Found.Folder)
            .OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => Edition(e.Key, [.. e.OrderBy(r => r.Found.Name, StringComparer.Ordinal)]));
        var crosswalks = read.Where(r => r.Found.Folder == Crosswalks)
            .OrderBy(r => r.Found.Name, StringComparer.Ordinal)
            .Select(r => r.File);
        return CatalogReader.Read(
            editions,
            read.SelectMany(r => r.Problems),
            crosswalks,
            alone: overlay is null && IsEdition(folder)
        );
    }

    private static EditionFiles Edition(string id, IReadOnlyList<Reading> files) =>
        new(
            id,
            Path.GetDirectoryName(files[0].File.Path)!,
            files.FirstOrDefault(f => f.Found.Name == EditionFile)?.File,
            [.. files.Where(f => f.Found.Name != EditionFile).Select(f => f.File)],
            Hash(files)
        );

    /// <summary>What `sha256sum *.yaml | sha256sum` prints in the folder, so that anybody can check it.</summary>
    private static string Hash(IEnumerable<Reading> files)
    {
        var lines = string.Concat(files.Select(f => $"{f.Sha256}  {f.Found.Name}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
    }

    private static Reading Read(FoundFile found)
    {
        var problems = new List<Problem>();
        var path = Shown(found.Path);
        if (Path.GetExtension(found.Name) != ".yaml")
            problems.Add(StandardsProblems.FileExtension(new Position(path, 1, 1)));
        var bytes = YamlText.Bytes(found.Path, path, problems);
        var root = bytes is null ? null : YamlNodes.Read(bytes, path, problems);
        return new Reading(
            found,
            new StandardsFile(found.Name, path, root),
            Convert.ToHexStringLower(SHA256.HashData(bytes ?? [])),
            problems
        );
    }

    /// <summary>Relative to where the person stands when the file is below; so it can be clicked in a terminal.</summary>
    internal static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative;
    }

    private static IEnumerable<FoundFile> Found(string folder)
    {
        if (IsEdition(folder))
            return Yaml(folder);

        return Directory
            .EnumerateDirectories(folder)
            .Where(d => Path.GetFileName(d) is var name && name != Schema && name[0] != '.')
            .SelectMany(Yaml);
    }

    private static IEnumerable<FoundFile> Yaml(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".yaml" or ".yml")
            .Order(StringComparer.Ordinal)
            .Select(f => new FoundFile(Path.GetFileName(Path.GetFullPath(folder)), Path.GetFileName(f), f));

    private sealed record FoundFile(string Folder, string Name, string Path);

    private sealed record Reading(
        FoundFile Found,
        StandardsFile File,
        string Sha256,
        IReadOnlyList<Problem> Problems
    );
}
