using System.Net;
using Plumbline.Evidence;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Storage;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Review;

public sealed class InspectionPagesTests
{
    [Fact]
    public async Task The_team_reads_list_overview_and_entries_and_nobody_else_does()
    {
        await using var app = await PlumblineApp.StartAsync();
        var (lead, stranger) = (await app.SignInAsync("Inspector A"), await app.SignInAsync("Inspector D"));
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Compliant, A);
        await lead.PushAsync(jail.Id, jail.Entries);

        var list = await lead.GetStringAsync("/inspections");
        Assert.Contains("Example County Jail (invented example)", list);
        Assert.Contains("1 of 6", list);
        Assert.Contains("Invented", list);
        var overview = await lead.GetStringAsync($"/inspections/{jail.Id}");
        Assert.Contains("in part, 1 of 3", overview);
        Assert.Contains("Inspector A (lead)", overview);
        var entries = await lead.GetStringAsync($"/inspections/{jail.Id}/entries");
        Assert.Contains("determination", entries);

        var second = jail.Press(Inventory, Verdict.Compliant, A);
        await lead.PushAsync(jail.Id, second);
        Assert.Contains("in part, 2 of 3", await lead.GetStringAsync($"/inspections/{jail.Id}"));

        Assert.DoesNotContain("Example County Jail", await stranger.GetStringAsync("/inspections"));
        foreach (var page in (string[])["", "/entries"])
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await stranger.GetAsync($"/inspections/{jail.Id}{page}")).StatusCode
            );
    }

    [Fact]
    public async Task The_lead_erases_on_the_page_and_the_reason_stands_in_its_place()
    {
        await using var app = await PlumblineApp.StartAsync();
        var lead = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        var seen = jail.Press(Showers, Verdict.Compliant, A, note: "names somebody")[0];
        await lead.PushAsync(jail.Id, jail.Entries);
        var page = $"/inspections/{jail.Id}/entries?after=0&erase={seen.Id}";

        var done = await lead.PostFormAsync(page, "erase", new() { ["Form.Reason"] = "names a person" });

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var after = await lead.GetStringAsync($"/inspections/{jail.Id}/entries");
        Assert.Contains("erased by Inspector A on ", after);
        Assert.Contains("names a person", after);
        Assert.Contains(await lead.PullAsync(jail.Id), l => l.Entry.Id == seen.Id && l.Entry.Payload is null);
    }

    [Fact]
    public async Task Long_lists_turn_pages_by_key()
    {
        await using var app = await PlumblineApp.StartAsync();
        var lead = await app.SignInAsync("Inspector A");
        var ids = new List<Guid>();
        for (var i = 0; i < 27; i++)
        {
            var jail = new ExampleJail();
            ids.Add(jail.Id);
            await lead.PushAsync(jail.Id, jail.Entries);
        }

        var first = await lead.GetStringAsync("/inspections");
        var next = System.Text.RegularExpressions.Regex.Match(first, "inspections\\?from=[^\"]+").Value;
        var second = await lead.GetStringAsync($"/{next}");

        Assert.Equal(25, ids.Count(id => first.Contains(id.ToString(), StringComparison.Ordinal)));
        Assert.Equal(2, ids.Count(id => second.Contains(id.ToString(), StringComparison.Ordinal)));
        Assert.All(ids, id => Assert.Contains(id.ToString(), first + second));
        Assert.DoesNotContain("Older ones", second);
    }
}
