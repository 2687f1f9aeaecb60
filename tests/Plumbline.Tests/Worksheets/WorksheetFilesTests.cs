using System.Net;
using System.Text.Json;
using Plumbline.Inspections;
using Plumbline.Tests.Commands;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Plumbline.Worksheets;
using Xunit;

namespace Plumbline.Tests.Worksheets;

public sealed class WorksheetFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-sheets-").FullName;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_team_takes_its_sheets_and_they_are_listed_as_copies_that_left_and_a_stranger_gets_none()
    {
        await using var app = await PlumblineApp.StartAsync();
        var jail = new ExampleJail();
        var lead = await app.SignInAsync("Inspector A");
        await lead.PushAsync(jail.Id, jail.Entries);
        var at = $"/inspections/{jail.Id}";

        var looked = await lead.GetStringAsync($"{at}/worksheets.html?member=Inspector%20B&view=true", Stop);
        Assert.Contains("for Inspector B", looked);
        Assert.Contains(
            "None that this installation knows of.",
            await lead.GetStringAsync($"{at}/entries", Stop)
        );
        using var file = await lead.GetAsync($"{at}/worksheets.html?by=standard&paper=a4&interviews=0", Stop);
        Assert.Equal(
            $"worksheets-{WorksheetSets.CodeOf(jail.Id)}-all.html",
            file.Content.Headers.ContentDisposition!.FileNameStar
        );
        Assert.Contains("sandbox", string.Join(' ', file.Headers.GetValues("Content-Security-Policy")));
        var taken = await file.Content.ReadAsStringAsync(Stop);
        Assert.Contains("size:A4", taken);
        Assert.DoesNotContain("Ask, and mark each", taken);
        await lead.GetStringAsync($"{at}/pocket.html", Stop);
        var entries = await lead.GetStringAsync($"{at}/entries", Stop);
        Assert.Contains("worksheets of ", entries);
        Assert.Contains("pocket page of ", entries);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(lead, $"{at}/worksheets.docx"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(lead, $"{at}/worksheets.html?by=colour"));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await StatusAsync(lead, $"{at}/worksheets.html?interviews=99")
        );
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(lead, $"{at}/worksheets.html?member=D"));
        var stranger = await app.SignInAsync("Inspector C");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, $"{at}/worksheets.html"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, $"{at}/pocket.html"));
    }

    [Fact]
    public async Task The_page_shows_what_will_print_and_the_form_stands_in_its_address()
    {
        await using var app = await PlumblineApp.StartAsync();
        var jail = new ExampleJail();
        var lead = await app.SignInAsync("Inspector A");
        await lead.PushAsync(jail.Id, jail.Entries);
        var at = $"/inspections/{jail.Id}/worksheets";

        var mine = WebUtility.HtmlDecode(await lead.GetStringAsync(at, Stop));
        Assert.Contains($"{at}.html?view=true&member={ExampleJail.A}", mine);
        Assert.Contains("for Inspector A, with", mine);
        var asked = WebUtility.HtmlDecode(
            await lead.GetStringAsync($"{at}?member=all&by=standard&paper=a4&interviews=0&conferences=", Stop)
        );
        Assert.Contains("for the team, with 6 lines", asked);
        Assert.Contains($"{at}.pdf?paper=a4&member=all&by=standard&interviews=0\"", asked);
        var pocket = WebUtility.HtmlDecode(await lead.GetStringAsync($"{at}?what=pocket", Stop));
        Assert.Contains($"/inspections/{jail.Id}/pocket.pdf\"", pocket);
        Assert.Contains("6 lines, by 2 kinds of place", pocket);
        Assert.Contains(
            "Choose 0 to 40",
            WebUtility.HtmlDecode(await lead.GetStringAsync($"{at}?interviews=99", Stop))
        );
        Assert.Contains(
            $"inspections/{jail.Id}/worksheets\"",
            await lead.GetStringAsync($"/inspections/{jail.Id}", Stop)
        );
        var stranger = await app.SignInAsync("Inspector C");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, at));
        var edition = WebUtility.HtmlDecode(
            await lead.GetStringAsync("/standards/us-ice-nds-2019?topic=food+service", Stop)
        );
        Assert.Contains("standards/us-ice-nds-2019/pocket?topic=food%20service&paper=a4&format=pdf", edition);
    }

    [Fact]
    public async Task An_edition_is_printed_for_the_pocket_with_the_filters_of_its_page()
    {
        await using var app = await PlumblineApp.StartAsync();
        var reader = await app.SignInAsync("Inspector A");
        const string at = "/standards/us-ice-nds-2019/pocket";

        var all = await reader.GetStringAsync(at, Stop);
        Assert.Contains("In the kitchen", all);
        Assert.Contains("size:letter", all);
        var food = await reader.GetStringAsync($"{at}?topic=food%20service&paper=a4", Stop);
        Assert.Contains("In the kitchen", food);
        Assert.Contains("size:A4", food);
        Assert.True(food.Length < all.Length / 2);
        Assert.True(
            (await reader.GetStringAsync($"{at}?preset=health-and-safety", Stop)).Length < all.Length
        );
        Assert.NotEqual(all, await reader.GetStringAsync($"{at}?q=water", Stop));

        using var refused = await reader.GetAsync($"{at}?preset=follow-up", Stop);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("pocket-preset", await refused.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(reader, "/standards/no-such/pocket"));
        using var format = await reader.GetAsync($"{at}?format=docx", Stop);
        Assert.Contains("worksheet-format", await format.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task The_command_writes_one_persons_sheets_and_says_what_is_wrong_where_it_cannot()
    {
        var jail = new ExampleJail();
        await using var stand = await JournalStand.OpenAsync();
        await stand.AcceptAsync(jail.Id, jail.Entries);
        var data = stand.Installation.Directory.Path;
        var file = Path.Combine(folder, "sheets.html");

        using var written = JsonDocument.Parse(
            await RunAsync(
                0,
                $"{jail.Id}",
                "--member",
                "inspector b",
                "--by",
                "standard",
                "--out",
                file,
                "--data",
                data
            )
        );
        Assert.Equal(file, written.RootElement.GetProperty("file").GetString());
        var html = await File.ReadAllTextAsync(file, Stop);
        Assert.Contains("for Inspector B", html);
        Assert.Contains("MC-27", html);
        Assert.DoesNotContain("EHS-64", html);
        await RunAsync(0, $"{jail.Id}", "--pocket", "--out", file, "--data", data);
        Assert.Contains("In the clinic", await File.ReadAllTextAsync(file, Stop));

        Assert.Contains("worksheet-inspection", await RunAsync(1, "0197", "--data", data));
        Assert.Contains("worksheet-member", await RunAsync(1, $"{jail.Id}", "--member", "D", "--data", data));
        Assert.Contains(
            "worksheet-format",
            await RunAsync(1, $"{jail.Id}", "--format", "odt", "--data", data)
        );
        Assert.Contains(
            "worksheet-not-written",
            await RunAsync(1, $"{jail.Id}", "--out", folder, "--data", data)
        );
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient by, string path)
    {
        using var answer = await by.GetAsync(path, Stop);
        return answer.StatusCode;
    }

    private static async Task<string> RunAsync(int code, params string[] args)
    {
        var ran = await Typed.RunAsync(["worksheets", .. args, "--json"]);
        Assert.True(code == ran.Code, ran.Output + ran.Error);
        return ran.Output;
    }
}
