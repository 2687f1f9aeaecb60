using Microsoft.Playwright;
using Plumbline.Journal;

namespace Plumbline.EndToEnd.Checklist;

/// <summary>What a person does in Field, by name.</summary>
public static class FieldPage
{
    /// <summary>Sends entries to the installation the page came from, as its signed-in person.</summary>
    public static async Task<string> PushAsync(this IPage page, Guid journal, IReadOnlyList<Entry> entries)
    {
        var lines = string.Concat(
            entries.Select(e => System.Text.Encoding.UTF8.GetString(new EntryLine(e).ToBytes()) + "\n")
        );
        return await page.EvaluateAsync<string>(
            """
            async ([journal, lines]) => {
                const answer = await fetch(`/api/journals/${journal}/entries`, {
                    method: 'POST', body: lines, headers: { 'X-Plumbline': '1', 'Content-Type': 'application/x-ndjson' },
                });
                return await answer.text();
            }
            """,
            new object[] { journal.ToString(), lines }
        );
    }

    public static async Task<Guid> AccountAsync(this IPage page) =>
        Guid.Parse(
            await page.EvaluateAsync<string>(
                "async () => (await (await fetch('/api/me', { headers: { 'X-Plumbline': '1' } })).json()).account"
            )
        );

    /// <summary>Opens the walk and waits until a line is open.</summary>
    public static async Task OpenWalkAsync(this IPage page, Uri address, Guid journal)
    {
        await page.GotoAsync(new Uri(address, $"/field/inspections/{journal}/walk").ToString());
        await page.Locator(".line.open").WaitForAsync(new() { Timeout = 60_000 });
    }

    /// <summary>The code of the open line.</summary>
    public static Task<string> OpenCodeAsync(this IPage page) =>
        page.Locator(".line.open .code").InnerTextAsync();
}
