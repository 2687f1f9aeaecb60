using Microsoft.Extensions.Time.Testing;
using Plumbline.Field.Inspections;
using Plumbline.Field.Outbox;
using Plumbline.Field.Vault;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Plumbline.Tests.Vault;

namespace Plumbline.Tests.Outbox;

/// <summary>A laptop in memory that talks to the real server, or to none.</summary>
internal sealed class LaptopInMemory
{
    public LaptopInMemory(HttpClient http, MemoryBrowser? browser = null)
    {
        http.DefaultRequestHeaders.Remove("X-Plumbline");
        Browser = browser ?? new MemoryBrowser();
        Vault = new EntryVault(new Plumbline.Field.Vault.Browser(Browser));
        Api = new InstallationApi(http);
        Courier = new Courier(Api, Vault, Clock);
        Laptop = new Laptop(Vault, Api, Courier, Clock);
    }

    public MemoryBrowser Browser { get; }
    public FakeTimeProvider Clock { get; } = new(ExampleJail.Morning);
    public EntryVault Vault { get; }
    public InstallationApi Api { get; }
    public Courier Courier { get; }
    public Laptop Laptop { get; }

    public static async Task<LaptopInMemory> SignedInAsync(PlumblineApp app, string name)
    {
        var laptop = new LaptopInMemory(await app.SignInAsync(name));
        await laptop.Laptop.StartAsync();
        return laptop;
    }

    /// <summary>The example jail's plan with this laptop's person as Inspector A, begun here and not sent yet.</summary>
    public Task<OpenInspection> BeginAsync(params (Guid Member, Guid Account)[] accounts)
    {
        var id = Guid.CreateVersion7(ExampleJail.Morning);
        return Laptop.BeginAsync(
            id,
            ExampleJail.OpeningFor(id, [(ExampleJail.A, Laptop.Person!.Account), .. accounts])
        );
    }
}
