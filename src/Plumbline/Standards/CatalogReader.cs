namespace Plumbline.Standards;

/// <summary>Reads the files of every edition into a catalog, or lists everything that is wrong with them.</summary>
public static class CatalogReader
{
    /// <param name="found">Problems that were met before, when the files were turned into nodes.</param>
    /// <param name="crosswalks">The files of the crosswalks between the editions; null where there are none.</param>
    /// <param name="alone">Whether one edition is read alone, so that nothing is known of what it names in others.</param>
    /// <returns>The catalog only when there is no problem at all; problems in order of file, line and column.</returns>
    public static CatalogReading Read(
        IEnumerable<EditionFiles> folders,
        IEnumerable<Problem> found,
        IEnumerable<StandardsFile>? crosswalks = null,
        bool alone = false
    )
    {
        var problems = found.ToList();
        var ids = new Ids(problems);
        var names = new Dictionary<string, string>();
        var editions = new List<Edition>();
        var whole = !alone;
        foreach (var folder in folders)
        {
            whole &= folder.Edition?.Root is not null && folder.Standards.All(f => f.Root is not null);
            if (folder.Edition is null)
            {
                problems.Add(StandardsProblems.EditionFileMissing(folder.Path));
                continue;
            }

            if (folder.Edition.Root is not null)
                editions.Add(EditionReader.Read(folder, folder.Edition.Root, ids, names, problems));
        }

        var between = new CrosswalkReader(ids, problems);
        var read = (crosswalks ?? [])
            .Where(f => f.Root is not null)
            .Select(f => between.Read(f, f.Root!))
            .ToArray();
        // What a file that was not read holds is not known, and so not missing.
        if (whole)
            ids.CheckWanted();
        if (problems.Count == 0)
            return new CatalogReading(new Catalog(editions, read), []);

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
