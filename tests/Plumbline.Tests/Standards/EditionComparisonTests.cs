using Plumbline.Standards;
using Xunit;

namespace Plumbline.Tests.Standards;

/// <summary>Two editions side by side and the history of a line, on the invented edition and a later one of it.</summary>
public sealed class EditionComparisonTests
{
    private const string Kits = "example-jail-2020/4.3/first-aid-kits";
    private const string LaterKits = "example-jail-2024/4.3/first-aid-kits";

    private static Catalog Catalog => ExampleCrosswalk.Read(ExampleCrosswalk.Text).Require();

    private static Catalog Equal =>
        ExampleCrosswalk.Read(ExampleCrosswalk.Text.With("relation: subset", "relation: equal")).Require();

    [Fact]
    public void Pairs_stand_under_their_standard_with_relation_and_reason_and_the_rest_stands_alone()
    {
        var comparison = Between("example-jail-2020", "example-jail-2024");

        var standard = Assert.Single(comparison.Standards);
        Assert.Equal(["example-jail-2024/4.3"], standard.Answered.Select(s => s.Id));
        Assert.Equal(Relation.Overlaps, Assert.Single(standard.Whole).Relation);
        Assert.Equal(
            new PairCompared(
                Kits,
                Relation.Subset,
                LaterKits,
                "The later one asks for a list of contents too."
            ),
            Assert.Single(standard.Lines)
        );
        Assert.Equal(["example-jail-2020/4.3/assessment-within-14-days"], standard.Alone.Select(r => r.Id));
        Assert.Equal(
            ["example-jail-2024/4.3/assessment-within-14-days"],
            Assert.Single(comparison.RightAlone).Lines.Select(r => r.Id)
        );
        Assert.Equal((1, 1), (comparison.LeftMatched, comparison.RightMatched));
        Assert.Equal(["Invented for tests; searches were not compared."], comparison.Notes);
    }

    [Fact]
    public void From_the_other_side_the_relation_is_turned()
    {
        var comparison = Between("example-jail-2024", "example-jail-2020");

        Assert.Equal(Relation.Superset, Assert.Single(comparison.Standards[0].Lines).Relation);
    }

    [Fact]
    public void Editions_without_a_crosswalk_share_nothing_that_can_be_told()
    {
        var catalog = new Catalog(Catalog.Editions);

        var comparison = EditionComparison.Of(catalog, catalog.Editions[0], catalog.Editions[1]);

        Assert.Empty(comparison.Notes);
        Assert.Equal(0, comparison.LeftMatched);
        Assert.Equal(2, comparison.RightAlone[0].Lines.Count);
    }

    [Fact]
    public void The_history_of_a_line_names_the_line_of_the_other_edition_and_what_it_is_to_it()
    {
        var catalog = Catalog;

        var step = Assert.Single(LineHistory.Of(catalog, catalog.Requirement(Kits)!));

        Assert.Equal(LaterKits, step.Line.Id);
        Assert.Equal("It asks all that this one asks, and more.", step.How);
    }

    [Fact]
    public void A_history_goes_on_through_a_line_that_asks_the_same_and_ends_at_one_that_asks_something_else()
    {
        // A third edition, in which the later line is carried over.
        Catalog Third(Catalog two)
        {
            var later = two.Edition("example-jail-2024")!;
            var standard = later.Standards[0];
            var carried = two.Requirement(LaterKits)! with
            {
                Id = "example-jail-2030/4.3/first-aid-kits",
                Standard = "example-jail-2030/4.3",
                CarriedFrom = LaterKits,
                Basis = Basis.Unverified,
            };
            return new Catalog(
                [
                    .. two.Editions,
                    later with
                    {
                        Id = "example-jail-2030",
                        Published = "2030-01-01",
                        Standards =
                        [
                            standard with
                            {
                                Id = "example-jail-2030/4.3",
                                Edition = "example-jail-2030",
                                Requirements = [carried],
                            },
                        ],
                    },
                ],
                two.Crosswalks
            );
        }

        string[] Chain(Catalog catalog) =>
            [.. LineHistory.Of(catalog, catalog.Requirement(Kits)!).Select(s => s.Edition.Id)];

        Assert.Equal(["example-jail-2024", "example-jail-2030"], Chain(Third(Equal)));
        Assert.Equal(["example-jail-2024"], Chain(Third(Catalog)));
        var back = Third(Equal);
        Assert.Equal(
            "Carried over from the line of EJS 2024, and not checked.",
            LineHistory.Of(back, back.Requirement(Kits)!)[1].How
        );
        Assert.Equal(
            ["example-jail-2020", "example-jail-2024"],
            LineHistory
                .Of(back, back.Requirement("example-jail-2030/4.3/first-aid-kits")!)
                .Select(s => s.Edition.Id)
        );
    }

    private static EditionComparison Between(string left, string right)
    {
        var catalog = Catalog;
        return EditionComparison.Of(catalog, catalog.Edition(left)!, catalog.Edition(right)!);
    }
}
