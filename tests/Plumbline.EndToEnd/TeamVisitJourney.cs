using System.Text.Json;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Inspections;
using Xunit;

namespace Plumbline.EndToEnd;

/// <summary>
/// The visit of a team that could take nothing but paper inside: planned on one laptop, carried by file to two that have
/// Field alone, three sheets typed in, merged, debriefed by whoever holds the lines, signed off, reported.
/// </summary>
public sealed class TeamVisitJourney : IAsyncLifetime
{
    private const string Words = "lantern gravel oboe thirteen";
    private readonly ServerProcess server = ServerProcess.Fresh();
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-team-").FullName;
    private IPlaywright playwright = default!;
    private IBrowser browser = default!;
    private Guid inspection;

    public async ValueTask InitializeAsync()
    {
        Chromium.Require();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        await server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Three_sheets_become_one_report_and_what_was_erased_stays_erased()
    {
        var (a, b, c) = (await ProfileAsync(), await ProfileAsync(), await ProfileAsync());
        await a.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");
        await PlanAsync(a);
        foreach (var laptop in new[] { a, b, c })
            await laptop.InstallFieldAsync(server.Address);
        await server.StopAsync();
        var plan = await SaveAsync(a);
        foreach (var (laptop, name) in new[] { (b, "Inspector B"), (c, "Inspector C") })
        {
            await laptop.OpenFileAsync(server.Address, plan, Words);
            await laptop.SayWhoAsync(name);
        }

        await a.TypeSheetAsync(
            At("transcribe"),
            "Inspector A",
            "Yard",
            ["4m", "5nno ball in the yard", "6m", "7s"]
        );
        await b.TypeSheetAsync(At("transcribe"), "Inspector B", "Sally port", ["1m", "2m", "3s"]);
        await c.TypeSheetAsync(At("transcribe"), "Inspector C", "Unit B", ["4m", "5nDoe, John said so"]);
        var (fromB, fromC) = (await SaveAsync(b), await SaveAsync(c));
        await OpenAsync(a, fromC);
        await OpenAsync(a, fromB);

        await server.StartAsync();
        await a.SendAsync(At("review"));
        var named = (await c.EntryThatSaysAsync("Doe, John"))!.Value;
        await EraseAsync(a, named);
        await a.SendAsync(At("review"));
        await server.StopAsync();
        await OpenAsync(a, fromC);
        Assert.DoesNotContain("Doe", await a.KeptAsync(named));

        await OpenAsync(b, await SaveAsync(a));
        await b.DecideAsync(At("debrief"), (1, "Compliant"), (2, "Compliant"));
        await OpenAsync(a, await SaveAsync(b));
        await a.DecideAsync(At("debrief"), (4, "Compliant"), (5, "Deficient"), (6, "Compliant"));
        await a.WriteUpAsync(At("walk"), 5, "there was no ball in the yard");
        await a.SignOffAsync(At("review"));
        await OpenAsync(c, await SaveAsync(a));
        Assert.DoesNotContain("Doe", await c.KeptAsync(named));

        await server.StartAsync();
        await a.SendAsync(At("review"));
        Equal(await ReportAsync(a));
    }

    /// <summary>What was on the three sheets, without what was erased of them; what was not seen is no observation.</summary>
    private static void Equal(JsonElement report)
    {
        var rows = report
            .GetProperty("requirements")
            .EnumerateArray()
            .ToDictionary(r => r.GetProperty("line").GetInt32());
        Assert.Equal(10, rows.Count);
        Assert.Equal(
            [1, 1, 0, 2, 1, 1, 0, 0, 0, 0],
            Enumerable.Range(1, 10).Select(n => rows[n].GetProperty("observations").GetInt32())
        );
        Assert.Equal(
            ["compliant", "compliant", "compliant", "deficient", "compliant"],
            new[] { 1, 2, 4, 5, 6 }.Select(n => rows[n].GetProperty("verdict").GetString())
        );
        Assert.Equal(1, report.GetProperty("totals").GetProperty("deficiencies").GetInt32());
        Assert.DoesNotContain("Doe", report.GetRawText());
    }

    private async Task PlanAsync(IPage page)
    {
        await page.GotoAsync(new Uri(server.Address, "/facilities?search=adams+county").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Adams County Correctional Center" })
            .First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan an inspection" }).ClickAsync();
        await page.GetByLabel("Organization").FillAsync("An oversight body that tests its tools");
        await page.Locator("#use-us-ice-nds-2019").CheckAsync();
        await page.Locator("#why-us-ice-nds-2019").FillAsync("the edition that this test walks");
        foreach (var name in (string[])["Inspector B", "Inspector C"])
        {
            await page.Locator("#plan-name").FillAsync(name);
            await page.Locator("#plan-name").PressAsync("Enter");
        }

        foreach (var standard in (string[])["1.2 Transportation", "5.2 Recreation"])
            await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{standard}") }).CheckAsync();
        await page.GetByLabel("Holder of 1.2").SelectOptionAsync("Inspector B");
        foreach (var (place, i) in new[] { "Yard", "Sally port", "Unit B" }.Select((p, i) => (p, i)))
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Add a place" }).ClickAsync();
            await page.Locator("input[id^=place-]").Nth(i).FillAsync(place);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the plan" }).ClickAsync();
        await page.Locator(".line.open").WaitForAsync();
        inspection = Guid.Parse(new Uri(page.Url).Segments.First(s => s.Length == 37).TrimEnd('/'));
    }

    private async Task EraseAsync(IPage page, Guid entry)
    {
        await page.GotoAsync(
            new Uri(server.Address, $"/inspections/{inspection}/entries?after=0&erase={entry}").ToString()
        );
        await page.Locator("[name='Form.Reason']").FillAsync("names a person");
        await page.Locator("form:has([name='Form.Reason']) button[type=submit]").ClickAsync();
        await page.GetByText("names a person").First.WaitForAsync();
    }

    private async Task<JsonElement> ReportAsync(IPage page)
    {
        await page.GotoAsync(new Uri(server.Address, $"/inspections/{inspection}/report").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Issue report" }).ClickAsync();
        await page.GetByText("Final, version 1").First.WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "JSON", Exact = true }).ClickAsync()
        );
        return JsonDocument
            .Parse(await File.ReadAllTextAsync(await download.PathAsync()))
            .RootElement.GetProperty("report");
    }

    private Uri At(string screen) => new(server.Address, $"/field/inspections/{inspection}/{screen}");

    private async Task<string> SaveAsync(IPage page) =>
        (await page.SaveToFileAsync(server.Address, inspection, Words, folder)).Path;

    private Task OpenAsync(IPage page, string path) =>
        page.OpenFileAsync(server.Address, path, Words, inspection);

    private async Task<IPage> ProfileAsync()
    {
        var context = await browser.NewContextAsync(new() { AcceptDownloads = true });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }
}
