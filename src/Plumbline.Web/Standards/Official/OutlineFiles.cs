using System.Text;
using System.Text.RegularExpressions;
using Plumbline.Standards;
using Plumbline.Standards.Official;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Standards.Official;

/// <summary>Writes the files of a draft. What a person must write is left empty, and `standards check` refuses it.</summary>
internal static partial class OutlineFiles
{
    private const int LongestName = 80;

    /// <param name="folder">New or empty.</param>
    /// <exception cref="ProblemException"><c>standards-out-folder-not-empty</c>, <c>data-directory-not-writable</c></exception>
    public static void Write(Outline outline, OfficialFile from, string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new ProblemException(StandardsProblems.OutFolderNotEmpty(folder));

        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "edition.yaml"), Edition(outline));
            foreach (var standard in outline.Standards)
                File.WriteAllText(
                    Path.Combine(folder, $"{standard.Number}-{Slug(standard.Title)}.yaml"),
                    Standard(outline, standard, from)
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(StorageProblems.DirectoryNotWritable(folder, e.Message));
        }
    }

    private static string Edition(Outline outline) =>
        $"""
            # yaml-language-server: $schema=../schema/edition.schema.json
            id: {outline.Edition}
            title:
            short: {YamlQuote.Of(outline.Name)}
            issuer:
            jurisdiction:
            force:
              kind:
              binds:
            licence:
            parts: [ {string.Join(", ", outline.Parts.Select(YamlQuote.Of))} ]

            """.ReplaceLineEndings("\n");

    private static string Standard(Outline outline, DraftStandard standard, OfficialFile from)
    {
        var id = $"{outline.Edition}/{standard.Number}";
        var text = new StringBuilder()
            .Append("# yaml-language-server: $schema=../schema/standard.schema.json\n")
            .Append($"# Drafted from the document with SHA-256 {from.Sha256}. No sentence is written yet.\n");
        if (standard.Others.Count > 0)
            text.Append(
                $"# No word of duty was found in {string.Join(", ", standard.Others)}: look at them.\n"
            );
        text.Append("standard:\n")
            .Append($"  id: {id}\n")
            .Append($"  number: {YamlQuote.Of(standard.Number)}\n")
            .Append($"  code: {YamlQuote.Of(standard.Number)}\n")
            .Append($"  title: {YamlQuote.Of(standard.Title)}\n")
            .Append($"  part: {YamlQuote.Of(standard.Part)}\n")
            .Append("  complete: false\n")
            .Append(standard.Lines.Count == 0 ? "requirements: []\n" : "requirements:\n");
        foreach (var (line, words) in standard.Lines.Zip(Unique(standard.Lines)))
            text.Append($"  - id: {id}/{words} # {line.At}\n")
                .Append($"    citations: [ {YamlQuote.Of(line.Citation)} ]\n")
                .Append(
                    "    text:\n    actor:\n    methods: []\n    seen-by: []\n    topics: []\n    basis: unverified\n"
                );
        return text.ToString();
    }

    /// <summary>A letter and a numeral in capitals and small ones can come to the same words.</summary>
    private static IEnumerable<string> Unique(IEnumerable<DraftLine> lines)
    {
        var seen = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            var times = seen[line.Words] = seen.GetValueOrDefault(line.Words) + 1;
            yield return times == 1 ? line.Words : $"{line.Words}-{times}";
        }
    }

    private static string Slug(string title)
    {
        var slug = Other().Replace(title.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal), "-");
        return (slug.Length > LongestName ? slug[..LongestName] : slug).Trim('-') is { Length: > 0 } words
            ? words
            : "standard";
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
