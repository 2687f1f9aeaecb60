using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Inspections;

/// <summary>What a person does with files in Field, by name. Every step works without a server once Field is installed.</summary>
public static class FilePages
{
    /// <summary>Opens Field for the first time, and waits until the app is kept for use without a network.</summary>
    public static async Task InstallFieldAsync(this IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "/field/").ToString());
        await page.GetByRole(AriaRole.Heading, new() { Name = "Inspections", Exact = true }).WaitForAsync();
        await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
    }

    /// <summary>Saves the inspection under the passphrase into the folder.</summary>
    /// <returns>The file, and how many entries the page says it holds.</returns>
    public static async Task<(string Path, int Entries)> SaveToFileAsync(
        this IPage page,
        Uri address,
        Guid inspection,
        string passphrase,
        string folder
    )
    {
        await page.GotoAsync(new Uri(address, $"/field/inspections/{inspection}/files").ToString());
        await page.GetByLabel("Passphrase", new() { Exact = true }).FillAsync(passphrase);
        await page.GetByLabel("Passphrase once more").FillAsync(passphrase);
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Save to file" }).ClickAsync()
        );
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}-{download.SuggestedFilename}");
        await download.SaveAsAsync(path);
        var said = await page.GetByRole(AriaRole.Status)
            .Filter(new() { HasText = "Saved as" })
            .InnerTextAsync();
        var count = said[(said.LastIndexOf("with ", StringComparison.Ordinal) + 5)..].Split(' ')[0];
        return (
            path,
            int.Parse(
                count.Replace(",", "", StringComparison.Ordinal),
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
    }

    /// <summary>Opens a file from the list of inspections, or for the inspection that is open.</summary>
    public static async Task OpenFileAsync(
        this IPage page,
        Uri address,
        string path,
        string passphrase,
        Guid? into = null
    )
    {
        var at = into is { } inspection ? $"/field/inspections/{inspection}/files" : "/field/open";
        await page.GotoAsync(new Uri(address, at).ToString());
        await page.TryFileAsync(path, passphrase);
        await page.Locator("#h-brought").WaitForAsync();
    }

    /// <summary>Chooses a file on the page that is open, types the passphrase and presses Open.</summary>
    public static async Task TryFileAsync(this IPage page, string path, string passphrase)
    {
        await page.Locator("#file").SetInputFilesAsync(path);
        await page.Locator("#open-passphrase").FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open file" }).ClickAsync();
    }

    /// <summary>Says who they are in the plan, after a file was opened.</summary>
    public static async Task SayWhoAsync(this IPage page, string member)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^I am {member}") }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Who are you in this inspection?" })
            .WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    /// <summary>What the list after opening says, one sentence a member.</summary>
    public static async Task<IReadOnlyList<string>> FromWhomAsync(this IPage page) =>
        await page.Locator("section[aria-labelledby=h-brought] ul[aria-label='What came from whom'] > li")
            .AllInnerTextsAsync();

    /// <summary>The review's counts and matrix in words, the same on every laptop that has the same entries.</summary>
    public static async Task<string> ReviewedAsync(this IPage page, Uri address, Guid inspection)
    {
        await page.GotoAsync(new Uri(address, $"/field/inspections/{inspection}/review?show=all").ToString());
        await page.GetByRole(AriaRole.Heading, new() { Name = "Review", Exact = true }).WaitForAsync();
        return await page.Locator("dl.facts").First.InnerTextAsync();
    }

    /// <summary>The line of an entry as it stands in the browser's database.</summary>
    public static async Task<string?> KeptAsync(this IPage page, Guid entry) =>
        await page.EvaluateAsync<string?>(
            """
            async id => {
                for (const { name } of await indexedDB.databases()) {
                    if (!name.startsWith('plumbline-') || name === 'plumbline-field') continue;
                    const db = await new Promise(done => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); });
                    const kept = await new Promise(done => {
                        const r = db.transaction('entries').objectStore('entries').get(id);
                        r.onsuccess = () => done(r.result);
                    });
                    db.close();
                    if (kept) return new TextDecoder().decode(kept.line);
                }
                return null;
            }
            """,
            entry.ToString()
        );
}
