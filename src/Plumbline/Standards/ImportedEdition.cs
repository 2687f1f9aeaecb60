namespace Plumbline.Standards;

/// <summary>Reads one edition that came from elsewhere, beside those that are held.</summary>
public static class ImportedEdition
{
    /// <param name="held">Its other editions keep their ids and names, and may be what a line was carried over from.</param>
    /// <param name="found">Problems that were met before.</param>
    /// <returns>The edition alone as a catalog, or every problem in order of file, line and column.</returns>
    public static CatalogReading Read(EditionFiles folder, Catalog held, IEnumerable<Problem> found)
    {
        var problems = found.ToList();
        var ids = new Ids(problems);
        var names = new Dictionary<string, string>();
        var elsewhere = new Position("the standards held here", 1, 1);
        foreach (var edition in held.Editions.Where(e => e.Id != folder.Folder))
        {
            string[] taken =
            [
                edition.Id,
                .. edition.Standards.Select(s => s.Id),
                .. edition.Requirements.Select(r => r.Id),
            ];
            foreach (var id in taken)
                ids.Take(id, elsewhere);
            string[] called = [edition.Title, edition.Short, .. edition.Aliases];
            foreach (var name in called)
                names.TryAdd(Printed.Key(name), edition.Id);
        }

        if (folder.Edition is null)
            problems.Add(StandardsProblems.EditionFileMissing(folder.Path));
        var read = folder.Edition?.Root is { } root
            ? EditionReader.Read(folder, root, ids, names, problems)
            : null;
        ids.CheckWanted();
        return problems.Count == 0 && read is not null
            ? new CatalogReading(new Catalog([read]), [])
            : new CatalogReading(
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
