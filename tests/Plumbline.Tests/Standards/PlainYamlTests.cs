using System.Text;
using CsCheck;
using Plumbline.Standards;
using Plumbline.Web.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>The quick reader gives what the parser of the whole language gives, or nothing.</summary>
public sealed class PlainYamlTests
{
    private static readonly string[] Pieces =
    [
        .. "a|b: c|- |  |    |\n|\n\n|\n- |\n  - |\n    |: |:|{|}|[|]|, |,|\"|'|''|#| # |&a |*a|!t |>|? |~|null|-|--- |...|% |@|`|<<: |note: |text: |- id: x|[ ]|{ a: b }|\u00a0|\u2028|é|😀|\t|\r\n|\\|a?|?".Split(
            '|'
        ),
        "|",
        "| \n",
    ];

    [Fact]
    public void Every_shipped_file_is_plain_and_read_as_by_the_whole_parser()
    {
        var slow = new List<string>();
        foreach (
            var file in Directory.EnumerateFiles(Sources.Standards, "*.yaml", SearchOption.AllDirectories)
        )
        {
            var text = File.ReadAllText(file);
            if (PlainYaml.Read(text, file) is { } plain)
                Assert.Equal(Written(YamlNodes.Whole(text, file, [])), Written(plain));
            else
                slow.Add(file);
        }

        Assert.InRange(slow.Count, 0, 20);
    }

    [Fact]
    public void However_a_plain_file_is_changed_it_is_read_as_by_the_whole_parser_or_left_to_it() =>
        Gen.Select(
                Gen.Int[0, 2500],
                Gen.Frequency((3, Gen.Int[0, 3]), (1, Gen.Int[0, 200])),
                Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            )
            .List[1, 4]
            .Sample(
                changes =>
                {
                    var text = changes.Aggregate(
                        ExampleStandards.Standard,
                        (yaml, change) =>
                        {
                            var at = Math.Min(change.Item1, yaml.Length);
                            var after = Math.Min(at + change.Item2, yaml.Length);
                            return string.Concat(yaml.AsSpan(0, at), change.Item3, yaml.AsSpan(after));
                        }
                    );
                    if (PlainYaml.Read(text, "a.yaml") is not { } plain)
                        return true;

                    var problems = new List<Problem>();
                    return Written(YamlNodes.Whole(text, "a.yaml", problems)) == Written(plain)
                        && problems.Count == 0;
                },
                iter: 20_000
            );

    [Fact]
    public void Pieces_of_YAML_in_any_order_are_read_as_by_the_whole_parser_or_left_to_it() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[1, 14]
            .Sample(
                pieces =>
                {
                    var text = "a: b\n" + string.Concat(pieces);
                    return PlainYaml.Read(text, "a.yaml") is not { } plain
                        || Written(YamlNodes.Whole(text, "a.yaml", [])) == Written(plain);
                },
                iter: 50_000
            );

    [Fact]
    public void What_is_too_deep_or_too_much_is_left_to_the_whole_parser_which_refuses_it()
    {
        var deep = "a: " + new string('[', 40) + "b" + new string(']', 40) + "\n";
        var many = new StringBuilder("a:\n").Insert(3, "  - b\n", YamlNodes.Most + 1).ToString();

        Assert.Null(PlainYaml.Read(deep, "a.yaml"));
        Assert.Null(PlainYaml.Read(many, "a.yaml"));
    }

    /// <summary>All of a node, with every position.</summary>
    private static string Written(Node? node)
    {
        var text = new StringBuilder();
        Write(node);
        return text.ToString();

        void Write(Node? one)
        {
            text.Append(one?.Position.Line).Append(':').Append(one?.Position.Column).Append(' ');
            switch (one)
            {
                case Scalar scalar:
                    text.Append(scalar.Plain ? '=' : '"').Append(scalar.Text).Append('\n');
                    break;
                case Sequence sequence:
                    text.Append("[\n");
                    foreach (var item in sequence.Items)
                        Write(item);
                    text.Append("]\n");
                    break;
                case Mapping mapping:
                    text.Append("{\n");
                    foreach (var member in mapping.Members)
                    {
                        Write(member.Key);
                        Write(member.Value);
                    }

                    text.Append("}\n");
                    break;
                default:
                    text.Append("nothing\n");
                    break;
            }
        }
    }
}
