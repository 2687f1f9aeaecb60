using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Facilities;
using Plumbline.Findings;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Tests.Facilities;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Plumbline.Web.Facilities;
using Plumbline.Web.Journal;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

/// <summary>What a plan takes from a facility's journal, and from our own inspections of it.</summary>
public sealed class PlanFromFacilityTests : IAsyncLifetime
{
    private PlumblineApp app = null!;
    private ExampleJail visit = null!;
    private Guid me;

    private JournalWriter Door => app.Services.GetRequiredService<JournalWriter>();

    private Guid Jail => visit.Inspection.Plan.Plan!.Facility.Id;

    public async ValueTask InitializeAsync()
    {
        app = await PlumblineApp.StartAsync();
        visit = new ExampleJail();
        me = await app.AccountAsync("Inspector A");
        await RecordAsync(
            FacilityKinds.Facility,
            new FacilityAdded("Example County Jail (invented example)", "Exampleville", "TX")
        );
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_binds_the_facility_comes_before_what_is_only_claimed_with_its_proof()
    {
        await RecordAsync(
            FacilityKinds.Binding,
            new Binding("us-ice-pbnds-2011", BindingForce.Claimed, "a letter of the county")
        );
        await RecordAsync(
            FacilityKinds.Binding,
            new Binding(
                "us-ice-nds-2019",
                BindingForce.Contract,
                "Contract of 2019, page 4.",
                new DateOnly(2020, 1, 1)
            )
        );
        await RecordAsync(
            FacilityKinds.Binding,
            new Binding(
                "us-dhs-prea-2014",
                BindingForce.Contract,
                "an old contract",
                null,
                new DateOnly(2021, 1, 1)
            )
        );

        var known = await AskAsync("Inspector A");

        Assert.Equal(
            [
                (
                    "us-ice-nds-2019",
                    true,
                    "Bound by contract from 1 Jan 2020; proof: Contract of 2019, page 4."
                ),
                (
                    "us-ice-pbnds-2011",
                    false,
                    "Said to bind, without a document; proof: a letter of the county."
                ),
            ],
            known.Proposed!.Select(p => (p.Edition!, p.Binds, p.Reason))
        );
        var draft = PlanDraft.New(new DateOnly(2026, 6, 9), me, "Inspector A", Register.Day).At(known);
        Assert.Equal(["us-ice-nds-2019"], draft.Editions.Select(e => e.Edition));
    }

    [Fact]
    public async Task Its_places_are_offered_but_none_that_was_erased_or_replaced()
    {
        var clinic = await RecordAsync(
            FacilityKinds.Place,
            new Plumbline.Facilities.Place("Clinic", "clinic", 12, "women")
        );
        var old = await RecordAsync(FacilityKinds.Place, new Plumbline.Facilities.Place("A name", "unit"));
        await using var context = app.Installation.Contexts.CreateDbContext();
        await FacilityJournal.EraseAsync(
            context,
            Door,
            Jail,
            old,
            "it names a person",
            Bringer.SignedIn(me),
            me,
            Register.Day,
            Xunit.TestContext.Current.CancellationToken
        );

        var place = Assert.Single((await AskAsync("Inspector A")).Places!);

        Assert.Equal(new Plumbline.Inspections.Place(clinic, "Clinic", "clinic", 12, "women"), place);
    }

    [Fact]
    public async Task What_we_found_before_is_offered_to_whoever_may_see_it_once_it_is_signed_off()
    {
        var found = Write("Mould stood in four of six showers", Showers, B);
        await BringAsync();
        Assert.Empty((await AskAsync("Inspector A")).Earlier!);

        visit.Take(ReviewKinds.SignOff.Record(visit.Id, new SignOff([found.Id], "00"), A, visit.Next()));
        Write("Written after the sign-off", Inventory, A);
        await BringAsync();

        var earlier = Assert.Single((await AskAsync("Inspector A")).Earlier!);
        Assert.Equal(
            new EarlierDeficiency(
                Showers,
                null,
                "An invented oversight body",
                new DateOnly(2026, 6, 10),
                "Mould stood in four of six showers",
                "Inspector B",
                visit.Id
            ),
            earlier
        );
        Assert.Empty((await AskAsync("Inspector D")).Earlier!);
    }

    private Entry Write(string statement, string requirement, Guid by) =>
        visit.Take(
            visit.Inspection.Findings.Write(
                visit.Id,
                new Finding(FindingType.Deficiency, statement, requirement),
                by,
                visit.Next()
            )
        );

    private Task BringAsync() =>
        Door.AcceptAsync(visit.Id, [.. visit.Entries.Select(Arrival.Of)], Bringer.File(new byte[32], me));

    private async Task<Guid> RecordAsync<T>(Kind<T> kind, T thing)
        where T : class
    {
        var arrival = Arrival.Of(kind.Record(Jail, thing, me, Register.Day));
        await Door.AcceptAsync(Jail, [arrival], Bringer.SignedIn(me));
        Assert.Null(arrival.Problem);
        return arrival.Entry!.Id;
    }

    private async Task<PlannableFacility> AskAsync(string name)
    {
        using var client = await app.SignInAsync(name);
        return (await client.GetFromJsonAsync($"/api/facilities/{Jail}", PlanningDocuments.Facility))!;
    }
}
