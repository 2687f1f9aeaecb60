using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Inspections;

/// <summary>What a team does in Field with its paper, by name; each step at the address of its screen.</summary>
public static class TeamPages
{
    /// <summary>Types a sheet in: each row as the keys before Enter.</summary>
    public static async Task TypeSheetAsync(
        this IPage page,
        Uri at,
        string observer,
        string place,
        IReadOnlyList<string> rows
    )
    {
        await page.GotoAsync(at.ToString());
        await page.Locator("#row-line").WaitForAsync();
        // The rows answer to keys once the browser's part of them is there.
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 500))");
        await page.Locator("#sheet-observer").SelectOptionAsync(observer);
        await page.Locator("#sheet-place").SelectOptionAsync(place);
        await page.Locator("#sheet-noun").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#row-line")).ToBeFocusedAsync();
        foreach (var row in rows)
        {
            foreach (var key in row)
                await page.Keyboard.PressAsync(key.ToString());
            await page.Keyboard.PressAsync("Enter");
        }

        await page.GetByRole(
                AriaRole.Heading,
                new() { Name = $"{rows.Count} rows of this sheet saved", Exact = true }
            )
            .WaitForAsync();
    }

    /// <summary>Opens a screen while the installation is in reach, and waits until nothing is unsent.</summary>
    public static async Task SendAsync(this IPage page, Uri at)
    {
        await page.GotoAsync(at.ToString());
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Send now" }).IsVisibleAsync())
            await page.GetByRole(AriaRole.Button, new() { Name = "Send now" }).ClickAsync();
        await page.GetByText("Everything is at the installation too.").WaitForAsync();
    }

    /// <summary>Decides lines at the debrief, by their numbers.</summary>
    public static async Task DecideAsync(
        this IPage page,
        Uri at,
        params (int Line, string Verdict)[] verdicts
    )
    {
        await page.GotoAsync(at.ToString());
        foreach (var (line, verdict) in verdicts)
        {
            var reason = page.Locator($"#reason-{line}");
            await page.Locator($"li:has(#reason-{line})")
                .GetByRole(AriaRole.Button, new() { Name = verdict, Exact = true })
                .ClickAsync();
            await reason.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }

    /// <summary>Writes the deficiency under a line on the walk.</summary>
    public static async Task WriteUpAsync(this IPage page, Uri at, int line, string what)
    {
        await page.GotoAsync(at.ToString());
        await page.Locator(".line.open").WaitForAsync();
        await page.Locator("#main").FocusAsync();
        foreach (var key in $"{line}")
            await page.Keyboard.PressAsync(key.ToString());
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".line.open")).ToContainTextAsync($"line {line}");
        await page.Keyboard.PressAsync("e");
        await page.Locator("#what").FillAsync(what);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#what").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Locator($".line", new() { HasText = "Deficient" }).First.WaitForAsync();
    }

    /// <summary>Gives the lines that nobody came to their reason, and signs off.</summary>
    public static async Task SignOffAsync(this IPage page, Uri at)
    {
        await page.GotoAsync(at.ToString());
        await page.GetByRole(AriaRole.Heading, new() { Name = "Review", Exact = true }).WaitForAsync();
        var leave = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Leave \\d+ lines?") });
        for (var left = await leave.CountAsync(); left > 0; left = await leave.CountAsync())
        {
            await leave.First.ClickAsync();
            await Assertions.Expect(leave).Not.ToHaveCountAsync(left);
        }

        await page.GetByText("You answer for everything recorded so far.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign off" }).ClickAsync();
        await page.GetByText("Signed off").First.WaitForAsync();
    }

    /// <summary>The id of the entry in the browser's database that says these words; null where none does.</summary>
    public static async Task<Guid?> EntryThatSaysAsync(this IPage page, string words) =>
        Guid.TryParse(
            await page.EvaluateAsync<string?>(
                """
                async words => {
                    for (const { name } of await indexedDB.databases()) {
                        if (!name.startsWith('plumbline-') || name === 'plumbline-field') continue;
                        const db = await new Promise(done => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); });
                        const all = await new Promise(done => {
                            const r = db.transaction('entries').objectStore('entries').getAll();
                            r.onsuccess = () => done(r.result);
                        });
                        db.close();
                        const found = all.find(e => new TextDecoder().decode(e.line).includes(words));
                        if (found) return found.id;
                    }
                    return null;
                }
                """,
                words
            ),
            out var id
        )
            ? id
            : null;
}
