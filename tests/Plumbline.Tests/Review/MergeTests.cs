using System.Text;
using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Review;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Review;

public sealed class MergeTests
{
    private readonly ExampleJail jail = new();

    [Fact]
    public void A_file_brings_what_is_new_and_a_second_time_nothing()
    {
        var opening = jail.Entries.ToList();
        jail.Press(Showers, Verdict.Deficient, A);

        var first = Merge.Of(jail.Id, opening, jail.Entries);
        var second = Merge.Of(jail.Id, jail.Entries, jail.Entries);

        Assert.Equal(jail.Entries.Skip(2).Select(e => e.Id), first.New.Select(e => e.Id));
        Assert.Equal(2, first.Already.Count);
        Assert.Empty(second.New);
        Assert.Empty(second.Changed);
        Assert.Equal(jail.Inspection.Plan.Plan!.Facility.Name, second.Plan!.Facility.Name);
    }

    [Fact]
    public void Another_entry_under_the_same_id_refuses_the_whole_file()
    {
        var pressed = jail.Press(Showers, Verdict.Deficient, A)[0];
        var header = Encoding
            .UTF8.GetString(pressed.HeaderBytes.Span)
            .Replace($"{A}", $"{B}", StringComparison.Ordinal);
        var other = Entry.Read(Encoding.UTF8.GetBytes(header), pressed.Payload);

        Assert.Equal(
            ["entry-conflict"],
            Codes(() =>
                Merge.Of(jail.Id, jail.Entries, [.. jail.Press(Consent, Verdict.Compliant, B), other])
            )
        );
        Assert.Equal(["entry-conflict"], Codes(() => Merge.Of(jail.Id, [], [.. jail.Entries, other])));
    }

    [Fact]
    public void An_older_file_never_brings_an_erased_payload_back()
    {
        var secret = jail.Press(Showers, Verdict.Deficient, A, note: "the person in cell fourteen")[0];
        var older = jail.Entries.ToList();
        var erasure = Erasing(secret.Id, A);

        var after = Merge.Of(jail.Id, older, [.. jail.Entries, erasure]);
        var later = Merge.Of(jail.Id, [.. jail.Entries.Take(2), erasure], older);

        Assert.Equal(
            (secret.Id, PayloadState.Erased),
            (after.Changed.Single().After.Id, after.Changed.Single().After.State)
        );
        Assert.Equal(PayloadState.Erased, later.New.Single(e => e.Id == secret.Id).State);
        var gone = older
            .Select(e => e.Id == secret.Id ? e.WithoutPayload(PayloadState.Erased) : e)
            .Append(erasure)
            .ToList();
        Assert.Empty(Merge.Of(jail.Id, gone, older).Changed);
    }

    [Fact]
    public void A_payload_that_is_missing_without_an_erasure_is_filled_and_never_taken()
    {
        var pressed = jail.Press(Showers, Verdict.Deficient, A)[0];
        var without = jail
            .Entries.Select(e => e.Id == pressed.Id ? e.WithoutPayload(PayloadState.Erased) : e)
            .ToList();

        Assert.Equal(
            pressed.Payload,
            Merge.Of(jail.Id, without, jail.Entries).Changed.Single().After.Payload
        );
        Assert.Empty(Merge.Of(jail.Id, jail.Entries, without).Changed);
    }

    [Fact]
    public void What_the_door_refuses_refuses_the_whole_file()
    {
        var stray = EvidenceKinds.Determination.Record(
            jail.Id,
            new Determination("ex/9.9/unheard-of", Verdict.Compliant, []),
            A,
            jail.Next()
        );
        var other = new ExampleJail();

        Assert.Equal(["entry-requirement"], Codes(() => Merge.Of(jail.Id, jail.Entries, [stray])));
        Assert.Equal(["lead-only"], Codes(() => Merge.Of(jail.Id, jail.Entries, [Erasing(stray.Id, B)])));
        Assert.Equal(
            ["erase-not-this"],
            Codes(() => Merge.Of(jail.Id, jail.Entries, [Erasing(jail.Entries[1].Id, A)]))
        );
        Assert.Equal("entry-kind", Codes(() => Merge.Of(jail.Id, jail.Entries, other.Entries))[0]);
        Assert.Equal(
            ["file-without-plan"],
            Codes(() => Merge.Of(jail.Id, [], jail.Press(Showers, Verdict.Deficient, A)))
        );
    }

    internal Entry Erasing(Guid target, Guid by) =>
        JournalKinds.Erased.Record(
            jail.Id,
            new Erased(target, "names a person"),
            by,
            jail.Next(),
            refs: [target]
        );

    private static List<string> Codes(Func<object> what) =>
        [.. Assert.Throws<ProblemException>(what).Problems.Select(p => p.Code)];
}
