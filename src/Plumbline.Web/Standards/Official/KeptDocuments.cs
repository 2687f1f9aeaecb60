using System.Text.Json;
using Plumbline.Standards;
using Plumbline.Standards.Official;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Standards.Official;

/// <summary>A document that an edition was held against here.</summary>
public sealed record KeptDocument(string Edition, OfficialFile File, DateTimeOffset ReadOn);

/// <summary>
/// What `standards verify` read, and what was decided on it: DATA/official/EDITION/SHA256.json and .decisions.jsonl. The
/// official words stay there, and never go into the catalog.
/// </summary>
public sealed class KeptDocuments(string dataDirectory)
{
    private readonly Lock writing = new();

    private string Folder(string edition) => Path.Combine(dataDirectory, "official", edition);

    /// <exception cref="ProblemException">The folder cannot be written.</exception>
    public void Keep(KeptDocument document)
    {
        var folder = Folder(document.Edition);
        var file = Path.Combine(folder, $"{document.File.Sha256}.json");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(document));
            File.Move(file + ".new", file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(StorageProblems.DirectoryNotWritable(folder, e.Message));
        }
    }

    /// <summary>The document with that hash, or the one read last where none is named; null without one.</summary>
    public KeptDocument? Find(string edition, string? sha256)
    {
        var folder = Folder(edition);
        if (!Directory.Exists(folder))
            return null;

        var found = new DirectoryInfo(folder)
            .EnumerateFiles("*.json")
            .OrderByDescending(f => f.LastWriteTimeUtc)
            .FirstOrDefault(f => sha256 is null || f.Name == $"{sha256}.json");
        return found is null
            ? null
            : JsonSerializer.Deserialize<KeptDocument>(File.ReadAllBytes(found.FullName));
    }

    /// <summary>What was decided on the document's lines, oldest first.</summary>
    public IReadOnlyList<Decision> Decisions(KeptDocument document)
    {
        var file = DecisionsFile(document);
        return File.Exists(file)
            ?
            [
                .. File.ReadLines(file)
                    .Where(l => l.Length > 0)
                    .Select(l => JsonSerializer.Deserialize<Decision>(l)!),
            ]
            : [];
    }

    public void Add(KeptDocument document, Decision decision)
    {
        lock (writing)
            File.AppendAllText(DecisionsFile(document), JsonSerializer.Serialize(decision) + "\n");
    }

    private string DecisionsFile(KeptDocument document) =>
        Path.Combine(Folder(document.Edition), $"{document.File.Sha256}.decisions.jsonl");
}
