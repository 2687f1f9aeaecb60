using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Plumbline.EndToEnd.Checklist;
using Plumbline.Inspections;
using Plumbline.Review;
using Plumbline.Worksheets;
using Xunit;

namespace Plumbline.EndToEnd.Worksheets;

/// <summary>What is printed to be carried, in real Chromium.</summary>
public sealed class PaperTests
{
    [Fact]
    public async Task Field_shows_the_sheets_as_they_print_with_the_server_stopped_and_no_page_has_a_fault()
    {
        Chromium.Require();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var server = ServerProcess.Fresh();
        await server.StartAsync();
        var page = await browser.NewPageAsync();
        await page.MakeAccountAsync(server, server.OwnerLink!, "Inspector A");
        var journal = Guid.CreateVersion7();
        var opening = InventedPlan.Opening(journal, await page.AccountAsync(), 60, DateTimeOffset.UtcNow);
        await page.PushAsync(journal, opening);
        await page.OpenWalkAsync(server.Address, journal);

        await server.DisposeAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Worksheets" }).ClickAsync();
        var paper = page.FrameLocator("#paper");
        await paper.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        Assert.Contains("60 lines", await page.GetByRole(AriaRole.Status).First.InnerTextAsync());
        // The app's policy takes no style written into a page: the frame has its own all the same.
        await Assertions.Expect(paper.Locator("table").First).ToHaveCSSAsync("border-collapse", "collapse");
        await Assertions.Expect(paper.Locator(".box").First).ToHaveCSSAsync("border-top-style", "solid");

        var inspection = new Inspection(journal);
        foreach (var entry in opening)
            inspection.Apply(entry);
        var sets = inspection.Plan.SheetsOf(journal, null, WorksheetChoice.Usual);
        byte[][] papers =
        [
            WorksheetHtml.Write(sets, Paper.Letter),
            PocketHtml.Write(PocketPage.Of(inspection.Plan, journal), Paper.A4),
        ];
        var plain = await browser.NewPageAsync();
        foreach (var html in papers)
        {
            await plain.SetContentAsync(System.Text.Encoding.UTF8.GetString(html));
            var faults = (await plain.RunAxe()).Violations;
            Assert.True(
                faults.Length == 0,
                string.Join("; ", faults.Select(f => $"{f.Id}: {f.Nodes[0].Html}"))
            );
        }
    }
}
