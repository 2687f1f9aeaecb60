using System.Diagnostics;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Checklist;
using Plumbline.Evidence;
using Plumbline.Inspections;
using Plumbline.Journal;
using Plumbline.Standards;
using Xunit;

namespace Plumbline.EndToEnd.Transcribe;

/// <summary>A sheet of forty lines typed in by keyboard alone, in real Chromium.</summary>
public sealed class TranscribeJourney : IAsyncLifetime
{
    private readonly ServerProcess server = ServerProcess.Fresh();
    private readonly Guid journal = Guid.CreateVersion7();
    private IPlaywright playwright = default!;
    private IBrowser browser = default!;
    private IPage page = default!;
    private IReadOnlyList<Entry> opening = [];
    private int strokes;

    public async ValueTask InitializeAsync()
    {
        Chromium.Require();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        await server.StartAsync();
        page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 900 },
            }
        );
        await page.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");
        opening = InventedPlan.Opening(journal, await page.AccountAsync(), 60, DateTimeOffset.UtcNow);
        await page.PushAsync(journal, opening);
        await page.GotoAsync(new Uri(server.Address, $"/field/inspections/{journal}/transcribe").ToString());
        await page.Locator("#row-line").WaitForAsync(new() { Timeout = 60_000 });
        // The rows answer to keys once the browser's part of them is there.
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 500))");
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await server.DisposeAsync();
    }

    private async Task PressAsync(string keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key == '\n' ? "Enter" : key.ToString());
        strokes += keys.Length;
    }

    private ILocator Saved(int rows) =>
        page.GetByRole(AriaRole.Heading, new() { Name = $"{rows} row", Exact = false })
            .Filter(new() { HasText = "of this sheet saved" });

    [Fact]
    public async Task Forty_lines_take_no_more_than_five_keys_a_line_beyond_number_and_note()
    {
        await page.Locator("#sheet-observer").SelectOptionAsync("Inspector B");
        await page.Locator("#sheet-place").SelectOptionAsync("Unit B");
        await page.Locator("#sheet-noun").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#row-line")).ToBeFocusedAsync();

        var watch = Stopwatch.StartNew();
        for (var line = 1; line <= 40; line++)
        {
            var (number, note) = ($"{line}", line % 3 == 0 ? "soap scum to shoulder height" : "");
            var before = strokes;
            await PressAsync(number + "mns"[line % 3] + (line % 4 == 0 ? "3/4" : "") + note + "\n");
            Assert.InRange(strokes - before - number.Length - note.Length, 2, 5);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(4), $"It took {watch.Elapsed}.");
        TestContext.Current.TestOutputHelper?.WriteLine($"40 lines, {strokes} keys, {watch.Elapsed}");
        await Assertions.Expect(Saved(40)).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await page.ReloadAsync();
        await Assertions.Expect(Saved(40)).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var last = page.Locator("table.typed tbody tr").First;
        await Assertions.Expect(last).ToContainTextAsync("X2-15");
        await Assertions.Expect(last).ToContainTextAsync("3 of 4");
        var noted = page.Locator("table.typed tbody tr").Nth(1);
        await Assertions.Expect(noted).ToContainTextAsync("soap scum to shoulder height");
    }

    [Fact]
    public async Task Wrong_numbers_dates_notes_corrections_and_a_second_entry_all_by_keyboard()
    {
        await page.Locator("#sheet-day").FillAsync("2026-06-01");
        await page.Locator("#sheet-day").PressAsync("Tab");
        await Assertions.Expect(page.Locator("#sheet-refused")).ToContainTextAsync("begins on June 9, 2026");
        await page.Locator("#sheet-day").FillAsync("2026-06-09");
        await page.Locator("#sheet-day").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#row-line")).ToBeFocusedAsync();

        await PressAsync("118");
        await Assertions.Expect(page.Locator("#row-refused")).ToContainTextAsync("has the number 118");
        await ShotAsync("refused");
        await PressAsync("a");
        await Assertions.Expect(page.Locator("#row-line")).ToHaveValueAsync("18");
        await PressAsync("n1/2 tablets show an old list\n");
        await PressAsync("19m\n20s\nwThe officer left the room.\n");
        await Assertions.Expect(Saved(4)).ToBeVisibleAsync();
        await PressAsync("21m\n");
        await Assertions.Expect(Saved(5)).ToBeVisibleAsync();
        await PressAsync("z");
        await Assertions.Expect(Saved(4)).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Correct line 19" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#row-line")).ToBeFocusedAsync();
        await PressAsync("n\n");
        await Assertions
            .Expect(page.Locator("table.typed tr", new() { HasText = "X1-19" }))
            .ToContainTextAsync("Not met");

        await page.PushAsync(journal, TypedByInspectorB());
        await page.ReloadAsync();
        var apart = page.Locator(".apart");
        await apart.WaitForAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(apart).ToContainTextAsync("2 of 2");
        await Assertions
            .Expect(page.GetByText("Inspector B typed this sheet too: 1 of 2 lines agree."))
            .ToBeVisibleAsync();
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (375, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await ShotAsync($"{width}-{scheme}");
            Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{width} {v.Id}: {v.Help}"));
            Assert.True(
                await page.EvaluateAsync<bool>(
                    "() => document.documentElement.scrollWidth <= window.innerWidth"
                )
            );
        }

        await apart
            .GetByRole(AriaRole.Button)
            .Filter(new() { HasText = "Typed by Inspector B" })
            .PressAsync("Enter");
        await Assertions.Expect(apart).ToHaveCountAsync(0);
    }

    // As a merged file brings it: the same sheet, typed on another laptop by somebody else.
    private IReadOnlyList<Entry> TypedByInspectorB()
    {
        var plan = Kinds.Fold(journal, opening);
        var sheet = new Sheet(InventedPlan.A, null, new DateOnly(2026, 6, 9), Method.Observation);
        Entry Typed(int number, SheetMarks marks) =>
            plan.Evidence.Transcribe(
                plan.Plan,
                journal,
                sheet,
                plan.Plan.Scope.First(l => l.Number == number).Id,
                marks,
                InventedPlan.B,
                DateTimeOffset.UtcNow,
                sheet.Day
            );
        return
        [
            Typed(
                18,
                new SheetMarks(Shows.NotMet, new Extent(2, 2, "looked at"), "tablets show an old list")
            ),
            Typed(20, new SheetMarks(Shows.NotSeen)),
        ];
    }

    private async Task ShotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("PLUMBLINE_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"transcribe-{name}.png"), FullPage = true }
            );
    }
}
