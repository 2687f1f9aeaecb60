using System.Text;
using Plumbline.Standards;
using Plumbline.Web.Standards;

namespace Plumbline.Tests.Standards;

/// <summary>The invented edition, the same four years later, and a crosswalk between the two.</summary>
internal static class ExampleCrosswalk
{
    public const string Name = "example-jail-2020--example-jail-2024.yaml";
    public const string Path = "crosswalks/" + Name;

    public const string Text = """
        crosswalk:
          from: example-jail-2020
          to: example-jail-2024
          note: Invented for tests; searches were not compared.
        pairs:
          - from: example-jail-2020/4.3/first-aid-kits
            relation: subset
            to: example-jail-2024/4.3/first-aid-kits
            reason: The later one asks for a list of contents too.
          - from: example-jail-2020/4.3
            relation: overlaps
            to: example-jail-2024/4.3
            reason: Each names what the other leaves out.
        """;

    public static string LaterEdition { get; } = Later(ExampleStandards.Edition);

    public static string LaterStandard { get; } = Later(ExampleStandards.Standard);

    /// <param name="others">More crosswalks, by the names of their files.</param>
    public static CatalogReading Read(string crosswalk, params (string Name, string Text)[] others) =>
        Read(crosswalk, LaterStandard, others);

    public static CatalogReading Read(
        string crosswalk,
        string laterStandard,
        params (string Name, string Text)[] others
    )
    {
        var problems = new List<Problem>();
        StandardsFile File(string folder, string name, string text) =>
            new(
                name,
                $"{folder}/{name}",
                YamlNodes.Read(Encoding.UTF8.GetBytes(text), $"{folder}/{name}", problems)
            );
        EditionFiles Folder(string id, string edition, string standard) =>
            new(
                id,
                id,
                File(id, "edition.yaml", edition),
                [File(id, "4.3-medical-care.yaml", standard)],
                new string('a', 64)
            );

        return CatalogReader.Read(
            [
                Folder("example-jail-2020", ExampleStandards.Edition, ExampleStandards.Standard),
                Folder("example-jail-2024", LaterEdition, laterStandard),
            ],
            problems,
            [.. others.Prepend((Name, crosswalk)).Select(c => File("crosswalks", c.Item1, c.Item2))]
        );
    }

    private static string Later(string yaml) => yaml.Replace("2020", "2024", StringComparison.Ordinal);
}
