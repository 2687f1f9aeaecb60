using System.Globalization;
using System.Text;
using Plumbline.Standards;
using Plumbline.Standards.Official;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Standards.Official;

/// <summary>
/// Writes accepted lines back into the standards files: into the overlay of the data directory, or into the checkout
/// that the installation was told to use. The catalog in use follows.
/// </summary>
public sealed class AcceptedLines(CatalogInUse inUse)
{
    private const string EditionFile = "edition.yaml";

    private readonly Lock writing = new();

    /// <param name="decision">One that accepts.</param>
    /// <param name="textAsOf">The date of the document; needed where the edition names none yet.</param>
    /// <exception cref="ProblemException">Nothing was changed then.</exception>
    public void Write(Edition edition, Decision decision, string? textAsOf)
    {
        var accepted =
            decision.Accepted
            ?? throw new ArgumentException("A rejection changes no line.", nameof(decision));
        lock (writing)
        {
            var changes = new List<(string Name, string Text)>
            {
                Changed(edition, decision.Requirement, accepted),
            };
            if (edition.TextAsOf is null)
                changes.Add((EditionFile, Dated(edition, textAsOf)));
            Apply(edition.Id, changes);
        }
    }

    private (string Name, string Text) Changed(Edition edition, string id, AcceptedLine accepted)
    {
        var standard = edition.Standards.First(s => s.Requirements.Any(r => r.Id == id));
        foreach (
            var file in inUse
                .Place.Files(edition.Id)
                .Where(f => Path.GetFileName(f).StartsWith($"{standard.Number}-", StringComparison.Ordinal))
        )
            if (YamlLine.Accept(Text(file), file, id, accepted) is { } text)
                return (Path.GetFileName(file), text);

        throw new ProblemException(StandardsProblems.UnknownId(id, null));
    }

    /// <summary>edition.yaml with the date of the text, on a line of its own before its parts.</summary>
    private string Dated(Edition edition, string? textAsOf)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        if (
            !DateOnly.TryParseExact(
                textAsOf?.Trim(),
                forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            )
        )
            throw new ProblemException(StandardsProblems.TextAsOfNeeded(edition.Short));

        var text = Text(inUse.Place.Files(edition.Id).First(f => Path.GetFileName(f) == EditionFile));
        var ending = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var line = $"text-as-of: \"{textAsOf!.Trim()}\"{ending}";
        var at = text.StartsWith("parts:", StringComparison.Ordinal)
            ? 0
            : text.IndexOf("\nparts:", StringComparison.Ordinal) + 1;
        return at > 0 || text.StartsWith("parts:", StringComparison.Ordinal)
            ? text.Insert(at, line)
            : text + (text.EndsWith('\n') ? "" : ending) + line;
    }

    private void Apply(string edition, List<(string Name, string Text)> changes)
    {
        var folder = Path.Combine(inUse.Place.WriteTo, edition);
        var before = changes
            .Select(c => Path.Combine(folder, c.Name))
            .ToDictionary(f => f, f => File.Exists(f) ? File.ReadAllBytes(f) : null);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in changes)
                Replace(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));
            inUse.Reload();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ProblemException)
        {
            foreach (var (file, bytes) in before)
                if (bytes is not null)
                    Replace(file, bytes);
                else
                    File.Delete(file);
            if (e is ProblemException)
                throw;
            throw new ProblemException(StorageProblems.DirectoryNotWritable(folder, e.Message));
        }
    }

    /// <summary>A byte order mark stays the first character.</summary>
    private static string Text(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file));

    private static void Replace(string file, byte[] bytes)
    {
        File.WriteAllBytes(file + ".new", bytes);
        File.Move(file + ".new", file, overwrite: true);
    }
}
