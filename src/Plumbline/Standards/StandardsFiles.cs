namespace Plumbline.Standards;

/// <summary>One file as it was found, turned into nodes.</summary>
/// <param name="Name">The file's own name, without its folder.</param>
/// <param name="Path">The name by which a person opens it.</param>
/// <param name="Root">Null where the file could not be turned into nodes; a problem then says why.</param>
public sealed record StandardsFile(string Name, string Path, Node? Root)
{
    public Position Start => new(Path, 1, 1);
}

/// <summary>The files of one edition's folder.</summary>
/// <param name="Folder">The folder's own name, which is the edition's id.</param>
/// <param name="Path">The name by which a person opens the folder.</param>
/// <param name="Edition">edition.yaml; null where there is none.</param>
/// <param name="Hash">SHA-256 in lower-case hex over the files.</param>
public sealed record EditionFiles(
    string Folder,
    string Path,
    StandardsFile? Edition,
    IReadOnlyList<StandardsFile> Standards,
    string Hash
);

/// <summary>What reading gave: a catalog when everything was right, otherwise every problem and no catalog.</summary>
public sealed record CatalogReading(Catalog? Catalog, IReadOnlyList<Problem> Problems)
{
    /// <summary>The catalog; throws <see cref="ProblemException"/> with every problem where there is none.</summary>
    public Catalog Require() => Catalog ?? throw new ProblemException([.. Problems]);
}
