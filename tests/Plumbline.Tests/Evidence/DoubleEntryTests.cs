using CsCheck;
using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Evidence;

/// <summary>One sheet typed by two people, on one laptop or on two: one thing seen.</summary>
public sealed class DoubleEntryTests
{
    private static readonly DateOnly visit = new(2026, 6, 9);
    private readonly ExampleJail jail = new();
    private readonly Sheet sheet = new(C, UnitB.Id, visit, Method.Observation);

    private Entry Type(Sheet from, SheetMarks marks, Guid by, string line = Showers) =>
        jail.Take(
            jail.Inspection.Evidence.Transcribe(
                jail.Inspection.Plan,
                jail.Id,
                from,
                line,
                marks,
                by,
                jail.Next(),
                visit
            )
        );

    private static SheetMarks NotMet(string howMany, string? note = null) =>
        new(Shows.NotMet, Extent.Read(howMany, "stalls"), note);

    private SheetLine Only() => Assert.Single(jail.Inspection.Evidence.SheetLines);

    [Fact]
    public void Entries_that_agree_confirm_each_other_and_count_once()
    {
        Type(sheet, NotMet("3/4", "soap scum; vent blocked"), A);
        Type(sheet, NotMet("3 of 4", "Soap scum, vent blocked."), B);

        Assert.True(Only().IsConfirmed);
        Assert.Equal(1, jail.State(Showers).Corroboration.Observations);
        Assert.Equal(new Extent(3, 4, "stalls"), jail.State(Showers).Extent(jail.Inspection.Plan));
        Assert.Single(Assert.Single(jail.State(Showers).ByPlace(jail.Inspection.Plan)).Observations);
        Assert.DoesNotContain(OpenPoints.Of(jail.Inspection), p => p.Code == "typed-apart");
    }

    [Fact]
    public void Entries_that_differ_count_once_and_block_sign_off_until_one_stands_for_a_reason()
    {
        Type(sheet, NotMet("3/4"), A);
        var other = Type(sheet, NotMet("2/4"), B);
        Assert.Equal(1, jail.State(Showers).Corroboration.Observations);
        var point = Assert.Single(OpenPoints.Of(jail.Inspection), p => p.Code == "typed-apart");
        Assert.True(point.Blocks);
        Assert.Equal(
            MatrixGroup.LookAgain,
            ReviewMatrix.Of(Decided()).SelectMany(g => g).First(r => r.State.Line.Id == Showers).Group
        );

        Assert.Equal(
            "sheet-settled-without-reason",
            Assert
                .Throws<ProblemException>(() => Only().Settle(jail.Id, other.Id, " ", C, jail.Next()))
                .Problems[0]
                .Code
        );
        jail.Take(Only().Settle(jail.Id, other.Id, "as on paper", C, jail.Next()));

        var stands = Assert.Single(jail.State(Showers).Observations);
        Assert.Equal(2, stands.Thing!.Extent!.N);
        Assert.Equal("as on paper", stands.Thing.Transcribed!.Because);
        Assert.Equal(C, stands.Header.Member);
        Assert.False(Only().IsApart);
        Assert.DoesNotContain(OpenPoints.Of(jail.Inspection), p => p.Code == "typed-apart");
        Assert.Throws<ArgumentException>(() => Only().Settle(jail.Id, other.Id, "x", C, jail.Next()));
    }

    private Inspection Decided()
    {
        foreach (var line in jail.Inspection.Plan.Scope.ToList())
            jail.Take(
                jail.Inspection.Evidence.Decide(
                    jail.Inspection.Plan,
                    jail.Id,
                    line.Id,
                    Verdict.Compliant,
                    A,
                    jail.Next()
                )
            );
        return jail.Inspection;
    }

    [Fact]
    public void Another_observer_place_day_or_method_is_another_thing_seen()
    {
        Type(sheet, NotMet("3/4"), A);
        Type(sheet with { Observer = B }, NotMet("3/4"), A);
        Type(sheet with { Place = null }, NotMet("3/4"), A);
        Type(sheet with { Method = Method.Interview }, NotMet("3/4"), A);
        Assert.Equal(4, jail.State(Showers).Seen.Count);
        Assert.Equal(
            [Method.Observation, Method.Interview],
            jail.State(Showers).Corroboration.Methods.Order()
        );

        jail.Press(Showers, Verdict.Deficient, C, UnitB);
        Assert.Equal(5, jail.State(Showers).Seen.Count);
    }

    [Fact]
    public void A_second_entry_that_agrees_asks_nobody_to_decide_again_and_one_that_differs_does()
    {
        Type(sheet, NotMet("3/4"), A);
        Decided();
        Assert.False(jail.State(Showers).LookAgain);
        Type(sheet, NotMet("3/4"), B);
        Assert.False(jail.State(Showers).LookAgain);
        Type(sheet, NotMet("1/4"), C);
        Assert.True(jail.State(Showers).LookAgain);
    }

    [Fact]
    public void However_sheets_are_typed_and_merged_each_counts_once_and_settling_ends_it()
    {
        var row =
            from who in Gen.Int[0, 2].Select(i => new[] { A, B, C }[i])
            from place in Gen.Int[0, 2].Select(i => new Guid?[] { UnitA.Id, UnitB.Id, null }[i])
            from line in Gen.Bool.Select(b => b ? Showers : Inventory)
            from shows in Gen.Bool.Select(b => b ? Shows.Met : Shows.NotMet)
            from n in Gen.Int[0, 1]
            select (who, place, line, shows, n);
        (from rows in row.Array[0, 14] from seed in Gen.Int select (rows, seed)).Sample(
            made =>
            {
                var jail = new ExampleJail();
                foreach (var (who, place, line, shows, n) in made.rows)
                    jail.Take(
                        // Each on a laptop of their own, which knows of no other entry.
                        new ExampleJail().Inspection.Evidence.Transcribe(
                            jail.Inspection.Plan,
                            jail.Id,
                            sheet with
                            {
                                Place = place,
                            },
                            line,
                            new SheetMarks(shows, new Extent(n, 1, "stalls")),
                            who,
                            jail.Next(),
                            visit
                        )
                    );
                var order = jail.Entries.ToArray();
                new Random(made.seed).Shuffle(order);
                var merged = Kinds.Fold(jail.Id, [.. order, .. order.Take(3)]);
                foreach (var line in new[] { Showers, Inventory })
                {
                    var sheets = made.rows.Where(r => r.line == line).Select(r => r.place).Distinct().Count();
                    Assert.Equal(sheets, jail.State(line).Corroboration.Observations);
                    Assert.Equal(
                        jail.State(line).Seen.Select(o => o.Id),
                        merged.Evidence.StateOf(merged.Plan.Line(line)!).Seen.Select(o => o.Id)
                    );
                }

                foreach (var apart in jail.Inspection.Evidence.SheetLines.Where(l => l.IsApart).ToList())
                    jail.Take(apart.Settle(jail.Id, apart.Readings[^1].Id, "as on paper", A, jail.Next()));
                Assert.DoesNotContain(jail.Inspection.Evidence.SheetLines, l => l.IsApart);
                foreach (var line in new[] { Showers, Inventory })
                    Assert.Equal(
                        made.rows.Where(r => r.line == line).Select(r => r.place).Distinct().Count(),
                        jail.State(line).Corroboration.Observations
                    );
            },
            iter: 150
        );
    }
}
