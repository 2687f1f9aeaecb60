using CsCheck;
using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Tests.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

public sealed class ScopeChangeTests
{
    private static readonly string[] lines = [Showers, Inventory, Drills, Assessment];

    private readonly ExampleJail jail = new();

    [Fact]
    public void Changes_of_one_line_in_the_same_millisecond_stand_in_the_order_in_which_they_name_each_other()
    {
        // Ids of one millisecond are ordered by chance: with twenty changes, some are in the wrong order by id.
        for (var i = 0; i < 20; i++)
            jail.Take(Turn(jail.Inspection, Drills));
        Assert.True(jail.Inspection.Plan.InScope(Drills));

        jail.Take(Turn(jail.Inspection, Drills));

        Assert.False(jail.Inspection.Plan.InScope(Drills));
        Assert.Equal(20, Named(jail.Entries[^1]).Count);
        Assert.Equal(Named(jail.Entries[^1]), jail.Entries[^1].Header.Refs);
    }

    [Fact]
    public void A_change_takes_nothing_from_what_another_says_of_other_lines()
    {
        var both = jail.Take(
            jail.Inspection.Plan.ChangeScope(jail.Id, [], [Showers, Drills], "no water", A, Morning)
        );
        var back = jail.Take(jail.Inspection.Plan.ChangeScope(jail.Id, [Drills], [], "held", A, Morning));

        Assert.Equal([both.Id], Named(back));
        Assert.True(jail.Inspection.Plan.InScope(Drills));
        Assert.False(jail.Inspection.Plan.InScope(Showers));
    }

    [Fact]
    public void Two_changes_that_do_not_know_of_each_other_leave_the_line_in_scope_until_the_lead_says()
    {
        var start = jail.Take(Turn(jail.Inspection, Drills));
        var other = Fold(jail.Entries);
        var comesBack = Turn(jail.Inspection, Drills);
        other.Apply(Turn(other, Drills));
        var leaves = Turn(other, Drills);
        foreach (var entry in other.Entries.Append(leaves).Append(comesBack))
            jail.Take(entry);

        Assert.NotEqual(start.Id, leaves.Id);
        Assert.True(jail.Inspection.Plan.InScope(Drills));
        Assert.Equal([Drills], jail.Inspection.Plan.ContestedScope.Select(l => l.Id));

        jail.Take(Turn(jail.Inspection, Drills));
        Assert.False(jail.Inspection.Plan.InScope(Drills));
        Assert.Empty(jail.Inspection.Plan.ContestedScope);
    }

    [Fact]
    public void The_lead_settles_a_line_that_two_changes_dispute_by_taking_it_in()
    {
        jail.Take(Turn(jail.Inspection, Drills));
        var other = Fold(jail.Entries);
        other.Apply(Turn(other, Drills));
        other.Apply(Turn(other, Drills));
        jail.Take(Turn(jail.Inspection, Drills));
        foreach (var entry in other.Entries)
            jail.Take(entry);
        Assert.NotEmpty(jail.Inspection.Plan.ContestedScope);

        jail.Take(jail.Inspection.Plan.ChangeScope(jail.Id, [Drills], [], "one was held", A, Morning));

        Assert.True(jail.Inspection.Plan.InScope(Drills));
        Assert.Empty(jail.Inspection.Plan.ContestedScope);
    }

    [Fact]
    public void Changes_of_before_names_were_kept_still_stand_by_their_time()
    {
        var slice = CatalogSlice.Of(Catalog, [Drills]);
        jail.Take(Old(new([Drills], null, "not due"), Morning.AddMinutes(1)));
        Assert.False(jail.Inspection.Plan.InScope(Drills));
        jail.Take(Old(new([], slice, "held"), Morning.AddMinutes(2)));
        Assert.True(jail.Inspection.Plan.InScope(Drills));

        // A clock that runs behind changes nothing for one that names them.
        jail.Take(jail.Inspection.Plan.ChangeScope(jail.Id, [], [Drills], "not seen", A, Morning));
        Assert.False(jail.Inspection.Plan.InScope(Drills));
    }

    [Fact]
    public void An_entry_written_before_names_were_kept_is_read()
    {
        var entry = Old(new([Drills], null, "not due"), Morning);
        Assert.DoesNotContain("replaces", System.Text.Encoding.UTF8.GetString(entry.Payload!.Value.Span));
        Assert.Null(((ScopeChange)InspectionKinds.ScopeChange.Read(entry)).Replaces);
    }

    [Fact]
    public void Any_interleaving_of_what_several_laptops_changed_folds_to_the_same_scope() =>
        Gen.Int[0, 11]
            .Array[1, 14]
            .SelectMany(moves =>
            {
                var entries = Play(moves);
                return Gen.Shuffle(entries.ToArray()).Select(shuffled => (entries, shuffled));
            })
            .Sample(
                both =>
                {
                    var (one, other) = (Fold(both.entries), Fold(both.shuffled));
                    Assert.Equal(Scope(one), Scope(other));
                    Assert.Equal(
                        one.Plan.ContestedScope.Select(l => l.Id),
                        other.Plan.ContestedScope.Select(l => l.Id)
                    );
                },
                iter: 200
            );

    // Three laptops of the lead, all in the same millisecond: each move turns a line on one of them, or is of an old release.
    private static List<Entry> Play(int[] moves)
    {
        var opening = new ExampleJail();
        Inspection[] laptops = [opening.Inspection, Fold(opening.Entries), Fold(opening.Entries)];
        var all = new List<Entry>(opening.Entries);
        foreach (var move in moves)
        {
            var entry = Turn(laptops[move % 3], lines[move / 3]);
            if (move == 7)
                entry = InspectionKinds.ScopeChange.Record(
                    opening.Id,
                    new([Drills], null, "old"),
                    A,
                    Morning
                );
            laptops[move % 3].Apply(entry);
            all.Add(entry);
            if (move % 4 == 0)
                foreach (var sent in all)
                    laptops[(move + 1) % 3].Apply(sent);
        }

        return all;
    }

    private static Inspection Fold(IEnumerable<Entry> entries)
    {
        var list = entries.ToList();
        var inspection = new Inspection(list[0].Header.Journal);
        foreach (var entry in list)
            inspection.Apply(entry);
        return inspection;
    }

    private static string[] Scope(Inspection inspection) => [.. inspection.Plan.Scope.Select(l => l.Id)];

    private static Entry Turn(Inspection inspection, string line) =>
        inspection.Plan.InScope(line)
            ? inspection.Plan.ChangeScope(inspection.Id, [], [line], "out", A, Morning)
            : inspection.Plan.ChangeScope(inspection.Id, [line], [], "in", A, Morning);

    private static IReadOnlyList<Guid> Named(Entry entry) =>
        ((ScopeChange)InspectionKinds.ScopeChange.Read(entry)).Replaces!;

    private Entry Old(ScopeChange change, DateTimeOffset at) =>
        InspectionKinds.ScopeChange.Record(jail.Id, change, A, at);
}
