using Plumbline.Evidence;
using Plumbline.Field.Inspections;
using Plumbline.Field.Outbox;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Xunit;

namespace Plumbline.Tests.Outbox;

/// <summary>The outbox against the real server.</summary>
public sealed class CourierTests
{
    private static Task<IReadOnlyList<Entry>> Press(OpenInspection open, string line, Verdict verdict) =>
        open.KeepAsync(() =>
            open.Evidence.Press(
                open.Plan,
                open.Id,
                line,
                verdict,
                open.From,
                open.Me,
                open.Now,
                WhyNot.NoTime
            )
        );

    [Fact]
    public async Task What_was_recorded_goes_up_and_a_colleague_gets_it()
    {
        await using var app = await PlumblineApp.StartAsync();
        var b = await LaptopInMemory.SignedInAsync(app, "Inspector B");
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await a.BeginAsync((ExampleJail.B, b.Laptop.Person!.Account));
        await Press(open, ExampleJail.Showers, Verdict.Deficient);
        Assert.Equal(4, (await a.Vault.CountAsync()).Waiting);

        await a.Courier.RoundAsync();
        // A round that had begun by itself may have been the one that sends.
        for (var tries = 0; tries < 100 && (await a.Vault.CountAsync()).Waiting > 0; tries++)
            await Task.Delay(50, Xunit.TestContext.Current.CancellationToken);

        Assert.Equal((0, 0), await a.Vault.CountAsync());
        Assert.Equal(Reach.Reached, a.Courier.State.Reach);
        Assert.Equal(4, a.Laptop.Here[0].Head);
        await b.Laptop.AskInstallationAsync();
        Assert.Equal(open.Id, Assert.Single(b.Laptop.Elsewhere).Id);
        var fetched = (await b.Laptop.OpenAsync(open.Id))!;
        Assert.Equal(MerkleRoot.Of(open.Inspection.Entries), MerkleRoot.Of(fetched.Inspection.Entries));
        Assert.Equal(ExampleJail.B, fetched.Me);

        await Press(fetched, ExampleJail.Consent, Verdict.Compliant);
        await b.Courier.RoundAsync();
        await a.Courier.RoundAsync();
        Assert.Equal(Verdict.Compliant, open.Evidence.StateOf(open.Plan.Line(ExampleJail.Consent)!).Verdict);
    }

    [Fact]
    public async Task Without_a_network_everything_is_kept_and_goes_up_when_it_is_back()
    {
        var app = await PlumblineApp.StartAsync();
        var directory = app.Installation.Directory.Path;
        await using var _ = app;
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await a.BeginAsync();
        var offline = new LaptopInMemory(
            new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9"), Timeout = TimeSpan.FromSeconds(5) },
            a.Browser
        );

        await offline.Laptop.StartAsync();
        var there = (await offline.Laptop.OpenAsync(open.Id))!;
        await Press(there, ExampleJail.Showers, Verdict.Compliant);
        await offline.Courier.RoundAsync();

        Assert.Equal(Reach.NoNetwork, offline.Courier.State.Reach);
        Assert.Equal("no-network", offline.Courier.State.Why!.Code);
        Assert.Equal(4, offline.Courier.State.Waiting);
        Assert.Contains(
            "4 entries wait for the network.",
            offline.Courier.State.Words(TimeZoneInfo.Utc).Waits
        );

        await a.Courier.RoundAsync();
        Assert.Equal(0, a.Courier.State.Waiting);
    }

    [Fact]
    public async Task Signed_out_it_stops_sending_and_never_recording()
    {
        await using var app = await PlumblineApp.StartAsync();
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await a.BeginAsync();
        var out_ = new LaptopInMemory(app.Anonymous(), a.Browser);
        await out_.Laptop.StartAsync();
        var there = (await out_.Laptop.OpenAsync(open.Id))!;

        await out_.Courier.RoundAsync();
        await Press(there, ExampleJail.Showers, Verdict.Compliant);

        Assert.Equal("signed-out", out_.Courier.State.Why!.Code);
        Assert.Equal(Reach.SignedOut, out_.Courier.State.Reach);
        Assert.Equal(
            Verdict.Compliant,
            there.Evidence.StateOf(there.Plan.Line(ExampleJail.Showers)!).Verdict
        );
    }

    [Fact]
    public async Task A_refused_entry_stays_with_its_problem_until_somebody_puts_it_aside()
    {
        await using var app = await PlumblineApp.StartAsync();
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await a.BeginAsync();
        await a.Courier.RoundAsync();
        var foreign = EvidenceKinds.Observation.Record(
            open.Id,
            new Observation(
                ["ex/9.9/never-planned"],
                Shows.Met,
                Plumbline.Standards.Method.Observation,
                Origin.Monitor,
                open.Me,
                open.Now
            ),
            open.Me,
            open.Now
        );
        await a.Vault.KeepAsync(open.Id, [foreign]);

        await a.Courier.RoundAsync();

        Assert.Equal((0, 1), await a.Vault.CountAsync());
        var refused = Assert.Single(await a.Vault.RefusedAsync());
        Assert.Equal("entry-requirement", refused.Problem.Code);
        await a.Vault.PutAsideAsync(open.Id, foreign.Id);
        Assert.Equal((0, 0), await a.Vault.CountAsync());
        Assert.Contains(await a.Vault.ReadJournalAsync(open.Id), e => e.Id == foreign.Id);
    }

    [Fact]
    public async Task What_the_door_would_refuse_is_refused_before_it_is_kept()
    {
        await using var app = await PlumblineApp.StartAsync();
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await a.BeginAsync();

        var refusal = await Assert.ThrowsAsync<ProblemException>(() =>
            open.KeepAsync(
                EvidenceKinds.Observation.Record(
                    open.Id,
                    new Observation(
                        ["ex/9.9/never-planned"],
                        Shows.Met,
                        Plumbline.Standards.Method.Observation,
                        Origin.Monitor,
                        open.Me,
                        open.Now
                    ),
                    open.Me,
                    open.Now
                )
            )
        );

        Assert.Equal("entry-requirement", refusal.Problems[0].Code);
        Assert.Equal(2, (await a.Vault.CountAsync()).Waiting);
    }

    [Fact]
    public async Task An_installation_that_was_restored_gets_everything_again()
    {
        await using var app = await PlumblineApp.StartAsync();
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await a.BeginAsync();
        await Press(open, ExampleJail.Showers, Verdict.Compliant);
        await a.Courier.RoundAsync();

        // The laptop remembers a chain that this installation never had.
        var facts = a.Laptop.Here[0];
        await a.Vault.PutJournalAsync(facts with { Head = 3, Link = new string('a', 64) });
        await a.Courier.RoundAsync();

        Assert.Equal(Reach.Reached, a.Courier.State.Reach);
        Assert.Equal((0, 0), await a.Vault.CountAsync());
        var after = Assert.Single(await a.Vault.JournalsAsync());
        Assert.Equal((facts.Head, facts.Link), (after.Head, after.Link));
    }

    [Fact]
    public async Task An_erased_payload_leaves_the_laptop_of_a_colleague_at_the_next_pull()
    {
        await using var app = await PlumblineApp.StartAsync();
        var b = await LaptopInMemory.SignedInAsync(app, "Inspector B");
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await a.BeginAsync((ExampleJail.B, b.Laptop.Person!.Account));
        var note = EvidenceVerbs.Jot(open.Id, "a name that should not be here", null, open.Me, open.Now);
        await open.KeepAsync(note);
        await a.Courier.RoundAsync();
        var at_b = (await b.Laptop.OpenAsync(open.Id))!;
        Assert.Single(at_b.Evidence.Notes, n => n.IsHere);

        await open.KeepAsync(open.Inspection.Erase(note.Id, "named a person", open.Me, open.Now));
        await a.Courier.RoundAsync();
        await b.Courier.RoundAsync();

        Assert.DoesNotContain(at_b.Evidence.Notes, n => n.IsHere);
        var kept = (await b.Vault.ReadJournalAsync(open.Id)).Single(e => e.Id == note.Id);
        Assert.Equal(PayloadState.Erased, kept.State);
    }

    [Fact]
    public async Task Another_person_at_the_same_address_gets_none_of_it()
    {
        await using var app = await PlumblineApp.StartAsync();
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        await a.BeginAsync();
        var c = new LaptopInMemory(await app.SignInAsync("Inspector C"), a.Browser);
        await c.Laptop.StartAsync();

        await c.Courier.RoundAsync();
        Assert.Equal("account-mismatch", c.Courier.State.Why!.Code);
        Assert.Equal(2, c.Courier.State.Waiting);
        Assert.True(await c.Laptop.AskInstallationAsync());
    }
}
