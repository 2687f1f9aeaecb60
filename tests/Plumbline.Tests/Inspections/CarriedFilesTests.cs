using System.Text;
using Plumbline.Evidence;
using Plumbline.Field.Inspections;
using Plumbline.Field.Vault;
using Plumbline.Journal;
using Plumbline.Tests.Outbox;
using Plumbline.Tests.Review;
using Plumbline.Tests.Vault;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Inspections;

/// <summary>Laptops that have Field and no installation, and files between them.</summary>
public sealed class CarriedFilesTests
{
    private const string Words = "lantern gravel oboe thirteen";
    private readonly ExampleJail jail = new();

    [Fact]
    public async Task A_laptop_alone_opens_a_file_says_who_it_is_records_and_saves()
    {
        var alone = Alone();
        await alone.Laptop.StartAsync();
        Assert.Null(alone.Laptop.Person);

        var (id, brought) = await OpenAsync(alone, FileOf(jail));
        var open = (await alone.Laptop.OpenAsync(id))!;

        Assert.Equal([new FromMember(A, 2, 0)], brought.From);
        Assert.True(alone.Laptop.IsUnclaimed(open.Facts));
        Assert.False(open.MayWrite);
        await alone.Laptop.ClaimAsync(open, B);
        Assert.Equal((B, "member"), (open.Me, alone.Laptop.Here[0].Rights));

        await PressAsync(open, Assessment, Verdict.Deficient);
        Assert.Equal(2, (await alone.Vault.CountAsync()).Waiting);
        var saved = await Files(alone).SaveAsync(open, Words, Words);
        Assert.Equal((0, 4), ((await alone.Vault.CountAsync()).Waiting, saved.Already));
        var (name, bytes) = Assert.Single(alone.Browser.Downloads);
        Assert.Equal(CarriedFile.NameOf(id, alone.Clock.GetUtcNow()), name);
        Assert.DoesNotContain("Inspector", Encoding.Latin1.GetString(bytes));
        Assert.Equal(
            ["Opened", "Saved"],
            (await alone.Vault.FilesAsync(id)).Select(f => f.IsSaved ? "Saved" : "Opened").Order()
        );
    }

    [Fact]
    public async Task Three_laptops_become_one_in_any_order_and_what_came_from_whom_is_kept()
    {
        var lead = await ClaimedAsync(A);
        var second = await ClaimedAsync(B);
        var third = await ClaimedAsync(C);
        await PressAsync(lead.Open, Assessment, Verdict.Compliant);
        await PressAsync(second.Open, Assessment, Verdict.Deficient);
        await PressAsync(third.Open, Showers, Verdict.Deficient);

        var carried = await OpenAsync(second.On, await SaveAsync(third));
        var both = await SaveAsync(second);
        var brought = (await OpenAsync(lead.On, both)).File;
        var again = (await OpenAsync(lead.On, both)).File;
        await OpenAsync(third.On, await SaveAsync(lead));
        await OpenAsync(second.On, await SaveAsync(third));

        Assert.Equal(
            AloneLaptop.Describe(lead.Open.Inspection),
            AloneLaptop.Describe(second.Open.Inspection)
        );
        Assert.Equal(AloneLaptop.Describe(lead.Open.Inspection), AloneLaptop.Describe(third.Open.Inspection));
        Assert.True(lead.Open.Evidence.StateOf(lead.Open.Plan.Line(Assessment)!).IsContested);
        Assert.Equal(1, carried.File.New);
        Assert.Equal((B, 0), (brought.By!.Value, again.New));
        Assert.Equal(
            [new FromMember(A, 0, 2), new FromMember(B, 2, 0), new FromMember(C, 1, 0)],
            brought.From.OrderBy(f => f.Member)
        );
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_file_nothing_of_it_is_taken()
    {
        var on = await ClaimedAsync(B);
        var before = (await on.On.Vault.ReadJournalAsync(jail.Id)).Count;
        jail.Press(Showers, Verdict.Deficient, A);
        var good = FileOf(jail);
        async Task<string> Code(byte[] file, string passphrase = Words, Guid? into = null) =>
            (await Assert.ThrowsAsync<ProblemException>(() => OpenAsync(on.On, file, passphrase, into)))
                .Problems[0]
                .Code;

        Assert.Equal("file-passphrase", await Code(good, "another four words here"));
        Assert.Equal("file-altered", await Code([.. good[..^1], (byte)(good[^1] ^ 1)]));
        Assert.Equal("file-truncated", await Code(good[..^9]));
        Assert.Equal("file-not-inspection", await Code("PK\u0003\u0004 a spreadsheet"u8.ToArray()));
        Assert.Equal("file-not-inspection", await Code([]));
        Assert.Equal(
            "file-newer",
            await Code(
                Encoding.Latin1.GetBytes(
                    Encoding.Latin1.GetString(good).Replace("\"version\":1", "\"version\":9")
                )
            )
        );
        Assert.Equal("file-other-inspection", await Code(FileOf(new ExampleJail()), into: jail.Id));
        Assert.Equal("file-too-large", await Code(EncryptedOf(new byte[CarriedFile.MostBytes + 1])));
        var stray = EvidenceKinds.Determination.Record(
            jail.Id,
            new Determination("ex/9.9/unheard-of", Verdict.Compliant, []),
            A,
            jail.Next()
        );
        jail.Entries.Add(stray);
        Assert.Equal("entry-requirement", await Code(FileOf(jail)));

        Assert.Equal(before, (await on.On.Vault.ReadJournalAsync(jail.Id)).Count);
        Assert.Single(on.On.Laptop.Here);
        Assert.Single(await on.On.Vault.FilesAsync(jail.Id));
    }

    [Fact]
    public async Task A_file_for_another_inspection_opens_beside_this_one_from_the_list()
    {
        var on = await ClaimedAsync(B);
        var other = new ExampleJail();

        Assert.Equal(other.Id, (await OpenAsync(on.On, FileOf(other))).Inspection);
        Assert.Equal(2, on.On.Laptop.Here.Count);
    }

    [Fact]
    public async Task A_full_disk_takes_nothing_and_a_tab_that_writes_in_between_loses_nothing()
    {
        var on = await ClaimedAsync(A);
        var pressed = jail.Press(Showers, Verdict.Deficient, A);
        on.On.Browser.IsFull = true;
        var refused = await Assert.ThrowsAsync<ProblemException>(() => OpenAsync(on.On, FileOf(jail)));
        Assert.Equal("not-saved", refused.Problems[0].Code);
        on.On.Browser.IsFull = false;
        Assert.Single(await on.On.Vault.FilesAsync(jail.Id));

        on.On.Browser.BeforeMerge = () =>
            on.On.Vault.KeepAsync(jail.Id, [pressed[0]]).GetAwaiter().GetResult();
        var (_, file) = await OpenAsync(on.On, FileOf(jail));

        Assert.Equal((1, 3), (file.New, file.Already));
        Assert.Equal(4, (await on.On.Vault.ReadJournalAsync(jail.Id)).Count);
    }

    [Fact]
    public async Task An_erased_payload_stays_erased_when_an_older_file_is_opened_after_it()
    {
        var secret = jail.Press(Showers, Verdict.Deficient, A, note: "the person in cell fourteen")[0];
        var older = FileOf(jail);
        var on = await ClaimedAsync(B);
        jail.Take(
            JournalKinds.Erased.Record(jail.Id, new Erased(secret.Id, "names a person"), A, jail.Next())
        );

        var (_, file) = await OpenAsync(on.On, FileOf(jail));
        await OpenAsync(on.On, older);

        Assert.Equal(1, file.Erased);
        Assert.Equal(
            PayloadState.Erased,
            (await on.On.Vault.ReadJournalAsync(jail.Id)).Single(e => e.Id == secret.Id).State
        );
        Assert.Equal(PayloadState.Erased, on.Open.Inspection.Find(secret.Id)!.State);
        // Nor does an installation that has not heard of it bring the payload back.
        await on.On.Vault.ReceiveAsync(jail.Id, [new EntryLine(secret)], null);
        Assert.Equal(
            PayloadState.Erased,
            (await on.On.Vault.ReadJournalAsync(jail.Id)).Single(e => e.Id == secret.Id).State
        );
    }

    [Fact]
    public async Task What_is_in_no_file_yet_cannot_be_removed_from_a_laptop_alone()
    {
        var on = await ClaimedAsync(B);
        await PressAsync(on.Open, Assessment, Verdict.Compliant);
        var refused = await Assert.ThrowsAsync<ProblemException>(() => on.On.Laptop.RemoveAsync(jail.Id));
        Assert.Equal("not-in-file", refused.Problems[0].Code);

        await SaveAsync(on);
        await on.On.Laptop.RemoveAsync(jail.Id);
        Assert.Empty(on.On.Laptop.Here);
    }

    [Fact]
    public async Task A_weak_passphrase_saves_nothing()
    {
        var on = await ClaimedAsync(B);
        async Task<string> Code(string typed, string again) =>
            (await Assert.ThrowsAsync<ProblemException>(() => Files(on.On).SaveAsync(on.Open, typed, again)))
                .Problems[0]
                .Code;

        Assert.Equal("passphrase-short", await Code("jail", "jail"));
        Assert.Equal("passphrase-differs", await Code(Words, "lantern gravel oboe fourteen"));
        Assert.Empty(on.On.Browser.Downloads);
    }

    private async Task<(LaptopInMemory On, OpenInspection Open)> ClaimedAsync(Guid member)
    {
        var on = Alone();
        var (id, _) = await OpenAsync(on, FileOf(jail));
        var open = (await on.Laptop.OpenAsync(id))!;
        await on.Laptop.ClaimAsync(open, member);
        return (on, open);
    }

    internal static LaptopInMemory Alone(MemoryBrowser? browser = null) =>
        new(
            new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9"), Timeout = TimeSpan.FromSeconds(5) },
            browser
        );

    internal static CarriedFiles Files(LaptopInMemory on) =>
        new(new Plumbline.Field.Vault.Browser(on.Browser), on.Vault, on.Laptop, on.Clock);

    internal static async Task<(Guid Inspection, FileRecord File)> OpenAsync(
        LaptopInMemory on,
        byte[] file,
        string passphrase = Words,
        Guid? into = null
    )
    {
        on.Browser.Chosen = ("../../secret.plumbline", file);
        return await Files(on).OpenAsync((await Files(on).ChosenAsync("#file"))!, passphrase, into);
    }

    private static async Task<byte[]> SaveAsync((LaptopInMemory On, OpenInspection Open) from)
    {
        await Files(from.On).SaveAsync(from.Open, Words, Words);
        return from.On.Browser.Downloads[^1].Bytes;
    }

    internal static async Task PressAsync(OpenInspection open, string line, Verdict verdict) =>
        await open.KeepAsync(() =>
            open.Evidence.Press(open.Plan, open.Id, line, verdict, open.From, open.Me, open.Now)
        );

    internal static byte[] FileOf(ExampleJail jail) =>
        EncryptedOf(
            new CarriedFile(
                new InspectionFileHead("inspection", 1, jail.Id, null, Morning, A),
                jail.Entries
            ).ToBytes()
        );

    internal static byte[] EncryptedOf(byte[] content) =>
        Plumbline.Web.Inspections.EncryptedFile.Encrypt(Words, EncryptedFileTests.Gzip(content));
}
