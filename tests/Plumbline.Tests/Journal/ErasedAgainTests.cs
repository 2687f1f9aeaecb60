using Microsoft.EntityFrameworkCore;
using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Plumbline.Web.Journal;
using Plumbline.Web.Review;
using Plumbline.Web.Storage;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Journal;

/// <summary>What happens to erased payloads when an installation is opened, by the same tests on both databases.</summary>
public abstract class ErasedAgainTests
{
    /// <summary>Connection string of a fresh database; null: the file in the directory.</summary>
    private protected abstract Task<string?> DatabaseAsync();

    /// <summary>The installation with its database put back to how the copy's is.</summary>
    private protected abstract Task<Installation> PutBackAsync(JournalStand into, JournalStand copy);

    [Fact]
    public async Task An_older_copy_of_the_database_put_back_loses_the_payload_again()
    {
        var jail = new ExampleJail();
        var target = jail.Press(Inventory, Verdict.Deficient, A, note: ErasureTests.Secret);
        await using var stand = await OpenAsync(jail);
        await using var copy = await OpenAsync(jail);
        var live = await stand.ProjectionsAsync();
        foreach (var entry in target)
            await EraseAsync(stand, jail, entry.Id);

        using var back = await PutBackAsync(stand, copy);
        Assert.Equal(live, await JournalStand.ProjectionsAsync(back));
        var said = await ApplyAsync(back);

        Assert.Contains("does not know 2 of the erasures", said[0]);
        Assert.Equal("No byte of what was erased is left in the database.", said[^1]);
        Assert.Empty(ErasureTests.Found(back));
        Assert.Empty(JournalVerification.Of(back).Problems);
        Assert.DoesNotContain(Inventory, await JournalStand.ProjectionsAsync(back));
        await using var context = await back.Contexts.CreateDbContextAsync(Stop);
        var inspection = (await InspectionLoader.LoadAsync(context, jail.Id, Stop))!;
        Assert.All(target, e => Assert.Equal(PayloadState.Erased, inspection.Find(e.Id)!.State));
        Assert.Equal(["names a person", "names a person"], inspection.Erasures.Select(e => e.Thing!.Reason));
        Assert.Empty(await ApplyAsync(back));
    }

    [Fact]
    public async Task A_copy_from_before_the_inspection_came_takes_no_payload_from_an_old_file()
    {
        var jail = new ExampleJail();
        var target = jail.Press(Inventory, Verdict.Deficient, A, note: ErasureTests.Secret)[0];
        await using var stand = await OpenAsync(jail);
        await using var copy = await JournalStand.OpenAsync(await DatabaseAsync());
        await EraseAsync(stand, jail, target.Id);

        using var back = await PutBackAsync(stand, copy);
        await ApplyAsync(back);
        using (var writer = new JournalWriter(back))
            await writer.AcceptAsync(jail.Id, [.. jail.Entries.Select(Arrival.Of)], stand.Lead);

        await using var context = await back.Contexts.CreateDbContextAsync(Stop);
        Assert.Null(context.Set<EntryRow>().Single(e => e.Id == target.Id).Payload);
        Assert.Equal(jail.Entries.Count + 1, context.Set<EntryRow>().Count());
        Assert.Empty(JournalVerification.Of(back).Problems);
    }

    [Fact]
    public async Task A_damaged_list_still_says_what_its_other_lines_say_and_grows_again()
    {
        var jail = new ExampleJail();
        var target = jail.Press(Inventory, Verdict.Deficient, A, note: ErasureTests.Secret);
        await using var stand = await OpenAsync(jail);
        await using var copy = await OpenAsync(jail);
        await EraseAsync(stand, jail, target[0].Id);
        var list = Path.Combine(stand.Installation.Directory.Path, "erased.jsonl");
        var first = await File.ReadAllTextAsync(list, Stop);
        await File.WriteAllTextAsync(list, "no entry\n" + first + "{\"header\":{\"id\":\"0197b0", Stop);

        await EraseAsync(stand, jail, target[1].Id);
        var lines = await File.ReadAllLinesAsync(list, Stop);
        Assert.Equal(3, lines.Length);
        Assert.Equal(["no entry", first.TrimEnd()], lines[..2]);

        using var back = await PutBackAsync(stand, copy);
        await ApplyAsync(back);
        await using var context = await back.Contexts.CreateDbContextAsync(Stop);
        Assert.All(target, t => Assert.Null(context.Set<EntryRow>().Single(e => e.Id == t.Id).Payload));
    }

    [Fact]
    public async Task What_an_interrupted_erasure_left_is_taken_up_at_the_next_start()
    {
        var jail = new ExampleJail();
        var target = jail.Press(Inventory, Verdict.Deficient, A, note: ErasureTests.Secret);
        await using var stand = await OpenAsync(jail);
        foreach (var entry in target)
            await EraseAsync(stand, jail, entry.Id);
        await using var context = await stand.Installation.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(0, context.Set<ErasedRow>().Count(e => e.ScrubbedAt == null));
        // As a kill right after the commit leaves it.
        await context
            .Set<ErasedRow>()
            .ExecuteUpdateAsync(e => e.SetProperty(row => row.ScrubbedAt, (DateTimeOffset?)null), Stop);
        var reports = Directory.CreateDirectory(stand.Installation.Directory.Reports).FullName;
        var draft = Path.Combine(reports, $"report-{jail.Id.ToString("N")[..8]}-draft.html");
        await File.WriteAllTextAsync(draft, $"<p>{ErasureTests.Secret}", Stop);

        var said = await ApplyAsync(stand.Installation);

        Assert.Equal(
            [
                "The process was stopped before the bytes of 2 erased payloads were off the disk. They are taken off now.",
                "No byte of what was erased is left in the database.",
            ],
            said
        );
        Assert.Empty(ErasureTests.Found(stand.Installation));
        Assert.Equal(0, context.Set<ErasedRow>().Count(e => e.ScrubbedAt == null));
    }

    [Fact]
    public async Task A_line_that_comes_without_its_payload_takes_none_away()
    {
        var jail = new ExampleJail();
        var target = jail.Press(Inventory, Verdict.Deficient, A)[0];
        await using var stand = await OpenAsync(jail);

        var bare = await stand.AcceptAsync(jail.Id, [target.WithoutPayload(PayloadState.Erased)]);

        Assert.Equal(Outcome.Already, Assert.Single(bare).Outcome);
        Assert.Empty(await ApplyAsync(stand.Installation));
        await using var context = await stand.Installation.Contexts.CreateDbContextAsync(Stop);
        Assert.NotNull(context.Set<EntryRow>().Single(e => e.Id == target.Id).Payload);
        Assert.Empty(context.Set<ErasedRow>());
    }

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private async Task<JournalStand> OpenAsync(ExampleJail jail)
    {
        var stand = await JournalStand.OpenAsync(await DatabaseAsync());
        await stand.AcceptAsync(jail.Id, jail.Entries);
        return stand;
    }

    private static Task EraseAsync(JournalStand stand, ExampleJail jail, Guid entry) =>
        Erasure.EraseAsync(
            stand.Installation,
            stand.Writer,
            jail.Id,
            entry,
            "names a person",
            stand.Lead,
            stop: Stop
        );

    private static async Task<List<string>> ApplyAsync(Installation installation)
    {
        var said = new List<string>();
        await ErasedAgain.ApplyAsync(installation, said.Add);
        return said;
    }
}

public sealed class SqliteErasedAgainTests : ErasedAgainTests
{
    private protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);

    private protected override async Task<Installation> PutBackAsync(JournalStand into, JournalStand copy)
    {
        into.Close();
        copy.Close();
        var directory = into.Installation.Directory.Path;
        foreach (var file in Directory.EnumerateFiles(directory, "plumbline.db*"))
            File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(copy.Installation.Directory.Path, "plumbline.db*"))
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        return await Installation.OpenAsync(directory, null, TimeProvider.System, toServe: true);
    }
}

public sealed class PostgresErasedAgainTests(PostgresFixture postgres) : ErasedAgainTests
{
    private protected override async Task<string?> DatabaseAsync() => await postgres.DatabaseAsync();

    private protected override async Task<Installation> PutBackAsync(JournalStand into, JournalStand copy) =>
        await Installation.OpenAsync(
            into.Installation.Directory.Path,
            copy.Connection,
            TimeProvider.System,
            toServe: true
        );
}
