using System.Text;
using Plumbline.Standards;
using Plumbline.Web.Standards;

namespace Plumbline.Tests.Standards;

/// <summary>An openly invented edition of one standard, and ways to break it.</summary>
internal static class ExampleStandards
{
    public const string Folder = "example-jail-2020";
    public const string EditionPath = Folder + "/edition.yaml";
    public const string StandardPath = Folder + "/4.3-medical-care.yaml";

    public const string Edition = """
        id: example-jail-2020
        title: Example Jail Standards (invented example), 2020
        short: EJS 2020
        aliases: [ "2020 EJS", "EJS 2020 (Revised)" ]
        issuer: Example Office
        jurisdiction: Example
        published: 2020-03-01
        address: https://example.org/ejs
        force: { kind: contract, binds: "facilities whose contract names it" }
        licence: Invented for tests.
        text-as-of: 2020-03-01
        parts: [ Safety, Care ]
        """;

    public const string Standard = """
        standard:
          id: example-jail-2020/4.3
          number: "4.3"
          code: MC
          codes: [ "M&C" ]
          title: Medical Care
          part: Care
          complete: false
          note: Invented.
        requirements:
          - id: example-jail-2020/4.3/assessment-within-14-days
            citations: [ "EJS 2020, 4.3 Medical Care, component MC-27", "EJS 2020, 4.3(V)(G)(1)" ]
            text: Each detainee has an assessment within 14 days.
            actor: medical provider
            methods: [ file review, interview ]
            seen-by: [ files ]
            clinician: true
            applies: Stays of more than 72 hours
            measure: { what: time since arrival, at-most: 14, unit: day }
            components: [ MC-27 ]
            topics: [ medical care, intake ]
            basis: oversight-report
            sources:
              - { report: "https://example.org/1.pdf", facility: Example County Jail, date: "2025-05" }
            sources-more: 22
            flagged-priority: { times: 12, of: 24 }
            note: Invented.
          - id: example-jail-2020/4.3/first-aid-kits
            citations: [ "EJS 2020, 4.3(V)(H)" ]
            text: First-aid kits are checked every week.
            actor: facility
            methods: [ observation ]
            seen-by: [ tour ]
            topics: [ medical care ]
            basis: official-text
        not-duties:
          - { citation: "EJS 2020, 4.3(I)", reason: "States a purpose." }
        """;

    public static CatalogReading Read(
        string standard = Standard,
        string edition = Edition,
        string name = "4.3-medical-care.yaml"
    ) => Read(Encoding.UTF8.GetBytes(standard), Encoding.UTF8.GetBytes(edition), name);

    public static CatalogReading Read(byte[] standard, byte[] edition, string name = "4.3-medical-care.yaml")
    {
        var problems = new List<Problem>();
        var path = $"{Folder}/{name}";
        var files = new EditionFiles(
            Folder,
            Folder,
            new StandardsFile("edition.yaml", EditionPath, YamlNodes.Read(edition, EditionPath, problems)),
            [new StandardsFile(name, path, YamlNodes.Read(standard, path, problems))],
            new string('a', 64)
        );
        return CatalogReader.Read([files], problems);
    }

    public static Catalog Catalog() => Read().Require();

    /// <summary>The example and a later edition of it, whose last line rests on <paramref name="basis"/>.</summary>
    public static CatalogReading WithLater(string basis)
    {
        var problems = new List<Problem>();
        EditionFiles Folder(string id, string edition, string standard) =>
            new(
                id,
                id,
                new StandardsFile("edition.yaml", $"{id}/edition.yaml", Nodes(edition, $"{id}/edition.yaml")),
                [
                    new StandardsFile(
                        "4.3-medical-care.yaml",
                        $"{id}/4.3-medical-care.yaml",
                        Nodes(standard, $"{id}/4.3-medical-care.yaml")
                    ),
                ],
                new string('a', 64)
            );
        Node? Nodes(string yaml, string path) => YamlNodes.Read(Encoding.UTF8.GetBytes(yaml), path, problems);

        string Year(string yaml) => yaml.Replace("2020", "2024", StringComparison.Ordinal);
        return CatalogReader.Read(
            [
                Folder(
                    "example-jail-2024",
                    Year(Edition),
                    Year(Standard).With("basis: official-text", basis)
                ),
                Folder("example-jail-2020", Edition, Standard),
            ],
            problems
        );
    }

    /// <summary>The text with one thing in it replaced; fails where that stands there not at all.</summary>
    public static string With(this string yaml, string old, string replacement)
    {
        var at = yaml.IndexOf(old, StringComparison.Ordinal);
        return at < 0
            ? throw new ArgumentException($"The example has no “{old}”.")
            : string.Concat(yaml.AsSpan(0, at), replacement, yaml.AsSpan(at + old.Length));
    }
}
