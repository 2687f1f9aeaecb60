using Microsoft.Extensions.Time.Testing;
using Plumbline.Field.Checklist;
using Plumbline.Field.Inspections;
using Plumbline.Field.Vault;
using Plumbline.Tests.Review;
using Plumbline.Tests.Vault;

namespace Plumbline.Tests.Checklist;

/// <summary>A walk through the example jail on a laptop in memory, as Inspector A unless said otherwise.</summary>
internal sealed class WalkInMemory : IDisposable
{
    private readonly Person person;

    private WalkInMemory(
        OpenInspection open,
        EntryVault vault,
        Person person,
        MemoryBrowser browser,
        FakeTimeProvider clock
    )
    {
        (Open, Vault, this.person, Browser, Clock) = (open, vault, person, browser, clock);
        Walk = new Walk(open);
        Acts = new WalkActs(Walk);
        Keys = new WalkKeys(Walk, Acts);
    }

    public OpenInspection Open { get; }
    public EntryVault Vault { get; }
    public MemoryBrowser Browser { get; }
    public FakeTimeProvider Clock { get; }
    public Walk Walk { get; }
    public WalkActs Acts { get; }
    public WalkKeys Keys { get; }

    /// <param name="before">What happened before the laptop was opened.</param>
    public static WalkInMemory As(Guid member, string rights = "member", Action<ExampleJail>? before = null)
    {
        var jail = new ExampleJail();
        before?.Invoke(jail);
        var browser = new MemoryBrowser();
        var clock = new FakeTimeProvider(ExampleJail.Morning.AddHours(1));
        var person = new Person(Guid.NewGuid(), Guid.NewGuid(), "Inspector");
        var vault = new EntryVault(new Browser(browser));
        vault.OpenAsync(person).GetAwaiter().GetResult();
        var facts = new JournalFacts(
            jail.Id,
            "Example County Jail (invented example)",
            new DateOnly(2026, 6, 9),
            new DateOnly(2026, 6, 10),
            "open",
            member == ExampleJail.A ? "lead" : rights,
            member == Guid.Empty ? [] : [member],
            Invented: true
        );
        return new WalkInMemory(
            new OpenInspection(facts, jail.Entries, person, vault, clock),
            vault,
            person,
            browser,
            clock
        );
    }

    /// <summary>The same inspection in the same browser after a reload of the page.</summary>
    public async Task<WalkInMemory> ReloadedAsync()
    {
        var vault = new EntryVault(new Browser(Browser));
        await vault.OpenAsync(person);
        var open = new OpenInspection(Open.Facts, Open.Inspection.Entries, person, vault, Clock);
        await open.FindAgainAsync();
        return new WalkInMemory(open, vault, person, Browser, Clock);
    }

    public async Task Type(params string[] keys)
    {
        foreach (var key in keys)
            await Keys.PressAsync(key);
    }

    public void Dispose() => Walk.Dispose();
}
