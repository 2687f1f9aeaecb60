using CsCheck;
using Plumbline.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

public sealed class CrosswalkTests
{
    private const string Kits = "example-jail-2020/4.3/first-aid-kits";
    private const string LaterKits = "example-jail-2024/4.3/first-aid-kits";

    [Fact]
    public void A_pair_is_found_from_both_ends_with_the_relation_turned_round()
    {
        var catalog = ExampleCrosswalk.Read(ExampleCrosswalk.Text).Require();

        var crosswalk = Assert.Single(catalog.Crosswalks);
        Assert.Equal(("example-jail-2020--example-jail-2024", 2), (crosswalk.Id, crosswalk.Pairs.Count));
        Assert.Equal("Invented for tests; searches were not compared.", crosswalk.Note);
        Assert.Same(crosswalk, catalog.Crosswalk(crosswalk.Id));
        const string reason = "The later one asks for a list of contents too.";
        Assert.Equal(
            [new Counterpart("example-jail-2024", LaterKits, Relation.Subset, reason)],
            catalog.CounterpartsOf(Kits)
        );
        Assert.Equal(
            [new Counterpart("example-jail-2020", Kits, Relation.Superset, reason)],
            catalog.CounterpartsOf(LaterKits)
        );
        Assert.Equal(
            Relation.Overlaps,
            Assert.Single(catalog.CounterpartsOf("example-jail-2024/4.3")).Relation
        );
        Assert.Empty(catalog.CounterpartsOf("example-jail-2020/4.3/assessment-within-14-days"));
    }

    [Fact]
    public void Turned_twice_a_relation_is_what_it_was() =>
        Gen.Enum<Relation>().Sample(relation => relation.Turned().Turned() == relation);

    /// <summary>What is replaced, by what, the problem's code, and the text at whose place it must point.</summary>
    [Theory]
    [InlineData("    relation: subset", "    relatoin: subset", "standards-unknown-key", "relatoin")]
    [InlineData("relation: subset", "relation: narrower", "standards-unknown-word", "narrower")]
    [InlineData(
        "  note: Invented for tests; searches were not compared.\n",
        "",
        "standards-missing-key",
        "from: "
    )]
    [InlineData(
        "    reason: The later one asks for a list of contents too.\n",
        "",
        "standards-missing-key",
        "from: example-jail-2020/4.3/first"
    )]
    [InlineData(
        "to: example-jail-2024\n",
        "to: example-jail-2023\n",
        "standards-crosswalk-edition",
        "example-jail-2023"
    )]
    [InlineData(
        "to: example-jail-2024\n",
        "to: example-jail-2020\n",
        "standards-crosswalk-one-edition",
        "example-jail-2020\n  note"
    )]
    [InlineData(
        "to: " + LaterKits,
        "to: example-jail-2024/4.3/first-aid-kit",
        "standards-crosswalk-end",
        "example-jail-2024/4.3/first"
    )]
    [InlineData(
        "to: " + LaterKits,
        "to: example-jail-2024",
        "standards-crosswalk-end",
        "example-jail-2024\n    reason"
    )]
    [InlineData(
        "to: " + LaterKits,
        "to: " + Kits,
        "standards-crosswalk-inside",
        "from: example-jail-2020/4.3/first"
    )]
    [InlineData(
        "to: " + LaterKits,
        "to: us-ice-nds-2019/4.3/a",
        "standards-crosswalk-end",
        "us-ice-nds-2019/4.3/a"
    )]
    [InlineData("pairs:", "pairs: [ ]\nmore:", "standards-empty-list", "[ ]")]
    public void Each_problem_is_named_with_its_place(string right, string wrong, string code, string place)
    {
        var yaml = ExampleCrosswalk.Text.With(right, wrong);

        var problem = ExampleCrosswalk.Read(yaml).Problems.First(p => p.Code == code);

        var before = yaml[..yaml.IndexOf(place, StringComparison.Ordinal)];
        Assert.Equal(
            new Position(
                ExampleCrosswalk.Path,
                before.Count(c => c == '\n') + 1,
                before.Length - before.LastIndexOf('\n')
            ),
            problem.Position
        );
    }

    [Fact]
    public void An_end_that_was_nearly_right_is_offered() =>
        Assert.Contains(
            $"did you mean “{LaterKits}”?",
            Assert
                .Single(
                    ExampleCrosswalk.Read(ExampleCrosswalk.Text.With(LaterKits, LaterKits + "s")).Problems
                )
                .Sentence
        );

    [Fact]
    public void A_pair_stands_once_even_the_other_way_round_in_another_file()
    {
        var turned = $"""
            crosswalk: {"{"} from: example-jail-2024, to: example-jail-2020, note: Invented. {"}"}
            pairs:
              - from: {LaterKits}
                relation: superset
                to: {Kits}
                reason: Invented.
            """;

        var problem = Assert.Single(
            ExampleCrosswalk
                .Read(ExampleCrosswalk.Text, ("example-jail-2024--example-jail-2020.yaml", turned))
                .Problems
        );

        Assert.Equal("standards-crosswalk-twice", problem.Code);
        Assert.Contains($"{ExampleCrosswalk.Path}:6:5", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_named_by_its_editions()
    {
        var reading = ExampleCrosswalk.Read(
            ExampleCrosswalk.Text,
            (
                "other.yaml",
                ExampleCrosswalk.Text.With(Kits, "example-jail-2020/4.3/assessment-within-14-days")
            )
        );

        var problem = reading.Problems.First(p => p.Code == "standards-crosswalk-file-name");
        Assert.Equal("crosswalks/other.yaml:1:1", problem.Position.ToString());
        Assert.Contains($"name it “{ExampleCrosswalk.Name}”", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_that_is_not_YAML_may_hold_is_not_called_missing()
    {
        var crosswalk = ExampleCrosswalk.Read(ExampleCrosswalk.Text.With("relation: subset", "relation: ["));
        var edition = ExampleCrosswalk.Read(ExampleCrosswalk.Text, "standard: [");

        Assert.Equal("standards-syntax", Assert.Single(crosswalk.Problems).Code);
        Assert.Equal("standards-syntax", Assert.Single(edition.Problems).Code);
    }
}
