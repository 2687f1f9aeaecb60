using System.Text;
using CsCheck;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class BrokenStandardsProperties
{
    private static readonly string[] Pieces =
    [
        "",
        " ",
        "  ",
        "\n",
        "\n- ",
        "\n  - ",
        ":",
        ": ",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "#",
        "&a ",
        "*a",
        "!t ",
        "|\n",
        ">",
        "? ",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "\t",
        "\0",
        "\u2028",
        "\ufeff",
        "\ud800",
        "é",
        "<<: ",
        "null",
        "~",
        "true",
        "1e999",
        "99999999999999999999999999999999",
        "0x1F",
        "id: ",
        "standard:\n",
        "requirements:\n",
        "example-jail-2020/4.3",
        ",",
        "\r\n",
    ];

    private static readonly Gen<(int At, int Cut, string Put)> Change = Gen.Select(
        Gen.Int[0, 3000],
        Gen.Frequency((3, Gen.Int[0, 3]), (1, Gen.Int[0, 400])),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
    );

    [Fact]
    public void However_a_valid_file_is_changed_reading_gives_a_catalog_or_problems_with_places() =>
        Gen.Select(Change.List[1, 6], Gen.Bool)
            .Sample(
                (changes, inEdition) =>
                {
                    var (standard, edition) = inEdition
                        ? (ExampleStandards.Standard, Changed(ExampleStandards.Edition, changes))
                        : (Changed(ExampleStandards.Standard, changes), ExampleStandards.Edition);

                    var reading = ExampleStandards.Read(standard, edition);

                    return reading.Catalog is null == reading.Problems.Count > 0
                        && reading.Problems.All(p =>
                            p.Code.StartsWith("standards-", StringComparison.Ordinal)
                            && p.Position is { Line: >= 1, Column: >= 1 }
                        );
                },
                iter: 3_000
            );

    [Fact]
    public void However_the_bytes_of_a_file_are_changed_reading_never_throws() =>
        Gen.Select(Gen.Int[0, 1500], Gen.Byte.Array[1, 8])
            .Sample(
                (at, bytes) =>
                {
                    var file = Encoding.UTF8.GetBytes(ExampleStandards.Standard);
                    bytes.CopyTo(file, Math.Min(at, file.Length - bytes.Length));

                    var reading = ExampleStandards.Read(
                        file,
                        Encoding.UTF8.GetBytes(ExampleStandards.Edition)
                    );

                    return reading.Catalog is null == reading.Problems.Count > 0;
                },
                iter: 3_000
            );

    private static string Changed(string yaml, IEnumerable<(int At, int Cut, string Put)> changes)
    {
        foreach (var (at, cut, put) in changes)
        {
            var start = Math.Min(at, yaml.Length);
            yaml = string.Concat(yaml.AsSpan(0, start), put, yaml.AsSpan(Math.Min(start + cut, yaml.Length)));
        }

        return yaml;
    }
}
