using System.Net;
using System.Net.Http.Json;
using Plumbline.Facilities;
using Plumbline.Inspections;
using Plumbline.Standards;
using Plumbline.Tests.Storage;
using Plumbline.Web.Facilities;
using Plumbline.Web.Published;
using Xunit;

namespace Plumbline.Tests.Inspections;

public sealed class PlanningApiTests
{
    [Fact]
    public async Task The_catalog_comes_whole_and_is_not_sent_twice()
    {
        await using var app = await PlumblineApp.StartAsync();
        using var client = await app.SignInAsync();

        using var first = await client.GetAsync("/api/catalog");
        var document = (await first.Content.ReadFromJsonAsync(CatalogDocument.Json))!;
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync("/api/catalog");

        var catalog = (Catalog)app.Services.GetService(typeof(Catalog))!;
        Assert.Equal(
            catalog.Editions.Select(e => (e.Id, e.Hash, e.Requirements.Count())),
            document.Editions.Select(e => (e.Id, e.Hash, e.Requirements.Count()))
        );
        var line = catalog.Editions.SelectMany(e => e.Requirements).First();
        Assert.Equal(line.Basis, new Catalog(document.Editions).Requirement(line.Id)!.Basis);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_facility_is_found_by_words_and_brings_the_editions_that_statistics_name()
    {
        await using var app = await PlumblineApp.StartAsync();
        await using (var context = await app.Installation.Contexts.CreateDbContextAsync())
            await PublicFacilities.LoadAsync(context, DateTimeOffset.UnixEpoch);
        using var client = await app.SignInAsync();

        var found = (
            await client.GetFromJsonAsync(
                "/api/facilities?search=adelanto&take=5",
                PlanningDocuments.Facilities
            )
        )!;
        var adelanto = found[0];
        var known = (
            await client.GetFromJsonAsync($"/api/facilities/{adelanto.Id}", PlanningDocuments.Facility)
        )!;

        Assert.Contains("Adelanto", adelanto.Name);
        Assert.Equal(adelanto, known.ToPlan());
        Assert.Equal("CA", known.State);
        var proposed = known.Proposed![0];
        Assert.Contains("PBNDS", proposed.Printed);
        Assert.Contains(proposed.Printed, proposed.Reason);
        Assert.Contains("FY 2026", proposed.Reason);
        Assert.Empty(
            (
                await client.GetFromJsonAsync(
                    "/api/facilities?search=nowhereville",
                    PlanningDocuments.Facilities
                )
            )!
        );
    }

    [Fact]
    public async Task An_edition_of_which_no_line_is_held_is_named_and_not_planned_on()
    {
        await using var app = await PlumblineApp.StartAsync();
        var jail = Facility.ByHand(
            "Example County Jail (invented example)",
            "Exampleville",
            "TX",
            null,
            DateTimeOffset.UnixEpoch
        ) with
        {
            LastInspection = new("invented", new DateOnly(2024, 3, 1), null, "FPBDS", null),
        };
        await using (var context = await app.Installation.Contexts.CreateDbContextAsync())
        {
            context.Add(jail);
            await context.SaveChangesAsync();
        }

        using var client = await app.SignInAsync();
        var known = await client.GetFromJsonAsync($"/api/facilities/{jail.Id}", PlanningDocuments.Facility);

        var proposed = Assert.Single(known!.Proposed!);
        Assert.Null(proposed.Edition);
        Assert.Equal("FPBDS", proposed.Printed);
    }

    [Fact]
    public async Task A_facility_that_is_not_there_is_refused_with_its_code()
    {
        await using var app = await PlumblineApp.StartAsync();
        using var client = await app.SignInAsync();

        using var answer = await client.GetAsync($"/api/facilities/{Guid.CreateVersion7()}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("\"facility-not-found\"", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task People_of_the_installation_are_named_and_nobody_signed_out_is_answered()
    {
        await using var app = await PlumblineApp.StartAsync();
        var b = await app.AccountAsync("Inspector B");
        using var client = await app.SignInAsync("Inspector A");
        using var stranger = app.Anonymous();

        var people = await client.GetFromJsonAsync("/api/accounts", PlanningDocuments.Colleagues);

        Assert.Equal(["Inspector A", "Inspector B"], people!.Select(p => p.Name));
        Assert.Equal(b, people![1].Id);
        foreach (var path in new[] { "catalog", "facilities", "accounts" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync($"/api/{path}")).StatusCode);
    }

    [Fact]
    public async Task What_was_found_deficient_before_leads_to_the_lines_of_today()
    {
        await using var app = await PlumblineApp.StartAsync();
        var jail = Facility.ByHand(
            "Example County Jail (invented example)",
            "Exampleville",
            "TX",
            null,
            DateTimeOffset.UnixEpoch
        ) with
        {
            LastInspection = new("invented", new DateOnly(2024, 3, 1), null, "NDS 2019", null),
        };
        await using (var context = await app.Installation.Contexts.CreateDbContextAsync())
        {
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
        }

        using var client = await app.SignInAsync();
        var known = await client.GetFromJsonAsync($"/api/facilities/{jail.Id}", PlanningDocuments.Facility);

        Assert.Equal("us-ice-nds-2019", Assert.Single(known!.Proposed!).Edition);
        var earlier = known.Earlier![0];
        Assert.Equal(("MC-27", "ODO"), (earlier.Component, earlier.Body));
        Assert.StartsWith("us-ice-nds-2019/4.3/", earlier.Requirement);
    }
}
