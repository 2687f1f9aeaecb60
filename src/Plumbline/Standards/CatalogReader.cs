namespace Plumbline.Standards;

/// <summary>Reads the files of every edition into a catalog, or lists everything that is wrong with them.</summary>
public static class CatalogReader
{
    /// <param name="found">Problems that were met before, when the files were turned into nodes.</param>
    /// <returns>The catalog only when there is no problem at all; problems in order of file, line and column.</returns>
    public static CatalogReading Read(IEnumerable<EditionFiles> folders, IEnumerable<Problem> found)
    {
        var problems = found.ToList();
        var ids = new Ids(problems);
        var names = new Dictionary<string, string>();
        var editions = new List<Edition>();
        foreach (var folder in folders)
        {
            if (folder.Edition is null)
            {
                problems.Add(StandardsProblems.EditionFileMissing(folder.Path));
                continue;
            }

            if (folder.Edition.Root is not null)
                editions.Add(EditionReader.Read(folder, folder.Edition.Root, ids, names, problems));
        }

        ids.CheckWanted();
        if (problems.Count == 0)
            return new CatalogReading(new Catalog(editions), []);

        return new CatalogReading(
            null,
            [
                .. problems
                    .OrderBy(p => p.Position?.File)
                    .ThenBy(p => p.Position?.Line)
                    .ThenBy(p => p.Position?.Column),
            ]
        );
    }
}

/// <summary>Every id met so far, over all editions.</summary>
internal sealed class Ids(List<Problem> problems)
{
    private readonly Dictionary<string, Position> taken = [];
    private readonly List<(string Id, Position At, string By)> wanted = [];

    public void Take(string id, Position at)
    {
        if (id.Length > 0 && !taken.TryAdd(id, at))
            problems.Add(StandardsProblems.DuplicateId(at, id, taken[id]));
    }

    /// <summary>Notes that <paramref name="by"/> names the requirement <paramref name="id"/>, of whatever edition.</summary>
    public void Want(string id, Position at, string by) => wanted.Add((id, at, by));

    /// <summary>To be asked when every file was read.</summary>
    public void CheckWanted()
    {
        foreach (var (id, at, by) in wanted)
            if (!taken.ContainsKey(id) || !IsRequirement(id) || Edition(id) == Edition(by))
                problems.Add(StandardsProblems.CarriedFromUnknown(at, id));
    }

    private static bool IsRequirement(string id) => id.Count(c => c == '/') == 2;

    private static string Edition(string id) => id.Split('/')[0];
}
