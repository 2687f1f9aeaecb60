using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Facilities;
using Plumbline.Field.Inspections;
using Plumbline.Tests.Outbox;
using Plumbline.Tests.Storage;
using Plumbline.Web.Facilities;
using Plumbline.Web.Journal;
using Xunit;

namespace Plumbline.Tests.Inspections;

public sealed class PlanPageTests : IAsyncLifetime
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    private PlumblineApp app = null!;
    private LaptopInMemory laptop = null!;
    private Facility jail = null!;

    public async ValueTask InitializeAsync()
    {
        app = await PlumblineApp.StartAsync();
        jail = Facility.ByHand(
            "Example County Jail (invented example)",
            "Exampleville",
            "TX",
            null,
            DateTimeOffset.UnixEpoch
        ) with
        {
            LastInspection = new("invented", new DateOnly(2024, 3, 1), null, "NDS 2019", null),
        };
        await using var context = await app.Installation.Contexts.CreateDbContextAsync();
        context.Add(jail);
        await context.SaveChangesAsync();
        await app.AccountAsync("Inspector B");
        laptop = await LaptopInMemory.SignedInAsync(app, "Inspector A");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IRenderedComponent<PlanPage>> OpenAsync(FieldScreen screen)
    {
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo($"plan?facility={jail.Id}");
        var page = screen.Render<PlanPage>();
        await page.WaitForElementAsync("#plan-facility", patience);
        await page.WaitForStateAsync(
            () => page.Find("#plan-facility").GetAttribute("value") == jail.Name,
            patience
        );
        return page;
    }

    [Fact]
    public async Task A_facility_s_edition_is_proposed_with_the_reason_and_what_is_missing_is_listed()
    {
        await using var screen = new FieldScreen(laptop);
        var page = await OpenAsync(screen);

        Assert.Contains("name NDS 2019", page.Find("[aria-labelledby=plan-editions]").TextContent);
        Assert.True(page.Find("[id='use-us-ice-nds-2019']").HasAttribute("checked"));
        Assert.Equal(
            [
                "Say which body the team comes from.",
                "Take at least one line into scope that the visit can show.",
            ],
            page.FindAll("aside li").Select(l => l.TextContent.Trim())
        );
        Assert.Equal("true", page.Find("aside .btn.main").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task A_signed_plan_is_an_inspection_on_this_laptop_and_no_draft_any_more()
    {
        await using var screen = new FieldScreen(laptop);
        var page = await OpenAsync(screen);
        page.Find("#plan-organization").Input("An invented oversight body");
        page.Find("input[value=Everything]").Change(true);
        page.Find("#plan-name").Input("Inspector C");
        page.Find("#plan-name").KeyDown("Enter");
        var colleague = page.FindAll("#plan-colleague option").Single(o => o.TextContent == "Inspector B");
        page.Find("#plan-colleague").Change(colleague.GetAttribute("value"));
        page.FindAll("[aria-labelledby=plan-team] button").First(b => b.TextContent == "Add").Click();

        await page.Find("aside .btn.main").ClickAsync(new());

        var here = Assert.Single(laptop.Laptop.Here);
        Assert.Equal("lead", here.Rights);
        Assert.EndsWith(
            $"inspections/{here.Id}/walk",
            screen.Services.GetRequiredService<NavigationManager>().Uri
        );
        var open = (await laptop.Laptop.OpenAsync(here.Id))!;
        Assert.Equal(["Inspector A", "Inspector C", "Inspector B"], open.Plan.Plan!.Team.Select(m => m.Name));
        Assert.Equal("An invented oversight body", open.Plan.Plan.Organization);
        Assert.NotEmpty(open.Plan.Scope);
        Assert.True(await laptop.Vault.DraftAsync("plan") is null or "");
    }

    [Fact]
    public async Task A_draft_is_found_again_after_the_page_was_closed()
    {
        await using (var screen = new FieldScreen(laptop))
        {
            var page = await OpenAsync(screen);
            page.Find("#plan-organization").Input("An invented oversight body");
            page.Find("input[value=HealthAndSafety]").Change(true);
            laptop.Clock.Advance(TimeSpan.FromSeconds(1));
            await page.WaitForStateAsync(() => page.Find(".head .meta").TextContent.Contains(':'), patience);
        }

        await using var again = new FieldScreen(laptop);
        var found = await OpenAsync(again);

        Assert.Equal("An invented oversight body", found.Find("#plan-organization").GetAttribute("value"));
        Assert.True(found.Find("input[value=HealthAndSafety]").HasAttribute("checked"));
        Assert.NotEqual("0", found.Find(".total").TextContent);
    }

    [Fact]
    public async Task A_line_is_taken_out_of_scope_by_itself_and_what_the_visit_cannot_see_is_set_aside()
    {
        await using var screen = new FieldScreen(laptop);
        var page = await OpenAsync(screen);
        page.Find("input[value=Everything]").Change(true);
        var all = int.Parse(page.Find(".total").TextContent.Replace(",", ""));

        page.FindAll("button[aria-label^='Lines of']")[0].Click();
        page.FindAll("td[colspan] input")[0].Change(false);
        Assert.Equal(all - 1, int.Parse(page.Find(".total").TextContent.Replace(",", "")));
        Assert.DoesNotContain(page.FindAll("input[name=preset]"), p => p.HasAttribute("checked"));

        page.FindAll("[aria-labelledby=plan-sight] input")[0].Change(false);
        Assert.Contains("set aside", page.Find("#set-aside summary").TextContent);
        Assert.True(int.Parse(page.Find(".total").TextContent.Replace(",", "")) < all - 1);
    }

    [Fact]
    public async Task Places_recorded_of_the_facility_are_offered_and_one_key_takes_one_or_all()
    {
        var me = await app.AccountAsync("Inspector A");
        var door = app.Services.GetRequiredService<JournalWriter>();
        string[] names = ["Clinic", "Kitchen", "Unit B", "Intake"];
        for (var i = 0; i < names.Length; i++)
            await FacilityJournal.RecordAsync(
                door,
                jail.Id,
                FacilityKinds.Place,
                new Place(names[i], "part", 12),
                me,
                DateTimeOffset.UnixEpoch.AddHours(i)
            );
        await using var screen = new FieldScreen(laptop);
        var page = await OpenAsync(screen);
        Assert.Empty(Taken(page));

        await page.Find("#plan-known").KeyDownAsync(new KeyboardEventArgs { Key = "2" });
        Assert.Equal(["Kitchen"], Taken(page));
        await page.FindAll("#plan-known li button")[1].ClickAsync(new());
        Assert.Equal(["Kitchen", "Unit B"], Taken(page));
        await page.Find("#plan-known").KeyDownAsync(new KeyboardEventArgs { Key = "a" });
        Assert.Equal(["Kitchen", "Unit B", "Clinic", "Intake"], Taken(page));
        Assert.Empty(page.FindAll("#plan-known"));

        static IEnumerable<string?> Taken(IRenderedComponent<PlanPage> page) =>
            page.FindAll("input[id^=place-]").Select(e => e.GetAttribute("value"));
    }

    [Fact]
    public async Task Without_the_installation_the_page_says_what_planning_needs()
    {
        var browser = laptop.Browser;
        var cut = new LaptopInMemory(
            new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9/") },
            browser
        );
        await using var screen = new FieldScreen(cut);

        var page = screen.Render<PlanPage>();
        await page.WaitForElementAsync("[role=alert]", patience);

        Assert.Contains("does not answer", page.Find("[role=alert]").TextContent);
        Assert.Contains("kept on this laptop", page.Markup);
        Assert.Equal("Try again", page.Find("button.main").TextContent);
    }
}
