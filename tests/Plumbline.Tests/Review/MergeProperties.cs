using CsCheck;
using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Review;

/// <summary>Three laptops that never saw a server, and files between them, in any order and twice.</summary>
public sealed class MergeProperties
{
    private static readonly Guid[] team = [A, B, C];
    private static readonly string[] lines = [Showers, Inventory, Drills, Assessment, Tuberculosis, Consent];

    /// <summary>One thing that somebody does: which, who, and two numbers that say on what.</summary>
    private static readonly Gen<(int What, int Who, int One, int Two)> act = Gen.Select(
        Gen.Int[0, 9],
        Gen.Int[0, 2],
        Gen.Int[0, 999],
        Gen.Int[0, 999]
    );

    [Fact]
    public void Files_of_several_laptops_in_any_order_and_twice_give_the_same_inspection_and_erased_stays_erased() =>
        Gen.Select(act.Array[1, 40], Gen.Int[0, int.MaxValue])
            .Sample(
                (acts, seed) =>
                {
                    var jail = new ExampleJail();
                    var laptops = team.Select(who => new AloneLaptop(jail.Id, who, jail.Entries)).ToList();
                    var files = new List<byte[]>();
                    var at = Morning;
                    foreach (var (what, who, one, two) in acts)
                        Do(laptops[who], what, one, two, files, at = at.AddMinutes(1));

                    // At the end everybody's last file reaches everybody, by a way of their own, among older ones.
                    var last = laptops.Select(l => l.Save(at)).ToList();
                    var random = new Random(seed);
                    foreach (var laptop in laptops)
                    foreach (var file in Shuffled(random, [.. last, .. files, .. last]))
                        laptop.Open(file);

                    Assert.Equal(laptops[0].Describe(), laptops[1].Describe());
                    Assert.Equal(laptops[0].Describe(), laptops[2].Describe());
                    foreach (var laptop in laptops)
                    {
                        var folded = Kinds.Fold(jail.Id, Shuffled(random, [.. laptop.Entries.Values]));
                        Assert.Equal(laptop.Describe(), AloneLaptop.Describe(folded));
                        Assert.All(
                            folded.Erasures.Select(e => laptop.Entries.GetValueOrDefault(e.Thing!.Entry)),
                            erased => Assert.Null(erased?.Payload)
                        );
                    }
                },
                iter: 300
            );

    private static void Do(
        AloneLaptop laptop,
        int what,
        int one,
        int two,
        List<byte[]> files,
        DateTimeOffset at
    )
    {
        var line = lines[one % lines.Length];
        switch (what)
        {
            case 0 or 1 or 2:
                laptop.Press(
                    line,
                    two % 2 == 0 ? Verdict.Compliant : Verdict.Deficient,
                    two % 3 == 0 ? UnitA : UnitB,
                    at
                );
                break;
            case 3:
                laptop.Keep(
                    EvidenceKinds.Note.Record(laptop.Journal, new Note($"heard {one}"), laptop.Me, at)
                );
                break;
            case 4 or 5:
                files.Add(laptop.Save(at));
                break;
            case 6 or 7 or 8 when files.Count > 0:
                laptop.Open(files[one % files.Count]);
                break;
            case 9 when laptop.Me == A && laptop.Erasable is { Count: > 0 } erasable:
                laptop.Keep(
                    JournalKinds.Erased.Record(
                        laptop.Journal,
                        new Erased(erasable[one % erasable.Count], "names a person"),
                        A,
                        at
                    )
                );
                break;
            default:
                break;
        }
    }

    private static T[] Shuffled<T>(Random random, T[] all)
    {
        random.Shuffle(all);
        return all;
    }
}
