using System.Text.Json;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Files beside and above the repository that some tests compare with.</summary>
internal static class Sources
{
    public static string Repository { get; } =
        Above(AppContext.BaseDirectory).First(d => File.Exists(Path.Combine(d, "Plumbline.slnx")));

    public static string Standards { get; } = Path.Combine(Repository, "standards");

    /// <summary>
    /// A file of shared/standards-sources, or another folder of shared, somewhere above the repository. Without it the
    /// test is skipped, and fails where CI=true.
    /// </summary>
    public static string Shared(string name, string folder = "standards-sources")
    {
        var found = Above(Repository)
            .Select(d => Path.Combine(d, "shared", folder, name))
            .FirstOrDefault(File.Exists);
        if (found is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"../shared/{folder}/{name} is missing.");
        if (found is null)
            Assert.Skip($"../shared/{folder}/{name} is not on this machine.");

        return found;
    }

    public static IReadOnlyList<Paragraph> Part115() =>
        [
            .. File.ReadLines(Shared("6-cfr-115-paragraphs.jsonl"))
                .Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<Paragraph>(line, JsonSerializerOptions.Web)!),
        ];

    private static IEnumerable<string> Above(string directory)
    {
        for (var d = new DirectoryInfo(directory); d is not null; d = d.Parent)
            yield return d.FullName;
    }

    internal sealed record Paragraph(string Cite, string Subpart, string Text);
}
