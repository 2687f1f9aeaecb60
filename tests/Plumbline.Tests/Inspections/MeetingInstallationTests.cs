using Plumbline.Evidence;
using Plumbline.Field.Inspections;
using Plumbline.Journal;
using Plumbline.Tests.Outbox;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Xunit;
using static Plumbline.Tests.Inspections.CarriedFilesTests;

namespace Plumbline.Tests.Inspections;

/// <summary>What became of files when a laptop meets the real server: the lead brings everything, others their own.</summary>
public sealed class MeetingInstallationTests
{
    [Fact]
    public async Task What_was_recorded_alone_goes_to_the_installation_of_whoever_signs_in_and_the_old_vault_goes()
    {
        await using var app = await PlumblineApp.StartAsync();
        var b = await LaptopInMemory.SignedInAsync(app, "Inspector B");
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var planned = await a.BeginAsync((ExampleJail.B, b.Laptop.Person!.Account));
        await a.Courier.RoundAsync();

        var alone = Alone();
        await Files(a).SaveAsync(planned, "lantern gravel oboe thirteen", "lantern gravel oboe thirteen");
        var (id, _) = await OpenAsync(alone, a.Browser.Downloads[0].Bytes);
        var open = (await alone.Laptop.OpenAsync(id))!;
        await alone.Laptop.ClaimAsync(open, ExampleJail.B);
        await PressAsync(open, ExampleJail.Assessment, Verdict.Deficient);
        var account = alone.Laptop.Person!.Account;
        Assert.Equal(4, alone.Browser.CountOf(account));

        // The same browser, once somebody has signed in: asked, and opened again.
        var met = new LaptopInMemory(await app.SignInAsync("Inspector B"), alone.Browser);
        Assert.True(await AskedAsync(met));
        var signedIn = new LaptopInMemory(await app.SignInAsync("Inspector B"), alone.Browser);
        await signedIn.Laptop.StartAsync();

        Assert.Equal(b.Laptop.Person, signedIn.Laptop.Person);
        Assert.Equal(0, alone.Browser.CountOf(account));
        Assert.Null(signedIn.Laptop.NotBrought);
        Assert.Equal(2, (await signedIn.Vault.CountAsync()).Waiting);
        Assert.Equal(2, (await signedIn.Vault.FilesAsync(id)).Count);
        await signedIn.Courier.RoundAsync();
        Assert.Equal((0, 0), await signedIn.Vault.CountAsync());
        await a.Courier.RoundAsync();
        Assert.Equal(
            Verdict.Deficient,
            planned.Evidence.StateOf(planned.Plan.Line(ExampleJail.Assessment)!).Verdict
        );
    }

    [Fact]
    public async Task The_lead_brings_what_colleagues_recorded_and_a_member_only_their_own()
    {
        await using var app = await PlumblineApp.StartAsync();
        var b = await LaptopInMemory.SignedInAsync(app, "Inspector B");
        var a = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var planned = await a.BeginAsync((ExampleJail.B, b.Laptop.Person!.Account));
        await a.Courier.RoundAsync();
        await b.Laptop.FetchAsync(planned.Id);
        var jail = planned.Inspection.Entries.ToList();
        var byC = EvidenceKinds.Note.Record(
            planned.Id,
            new Note("heard in the yard"),
            ExampleJail.C,
            planned.Now
        );
        var file = EncryptedOf(
            new CarriedFile(
                new InspectionFileHead("inspection", 1, planned.Id, null, planned.Now),
                [.. jail, byC]
            ).ToBytes()
        );

        await OpenAsync(b, file);
        await OpenAsync(a, file);

        Assert.Equal(0, (await b.Vault.CountAsync()).Waiting);
        Assert.Equal(1, (await a.Vault.CountAsync()).Waiting);
        await a.Courier.RoundAsync();
        Assert.Equal((0, 0), await a.Vault.CountAsync());
    }

    private static async Task<bool> AskedAsync(LaptopInMemory on)
    {
        await on.Laptop.StartAsync();
        return await on.Laptop.AskInstallationAsync();
    }
}
