using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>Writes an imported edition as YAML files: all of them, or none.</summary>
internal sealed class ImportedFolder(string target)
{
    /// <param name="edition">As <see cref="EditionImport"/> read it.</param>
    /// <param name="whole">
    /// Writes every file. Otherwise only what says something else than what is held, and it is read once more with
    /// everything else that lies in the target.
    /// </param>
    /// <returns>The files written, relative to the target.</returns>
    /// <exception cref="ProblemException">Nothing was written.</exception>
    public IReadOnlyList<string> Write(Edition edition, Catalog held, bool whole)
    {
        var changed = Changed(edition, whole ? Catalog.Empty : held).ToArray();
        if (changed.Length == 0)
            return [];

        var stage = Path.Combine(target, $".import-{Guid.CreateVersion7():N}");
        try
        {
            var staged = Directory.CreateDirectory(Path.Combine(stage, "new", edition.Id)).FullName;
            foreach (
                var folder in Directory.EnumerateDirectories(target).Where(f => Beside(f, edition, whole))
            )
                Copy(folder, Path.Combine(stage, "new", Path.GetFileName(folder)));
            foreach (var (name, bytes) in changed)
                File.WriteAllBytes(Path.Combine(staged, name), bytes);
            StandardsFolder.Load(StandardsFolder.Shipped, Path.Combine(stage, "new")).Require();
            Swap(staged, Path.Combine(target, edition.Id), Path.Combine(stage, "old"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(StandardsProblems.NotWritten(target, e.Message));
        }
        finally
        {
            if (Directory.Exists(stage))
                Directory.Delete(stage, recursive: true);
        }

        return [.. changed.Select(c => Path.Combine(edition.Id, c.Name))];
    }

    private IEnumerable<(string Name, byte[] Bytes)> Changed(Edition edition, Catalog held)
    {
        var about = YamlWriter.Write(EditionNodes.Of(edition), "edition");
        if (
            held.Edition(edition.Id) is not { } known
            || !about.AsSpan().SequenceEqual(YamlWriter.Write(EditionNodes.Of(known), "edition"))
        )
            yield return ("edition.yaml", about);
        foreach (var standard in edition.Standards)
        {
            var bytes = YamlWriter.Write(EditionNodes.Of(standard), "standard");
            if (
                held.Standard(standard.Id) is not { } there
                || !bytes.AsSpan().SequenceEqual(YamlWriter.Write(EditionNodes.Of(there), "standard"))
            )
                yield return (NameOf(standard), bytes);
        }
    }

    /// <summary>The file that holds the standard now, so that the new one stands in its place.</summary>
    private string NameOf(Standard standard) =>
        new[] { target, StandardsFolder.Shipped }
            .Select(f => Path.Combine(f, standard.Edition))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, $"{standard.Number}-*.yaml"))
            .Select(f => Path.GetFileName(f))
            .FirstOrDefault()
        ?? EditionImport.FileName(standard.Number, standard.Title);

    private static bool Beside(string folder, Edition edition, bool whole)
    {
        var name = Path.GetFileName(folder);
        return name[0] != '.' && (name == edition.Id || !whole);
    }

    private static void Copy(string folder, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(folder))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    /// <summary>Two renames; where the second fails, the first is taken back.</summary>
    private static void Swap(string staged, string place, string old)
    {
        var was = Directory.Exists(place);
        if (was)
            Directory.Move(place, old);
        try
        {
            Directory.Move(staged, place);
        }
        catch when (was)
        {
            Directory.Move(old, place);
            throw;
        }
    }
}
