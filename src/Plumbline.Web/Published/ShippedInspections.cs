using Plumbline.Published;
using Plumbline.Web.Facilities;

namespace Plumbline.Web.Published;

/// <summary>The published inspections that come with the program; <c>Published/Data/README.md</c> says from where.</summary>
internal static class ShippedInspections
{
    private const string OdoFindings = "published-findings.jsonl";
    private const string LetterFindings = "contractor-findings.jsonl";

    public static IReadOnlyList<PublicFile> Files() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Published", "Data"), "*.json*")
                .Order(StringComparer.Ordinal)
                .Select(path => new PublicFile(Path.GetFileName(path), File.ReadAllBytes(path))),
        ];

    /// <summary>How many findings the lists of findings hold, one a line.</summary>
    public static IReadOnlyDictionary<InspectingBody, int> FindingLines(IReadOnlyList<PublicFile> files) =>
        new Dictionary<InspectingBody, int>
        {
            [InspectingBody.DetentionOversight] = Lines(files, OdoFindings),
            [InspectingBody.Contractor] = Lines(files, LetterFindings),
        };

    private static int Lines(IReadOnlyList<PublicFile> files, string name) =>
        files.Single(f => f.Name == name).Bytes.AsSpan().Count((byte)'\n');
}
