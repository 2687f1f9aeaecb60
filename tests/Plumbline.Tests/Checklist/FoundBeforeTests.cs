using Plumbline.Facilities;
using Plumbline.Field.Checklist;
using Plumbline.Field.Inspections;
using Plumbline.Field.Outbox;
using Plumbline.Published;
using Plumbline.Tests.Outbox;
using Plumbline.Tests.Storage;
using Plumbline.Web.Published;
using Xunit;

namespace Plumbline.Tests.Checklist;

/// <summary>What published inspections found at the place comes to the walk, and stays for when there is no network.</summary>
public sealed class FoundBeforeTests
{
    [Fact]
    public async Task It_is_asked_of_the_installation_and_kept_for_the_walk_without_a_network()
    {
        await using var app = await PlumblineApp.StartAsync();
        var laptop = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await laptop.BeginAsync();
        await PublishAsync(app, open.Plan.Plan!.Facility.Id, 27, new DateOnly(2024, 3, 1));

        var asked = Assert.Single(await ReadAsync(open, laptop.Api));
        // The editions that carried the line over hold it too, and say under which it was found.
        var found = Assert.Single(asked, e => e.Under is null);
        Assert.All(asked, e => Assert.EndsWith("/4.3/health-assessment-within-14-days", e.Requirement));
        Assert.Equal(("MC-27", "ODO", new DateOnly(2024, 3, 1)), (found.Component, found.Body, found.Date));
        Assert.StartsWith("us-ice-nds-2019/4.3/", found.Requirement);
        Assert.DoesNotContain(laptop.Browser.KeptBeside, d => d.Key.Contains("note"));

        var alone = Assert.Single(await ReadAsync(open, Nowhere()));
        Assert.Equal(asked, alone);
    }

    [Fact]
    public async Task What_is_kept_comes_first_and_then_what_is_known_now_and_only_if_it_differs()
    {
        await using var app = await PlumblineApp.StartAsync();
        var laptop = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await laptop.BeginAsync();
        var facility = open.Plan.Plan!.Facility.Id;
        await PublishAsync(app, facility, 27, new DateOnly(2024, 3, 1));
        await ReadAsync(open, laptop.Api);
        Assert.Single(await ReadAsync(open, laptop.Api));

        await PublishAsync(app, facility, 27, new DateOnly(2025, 3, 1));

        Assert.Equal(
            [1, 2],
            (await ReadAsync(open, laptop.Api)).Select(read => read.Count(e => e.Under is null))
        );
    }

    [Fact]
    public async Task A_facility_that_only_the_plan_knows_brings_nothing_and_stops_nothing()
    {
        await using var app = await PlumblineApp.StartAsync();
        var laptop = await LaptopInMemory.SignedInAsync(app, "Inspector A");
        var open = await laptop.BeginAsync();

        Assert.Empty(await ReadAsync(open, laptop.Api));
        Assert.Empty(await ReadAsync(open, Nowhere()));
    }

    private static async Task<List<IReadOnlyList<EarlierDeficiency>>> ReadAsync(
        OpenInspection open,
        InstallationApi api
    )
    {
        var all = new List<IReadOnlyList<EarlierDeficiency>>();
        await foreach (var earlier in new FoundBefore(open, api).ReadAsync())
            all.Add(earlier);
        return all;
    }

    private static InstallationApi Nowhere() =>
        new(new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9/") });

    private static async Task PublishAsync(PlumblineApp app, Guid facility, int component, DateOnly end)
    {
        await using var context = await app.Installation.Contexts.CreateDbContextAsync();
        if (await context.Set<Facility>().FindAsync(facility) is null)
            context.Add(
                Facility.ByHand(
                    "Example County Jail (invented example)",
                    "Exampleville",
                    "TX",
                    null,
                    DateTimeOffset.UnixEpoch
                ) with
                {
                    Id = facility,
                }
            );
        context.Add(
            new PublishedFindingRow
            {
                Inspection = $"invented-{end.Year}",
                Number = 1,
                Facility = facility,
                By = InspectingBody.DetentionOversight,
                End = end,
                Edition = "NDS 2019",
                Abbreviation = "MC",
                Component = component,
                Standard = "Medical Care",
                Summary = "an invented finding",
            }
        );
        await context.SaveChangesAsync();
    }
}
