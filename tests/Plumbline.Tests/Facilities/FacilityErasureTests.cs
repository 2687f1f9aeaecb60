using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Tests.Commands;
using Plumbline.Tests.Storage;
using Plumbline.Web.Accounts;
using Plumbline.Web.Facilities;
using Plumbline.Web.Journal;
using Xunit;

namespace Plumbline.Tests.Facilities;

/// <summary>Erasing in a facility's journal, as a person does it.</summary>
public sealed class FacilityErasureTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_may_write_erases_on_the_page_and_it_says_erased_by_whom_and_why()
    {
        await using var app = await PlumblineApp.StartAsync();
        using var a = await app.SignInAsync("Inspector A");
        using var b = await app.SignInAsync("Inspector B");
        var jail = await AddAsync(a);
        await a.PostFormAsync($"{jail}/record", "place", Place("Cell of a person by name"));
        var page = await b.GetStringAsync($"{jail}/entries", Stop);
        Assert.Contains("Cell of a person by name, housing unit", page, StringComparison.Ordinal);
        var entry = page.Split("?erase=")[2][..36];

        var answer = await b.PostFormAsync(
            $"{jail}/entries?erase={entry}",
            "erase",
            new() { ["Form.Reason"] = "it names a person" }
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        page = await a.GetStringAsync($"{jail}/entries", Stop);
        Assert.DoesNotContain("Cell of a person", page, StringComparison.Ordinal);
        Assert.Contains("Erased by Inspector B on", page, StringComparison.Ordinal);
        Assert.Contains("it names a person", page, StringComparison.Ordinal);
        Assert.Contains(
            "A place that was erased",
            await a.GetStringAsync(jail, Stop),
            StringComparison.Ordinal
        );
        using var pulled = await a.GetAsync(jail.Replace("/facilities", "/api/journals") + "/entries", Stop);
        Assert.Equal("facility", Assert.Single(pulled.Headers.GetValues("X-Plumbline-Kind")));
        var lines = await pulled.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("Cell of a person", lines, StringComparison.Ordinal);
        Assert.Contains("\"erased\"", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void An_erasure_that_cannot_be_says_why()
    {
        var jail = Guid.CreateVersion7();
        var record = new FacilityRecord();
        var place = FacilityKinds.Place.Record(jail, new Place("Clinic", "clinic"), jail, Register.Day);
        record.Apply(place.Header, Kinds.Read(place));
        var erasure = record.Erase(jail, place.Id, "it names a person", jail, Register.Day);
        record.Apply(erasure.Header, Kinds.Read(erasure));

        Assert.Null(Assert.Single(record.Places.Standing).Thing);
        Assert.Equal("erase-unknown", Code(Guid.CreateVersion7(), "why"));
        Assert.Equal("erase-without-reason", Code(place.Id, " "));
        Assert.Equal("erase-not-this", Code(erasure.Id, "why"));

        string Code(Guid entry, string reason) =>
            Assert
                .Throws<ProblemException>(() => record.Erase(jail, entry, reason, jail, Register.Day))
                .Problems[0]
                .Code;
    }

    [Fact]
    public async Task The_command_erases_there_too_and_verify_counts_the_journals_by_kind()
    {
        var data = Directory.CreateTempSubdirectory("plumbline-erase-").FullName;
        string jail;
        await using (var app = await PlumblineApp.StartAsync(directory: data))
        {
            using var a = await app.SignInAsync("Inspector A", AccountRole.Owner);
            jail = (await AddAsync(a))[^36..];
        }

        Guid entry;
        await using (var context = Open(data))
            entry = (await context.Set<EntryRow>().SingleAsync(Stop)).Id;

        var (code, said, error) = await Typed.RunAsync(
            "journal",
            "erase",
            jail,
            entry.ToString(),
            "--reason",
            "it names a person",
            "--data",
            data
        );
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("is erased", said, StringComparison.Ordinal);
        var verified = await Typed.RunAsync("journal", "verify", "--json", "--data", data);
        using var json = JsonDocument.Parse(verified.Output);
        Assert.Equal(1, json.RootElement.GetProperty("journals").GetProperty("facility").GetInt32());
        Assert.Equal(2, json.RootElement.GetProperty("entries").GetInt32());
        Assert.Equal(0, (await Typed.RunAsync("journal", "rebuild", "--data", data)).Code);
        await using (var context = Open(data))
            Assert.Equal(
                Facility.ErasedName,
                (await context.Set<Facility>().SingleAsync(f => f.ListedIn == null, Stop)).Name
            );
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    private static Plumbline.Web.Storage.SqlitePlumblineContext Open(string data) =>
        new(Plumbline.Web.Storage.Database.Sqlite($"Data Source={Path.Combine(data, "plumbline.db")}"));

    /// <summary>Path of the page of the facility added.</summary>
    private static async Task<string> AddAsync(HttpClient client)
    {
        var answer = await client.PostFormAsync(
            "/facilities/add",
            "facility",
            new()
            {
                ["Form.Name"] = "Example County Jail (invented example)",
                ["Form.City"] = "Exampleville",
                ["Form.State"] = "TX",
            }
        );
        return "/facilities/" + answer.Headers.Location!.ToString()[^36..];
    }

    private static Dictionary<string, string> Place(string name) =>
        new() { ["Form.Name"] = name, ["Form.Kind"] = "housing unit" };
}
