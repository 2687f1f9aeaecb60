using Microsoft.EntityFrameworkCore;
using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Plumbline.Web.Evidence;
using Plumbline.Web.Findings;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Journal;

/// <summary>The writer by the same tests on both databases.</summary>
public abstract class JournalWriterTests
{
    private protected abstract Task<JournalStand> StandAsync();

    [Fact]
    public async Task Many_pushes_at_once_give_one_chain_without_a_gap()
    {
        await using var stand = await StandAsync();
        var jail = new ExampleJail();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var batches = Enumerable.Range(0, 60).Select(_ => jail.Press(Showers, Verdict.Compliant, A)).ToList();

        await Task.WhenAll(
            batches.Select(batch =>
                Task.Run(() => stand.AcceptAsync(jail.Id, batch), Xunit.TestContext.Current.CancellationToken)
            )
        );

        var verified = JournalVerification.Of(stand.Installation);
        Assert.Empty(verified.Problems);
        Assert.Equal(jail.Entries.Count, verified.Entries);
    }

    [Fact]
    public async Task A_batch_that_breaks_fails_alone()
    {
        await using var stand = await StandAsync();
        var jail = new ExampleJail();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var before = jail.Press(Showers, Verdict.Compliant, A);
        var after = jail.Press(Inventory, Verdict.Compliant, A);
        var broken = stand.Writer.Queue(
            jail.Id,
            (intake, at) =>
            {
                intake.Take(jail.Id, [.. before.Select(Arrival.Of)], stand.Lead, at);
                throw new InvalidOperationException("The disk is on fire.");
            }
        );
        var fine = stand.AcceptAsync(jail.Id, after);

        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.All(await fine, a => Assert.Equal(Outcome.Accepted, a.Outcome));
        Assert.Equal([3, 4], (await fine).Select(a => a.Acceptance!.Number));
        Assert.Empty(JournalVerification.Of(stand.Installation).Problems);
        Assert.All(await stand.AcceptAsync(jail.Id, before), a => Assert.Equal(Outcome.Accepted, a.Outcome));
    }

    [Fact]
    public async Task Projections_rebuilt_from_the_journal_are_those_that_were_written_as_entries_came()
    {
        await using var stand = await StandAsync();
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Deficient, A);
        jail.Press(Showers, Verdict.Compliant, A);
        jail.Press(Assessment, Verdict.Unable, B, why: WhyNot.Refused);
        await stand.AcceptAsync(
            jail.Id,
            jail.Entries.AsEnumerable().Reverse().OrderBy(e => e.Header.Kind is "slice" or "plan" ? 0 : 1)
        );
        var live = await stand.ProjectionsAsync();

        await stand.Writer.RebuildAsync();

        Assert.Equal(live, await stand.ProjectionsAsync());
        Assert.Contains("Replaced=True", live);
        Assert.Contains("Determined=1 of 6", live);
    }

    [Fact]
    public async Task A_second_process_goes_on_where_the_first_one_stopped()
    {
        await using var stand = await StandAsync();
        var jail = new ExampleJail();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        using (var other = new JournalWriter(stand.Installation))
            await stand.AcceptAsync(jail.Id, jail.Press(Showers, Verdict.Deficient, A), other);

        var here = await stand.AcceptAsync(jail.Id, jail.Press(Showers, Verdict.Compliant, A));

        Assert.Equal([5, 6], here.Select(a => a.Acceptance!.Number));
        Assert.Empty(JournalVerification.Of(stand.Installation).Problems);
        Assert.Contains("Determined=1 of 6", await stand.ProjectionsAsync());
    }

    [Fact]
    public async Task An_entry_of_another_journal_is_neither_replaced_nor_erased_from_here()
    {
        await using var stand = await StandAsync();
        var (mine, theirs) = (new ExampleJail(), new ExampleJail());
        var decided = theirs.Press(Showers, Verdict.Deficient, A)[1];
        await stand.AcceptAsync(theirs.Id, theirs.Entries);
        await stand.AcceptAsync(mine.Id, mine.Entries);
        var live = await stand.ProjectionsAsync();

        await stand.AcceptAsync(
            mine.Id,
            [
                JournalKinds.Erased.Record(
                    mine.Id,
                    new Erased(decided.Id, "not mine to erase"),
                    A,
                    mine.Next()
                ),
                EvidenceKinds.Note.Record(mine.Id, new Note("x"), A, mine.Next(), replaces: [decided.Id]),
            ]
        );

        Assert.Equal(live, await stand.ProjectionsAsync());
        await using var context = await stand.Installation.Contexts.CreateDbContextAsync(
            Xunit.TestContext.Current.CancellationToken
        );
        Assert.NotNull(context.Set<EntryRow>().Single(e => e.Id == decided.Id).Payload);
    }
}

public sealed class SqliteJournalWriterTests : JournalWriterTests
{
    private protected override Task<JournalStand> StandAsync() => JournalStand.OpenAsync();
}

public sealed class PostgresJournalWriterTests(PostgresFixture postgres) : JournalWriterTests
{
    private protected override async Task<JournalStand> StandAsync() =>
        await JournalStand.OpenAsync(await postgres.DatabaseAsync());
}
