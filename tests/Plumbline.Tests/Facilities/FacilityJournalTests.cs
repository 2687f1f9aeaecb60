using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Journal;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Plumbline.Web.Facilities;
using Plumbline.Web.Journal;
using Xunit;

namespace Plumbline.Tests.Facilities;

/// <summary>A facility's journal and what is made from it, by the same tests on both databases.</summary>
public abstract class FacilityJournalTests
{
    private static readonly Guid inspectorA = Guid.CreateVersion7();
    private static readonly Guid jail = Guid.CreateVersion7();

    private readonly Entry added = Entry(
        FacilityKinds.Facility,
        new FacilityAdded("Example County Jail (invented example)", "Exampleville", "tx", "county jail")
    );

    private readonly Entry oldName = Entry(
        FacilityKinds.Alias,
        new Alias("Old Courthouse Annex", "county web page")
    );

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private protected abstract Task<JournalStand> StandAsync();

    [Fact]
    public async Task A_journal_is_of_what_its_entries_say_also_where_that_comes_second()
    {
        await using var stand = await StandAsync();
        var inspection = new ExampleJail();
        await stand.AcceptAsync(inspection.Id, inspection.Entries);
        await stand.AcceptAsync(jail, [Erase(oldName)]);
        await stand.AcceptAsync(jail, [added]);

        await using var context = stand.Installation.Contexts.CreateDbContext();
        var kinds = await context.Set<JournalRow>().ToDictionaryAsync(j => j.Id, j => j.Kind, Stop);
        var verified = JournalVerification.Of(stand.Installation);

        Assert.Equal(JournalKind.Facility, kinds[jail]);
        Assert.Equal(JournalKind.Inspection, kinds[inspection.Id]);
        Assert.Equal(1, verified.Journals[JournalKind.Facility]);
        Assert.Equal(1, verified.Journals[JournalKind.Inspection]);
        Assert.Empty(verified.Problems);
    }

    [Fact]
    public async Task A_facility_added_by_hand_is_listed_with_its_entry_or_not_at_all()
    {
        await using var stand = await StandAsync();
        var broken = stand.Writer.Queue(
            jail,
            (intake, at) =>
            {
                intake.Take(jail, [Arrival.Of(added), Arrival.Of(oldName)], stand.Lead, at);
                throw new InvalidOperationException("The power went.");
            }
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.Equal("", await stand.ProjectionsAsync());

        await stand.AcceptAsync(jail, [added, oldName]);

        await using var context = stand.Installation.Contexts.CreateDbContext();
        var facility = await context.Set<Facility>().SingleAsync(Stop);
        Assert.Equal((jail, "TX", "county jail"), (facility.Id, facility.State, facility.Type));
        Assert.Null(facility.ListedIn);
        Assert.Equal(jail, (await FindAsync(stand, "courthouse exampleville")).Single().Id);
        Assert.Empty(await FindAsync(stand, "courthouse elsewhere"));
    }

    [Fact]
    public async Task What_lists_and_searches_read_is_rebuilt_from_the_journal_alone()
    {
        await using var stand = await StandAsync();
        var newer = Entry(
            FacilityKinds.Alias,
            new Alias("Courthouse Annex North", "county web page"),
            replaces: oldName.Id
        );
        await stand.AcceptAsync(jail, [newer, oldName, added, Entry(FacilityKinds.Place, Clinic)]);
        var live = await stand.ProjectionsAsync();

        await stand.Writer.RebuildAsync();

        Assert.Equal(live, await stand.ProjectionsAsync());
        Assert.Contains("Names=COURTHOUSE ANNEX NORTH", live, StringComparison.Ordinal);
        Assert.Contains("Kind=Facility", live, StringComparison.Ordinal);
        Assert.DoesNotContain("OLD COURTHOUSE", live, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_erased_is_gone_from_lists_and_searches_and_no_old_copy_brings_it_back()
    {
        await using var stand = await StandAsync();
        await stand.AcceptAsync(jail, [added, oldName]);
        await using var context = stand.Installation.Contexts.CreateDbContext();
        foreach (var entry in (Entry[])[added, oldName])
            await FacilityJournal.EraseAsync(
                context,
                stand.Writer,
                jail,
                entry.Id,
                "names a person",
                Bringer.SignedIn(inspectorA),
                inspectorA,
                Register.Day,
                Stop
            );
        await stand.AcceptAsync(jail, [added, oldName]);

        Assert.Empty(await FindAsync(stand, "exampleville"));
        Assert.Empty(await FindAsync(stand, "courthouse"));
        var facility = await context.Set<Facility>().AsNoTracking().SingleAsync(Stop);
        Assert.Equal(Facility.ErasedName, facility.Name);
        var record = await FacilityJournal.LoadAsync(context, jail, Stop);
        Assert.Null(Assert.Single(record.Aliases.Standing).Thing);
        Assert.Empty(JournalVerification.Of(stand.Installation).Problems);
        var live = await stand.ProjectionsAsync();
        await stand.Writer.RebuildAsync();
        Assert.Equal(live, await stand.ProjectionsAsync());
    }

    [Fact]
    public async Task An_inspections_entries_do_not_belong_there_nor_those_of_somebody_else()
    {
        await using var stand = await StandAsync();
        await stand.AcceptAsync(jail, [added]);
        var plan = await stand.AcceptAsync(jail, ExampleJail.Opening(jail));
        var theirs = Arrival.Of(Erase(added));
        await stand.Writer.AcceptAsync(jail, [theirs], Bringer.SignedIn(Guid.CreateVersion7()));

        Assert.All(plan, p => Assert.Equal("entry-kind", p.Problem!.Code));
        Assert.Equal("entry-not-yours", theirs.Problem!.Code);
    }

    [Fact]
    public async Task What_an_older_Plumbline_kept_and_did_not_project_is_projected_at_the_next_start()
    {
        await using var stand = await StandAsync();
        await stand.AcceptAsync(jail, [added, oldName]);
        var live = await stand.ProjectionsAsync();
        await using (var context = stand.Installation.Contexts.CreateDbContext())
        {
            await context.Set<RecordedNames>().ExecuteDeleteAsync(Stop);
            await context.Set<Facility>().ExecuteDeleteAsync(Stop);
        }

        using (var next = new JournalWriter(stand.Installation))
            await next.ScrubAsync();

        Assert.Equal(live, await stand.ProjectionsAsync());
    }

    private static Place Clinic => new("Clinic", "clinic", 12);

    private static Entry Entry<T>(Kind<T> kind, T thing, Guid? replaces = null)
        where T : class =>
        kind.Record(jail, thing, inspectorA, Register.Day, replaces: replaces is { } id ? [id] : []);

    private static Entry Erase(Entry entry) =>
        Entry(JournalKinds.Erased, new Erased(entry.Id, "names a person"));

    private static async Task<List<Facility>> FindAsync(JournalStand stand, string words)
    {
        await using var context = stand.Installation.Contexts.CreateDbContext();
        return await FacilitySearch.Of(context, words).ToListAsync(Stop);
    }
}

public sealed class SqliteFacilityJournalTests : FacilityJournalTests
{
    private protected override Task<JournalStand> StandAsync() => JournalStand.OpenAsync();
}

public sealed class PostgresFacilityJournalTests(PostgresFixture postgres) : FacilityJournalTests
{
    private protected override async Task<JournalStand> StandAsync() =>
        await JournalStand.OpenAsync(await postgres.DatabaseAsync());
}
