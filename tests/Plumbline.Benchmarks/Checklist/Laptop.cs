using Microsoft.Playwright;
using Plumbline.Benchmarks.Journal;
using Plumbline.EndToEnd.Checklist;
using Plumbline.Evidence;

namespace Plumbline.Benchmarks.Checklist;

/// <summary>A signed-in Chromium beside the published server, which holds one inspection of 1,000 requirements, 600 decided.</summary>
internal sealed class Laptop : IAsyncDisposable
{
    public const int Lines = 1_000;
    private const int Decided = 600;

    private static readonly string[] browsers =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/microsoft-edge",
    ];

    // From the key's own event to the complete event of the strict transaction that keeps its entries.
    private const string Watch = """
        Object.assign(window, { pressed: [], kept: [] });
        addEventListener('keydown', e => { if (e.key === 'c') pressed.push(e.timeStamp); }, true);
        const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (stores, mode, options) {
            const tx = begin.apply(this, arguments);
            if (stores === 'entries' && options?.durability === 'strict')
                tx.addEventListener('complete', () => kept.push(performance.now() - pressed.shift()));
            return tx;
        };
        """;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Laptop(Server server, IPlaywright playwright, IBrowser browser, IPage page) =>
        (Server, this.playwright, this.browser, Page) = (server, playwright, browser, page);

    public Server Server { get; }
    public IPage Page { get; }
    public Guid Journal { get; } = Guid.CreateVersion7();
    public Uri Walk => new(Server.Address, $"/field/inspections/{Journal}/walk");

    /// <summary>Nothing of Field has been loaded yet.</summary>
    public static async Task<Laptop> OpenAsync()
    {
        var server = await Server.StartAsync(program: await Publication.ProgramAsync());
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = browsers.FirstOrDefault(File.Exists),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
            }
        );
        var context = await browser.NewContextAsync();
        await context.AddCookiesAsync(
            server
                .Cookie.Split("; ")
                .Select(c => c.Split('=', 2))
                .Select(c => new Cookie
                {
                    Name = c[0],
                    Value = c[1],
                    Url = server.Address.ToString(),
                })
        );
        await context.AddInitScriptAsync(Watch);
        var laptop = new Laptop(server, playwright, browser, await context.NewPageAsync());
        await laptop.FillAsync();
        return laptop;
    }

    /// <summary>Opens the walk, and waits until the app is kept for use without a network.</summary>
    public async Task WarmAsync()
    {
        await Page.OpenWalkAsync(Server.Address, Journal);
        await Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
    }

    /// <summary>Brings the inspection to so many entries, by notes of the lead.</summary>
    public async Task FillUpAsync(int entries)
    {
        var notes = Enumerable
            .Range(0, entries - Decided - 2)
            .Select(n =>
                EvidenceKinds.Note.Record(
                    Journal,
                    new Note($"Round {n}: the log at the desk was complete, and two people said so."),
                    InventedPlan.A,
                    DateTimeOffset.UtcNow
                )
            );
        foreach (var batch in notes.Chunk(100))
            await PushAsync(batch);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Server.DisposeAsync();
    }

    private async Task FillAsync()
    {
        await Page.GotoAsync(new Uri(Server.Address, "/account").ToString());
        var at = DateTimeOffset.UtcNow;
        await PushAsync(InventedPlan.Opening(Journal, await Page.AccountAsync(), Lines, at));
        var decided = Enumerable
            .Range(Lines - Decided, Decided)
            .Select(n =>
                EvidenceKinds.Determination.Record(
                    Journal,
                    new Determination(
                        $"ex/{n / 25 + 1}/duty-{n % 25 + 1}",
                        n % 9 == 0 ? Verdict.Deficient : Verdict.Compliant,
                        [],
                        Reason: "Seen on the morning round; the log was complete."
                    ),
                    InventedPlan.A,
                    at
                )
            );
        foreach (var batch in decided.Chunk(100))
            await PushAsync(batch);
    }

    private async Task PushAsync(IReadOnlyList<Plumbline.Journal.Entry> entries)
    {
        var answer = await Page.PushAsync(Journal, entries);
        if (
            answer.Contains("refused", StringComparison.Ordinal)
            || !answer.Contains("accepted", StringComparison.Ordinal)
        )
            throw new InvalidOperationException(answer);
    }
}
