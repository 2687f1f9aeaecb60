using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Facilities;
using Plumbline.Field.Inspections;
using Plumbline.Tests.Outbox;
using Plumbline.Tests.Storage;
using Plumbline.Web.Published;
using Xunit;

namespace Plumbline.Tests.Inspections;

/// <summary>The plan's list of lines, with one earlier finding at the jail and one at another place.</summary>
public sealed class PlanLinesTests : IAsyncLifetime
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
        context.Add(
            new PublishedFindingRow
            {
                Inspection = "invented-2024",
                Number = 1,
                Facility = jail.Id,
                By = Plumbline.Published.InspectingBody.DetentionOversight,
                End = new DateOnly(2024, 3, 1),
                Edition = "NDS 2019",
                Abbreviation = "MC",
                Component = 27,
                Standard = "Medical Care",
                Summary = "an invented finding",
            }
        );
        await context.SaveChangesAsync();
        laptop = await LaptopInMemory.SignedInAsync(app, "Inspector A");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task One_key_takes_a_line_out_and_back_in_and_the_cursor_goes_from_line_to_line()
    {
        await using var screen = new FieldScreen(laptop);
        var page = await OpenAsync(screen);
        await page.Find("input[value=Tour]").ChangeAsync(new() { Value = true });
        await page.WaitForStateAsync(() => page.Find(".total").TextContent == "80", patience);
        Assert.Equal("in scope", State(page, 0));
        Assert.StartsWith("MC-27", Line(page, 0).TextContent.Trim());
        Assert.Contains("Test again: ODO found it deficient here in March 2024", Line(page, 0).TextContent);
        Assert.Contains("ODO, March 2024: an invented finding", Line(page, 0).TextContent);

        await PressAsync(page, "x");
        Assert.Equal("79", page.Find(".total").TextContent);
        Assert.Equal("not in scope", State(page, 0));
        Assert.Contains(
            "MC-27 is not in scope",
            page.Find("section[aria-labelledby=plan-lines] [role=status]").TextContent
        );

        await PressAsync(page, "x");
        Assert.Equal("80", page.Find(".total").TextContent);
        Assert.Contains("Test again", Line(page, 0).TextContent);

        await PressAsync(page, "j");
        await PressAsync(page, "j");
        await PressAsync(page, "k");
        await PressAsync(page, "x");
        Assert.Equal("not in scope", State(page, 1));
        Assert.Equal("in scope", State(page, 2));

        await page.Find("#scope-2").ChangeAsync(new() { Value = false });
        Assert.Equal("not in scope", State(page, 2));
        Assert.Equal("78", page.Find(".total").TextContent);
    }

    [Fact]
    public async Task A_line_next_in_rank_is_taken_by_the_same_key_and_says_that_the_lead_chose_it()
    {
        await using var screen = new FieldScreen(laptop);
        var page = await OpenAsync(screen);
        await page.Find("#plan-most").ChangeAsync(new() { Value = "5" });
        await page.Find("input[value=Tour]").ChangeAsync(new() { Value = true });
        Assert.Equal("not in scope", State(page, 5));

        await page.Find("#scope-5").ChangeAsync(new() { Value = true });

        Assert.Equal("6", page.Find(".total").TextContent);
        Assert.Contains("Chosen by the lead; ", Line(page, 5).TextContent);
    }

    [Fact]
    public async Task The_bar_says_hours_as_an_estimate_and_the_lead_sets_the_minutes()
    {
        await using var screen = new FieldScreen(laptop);
        var page = await OpenAsync(screen);
        await page.Find("#plan-most").ChangeAsync(new() { Value = "12" });
        await page.Find("input[value=Tour]").ChangeAsync(new() { Value = true });
        await page.Find("#plan-name").InputAsync(new() { Value = "Inspector C" });
        await page.Find("#plan-name").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        foreach (var way in new[] { "tour", "interview", "files", "instruments" })
            await page.Find($"#pace-{way}").ChangeAsync(new() { Value = "10" });

        Assert.Contains(
            "About 2 hours of work, 1 hour for each of 2 people",
            page.Find(".hours").TextContent
        );
        Assert.Contains("nobody has measured them", page.Find("aside").TextContent);
        Assert.Contains("Test again", page.Find("aside dl").TextContent);
    }

    [Fact]
    public async Task Walkers_are_ticked_at_each_place_and_the_bar_counts_places_without_one()
    {
        await using var screen = new FieldScreen(laptop);
        var page = await OpenAsync(screen);
        await page.Find("#plan-add-place").ClickAsync(new());
        await page.WaitForStateAsync(
            () => page.Find("aside dl").TextContent.Contains("1 without a walker"),
            patience
        );

        await page.Find("input[id^=walks-]").ChangeAsync(new() { Value = true });

        await page.WaitForStateAsync(
            () => !page.Find("aside dl").TextContent.Contains("without a walker"),
            patience
        );
    }

    private async Task<IRenderedComponent<PlanPage>> OpenAsync(FieldScreen screen)
    {
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo($"plan?facility={jail.Id}");
        var page = screen.Render<PlanPage>();
        await page.WaitForElementAsync("input[name=preset]", patience);
        return page;
    }

    private static Task PressAsync(IRenderedComponent<PlanPage> page, string key) =>
        page.Find("section[aria-labelledby=plan-lines] ol").KeyDownAsync(new KeyboardEventArgs { Key = key });

    private static IElement Line(IRenderedComponent<PlanPage> page, int at) =>
        page.FindAll("section[aria-labelledby=plan-lines] ol > li")[at];

    private static string State(IRenderedComponent<PlanPage> page, int at) =>
        page.Find($"#state-{at}").TextContent;
}
