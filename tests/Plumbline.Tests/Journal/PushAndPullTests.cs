using System.Net;
using System.Text;
using System.Text.Json;
using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Journal;

public sealed class PushAndPullTests
{
    [Fact]
    public async Task Whoever_pushes_a_plan_leads_it_and_everything_comes_back_as_it_was_sent()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        jail.Press(Showers, Verdict.Deficient, A, note: "soap residue \u00e9\u4e2d");

        var answer = await browser.PushAsync(jail.Id, jail.Entries);
        Assert.All(answer.Entries, e => Assert.Equal("accepted", e.Status));
        Assert.Equal([1, 2, 3, 4], answer.Entries.Select(e => e.Number));
        Assert.Equal(4, answer.Head);

        var pulled = await browser.PullAsync(jail.Id);
        Assert.Equal(
            jail.Entries.Select(e => Encoding.UTF8.GetString(e.HeaderBytes.Span)),
            pulled.Select(l => Encoding.UTF8.GetString(l.Entry.HeaderBytes.Span))
        );
        Assert.Equal(
            jail.Entries.Select(e => Encoding.UTF8.GetString(e.Payload!.Value.Span)),
            pulled.Select(l => Encoding.UTF8.GetString(l.Entry.Payload!.Value.Span))
        );
        var link = Chain.Start(jail.Id);
        foreach (var (entry, accepted) in pulled.Select(l => (l.Entry, l.Accepted!)))
        {
            link = Chain.Link(
                link,
                accepted.Number,
                entry.Id,
                entry.HeaderHash,
                entry.Header.PayloadHash,
                accepted.At,
                accepted.Carrier
            );
            Assert.Equal(link, accepted.Link);
        }

        Assert.Equal(Convert.ToHexStringLower(link), answer.Link);
    }

    [Fact]
    public async Task A_push_sent_twice_changes_nothing_and_says_so()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        var first = await browser.PushAsync(jail.Id, jail.Entries);
        var second = await browser.PushAsync(jail.Id, jail.Entries);

        Assert.All(second.Entries, e => Assert.Equal("already", e.Status));
        Assert.Equal(first.Entries.Select(e => e.Link), second.Entries.Select(e => e.Link));
        Assert.Equal(first.Head, second.Head);
    }

    [Fact]
    public async Task Another_entry_with_the_same_id_is_refused_and_the_rest_of_the_push_stands()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        await browser.PushAsync(jail.Id, jail.Entries);
        var seen = jail.Press(Showers, Verdict.Compliant, A)[0];
        await browser.PushAsync(jail.Id, [seen]);
        var header = Encoding
            .UTF8.GetString(seen.HeaderBytes.Span)
            .Replace("\"v\":1", "\"v\": 1", StringComparison.Ordinal);
        var forged = Entry.Read(Encoding.UTF8.GetBytes(header), seen.Payload);
        var other = jail.Press(Inventory, Verdict.Compliant, A)[0];

        var answer = await browser.PushAsync(jail.Id, [forged, other]);
        Assert.Equal(["refused", "accepted"], answer.Entries.Select(e => e.Status));
        Assert.Equal("entry-conflict", answer.Entries[0].Problem!.Code);
    }

    [Fact]
    public async Task Somebody_outside_the_team_neither_sees_nor_writes()
    {
        await using var app = await PlumblineApp.StartAsync();
        var lead = await app.SignInAsync("Inspector A");
        var stranger = await app.SignInAsync("Inspector D");
        var jail = new ExampleJail();
        await lead.PushAsync(jail.Id, jail.Entries);

        var pull = await stranger.GetAsync($"/api/journals/{jail.Id}/entries");
        Assert.Equal(HttpStatusCode.NotFound, pull.StatusCode);
        Assert.Contains("journal-unknown", await pull.Content.ReadAsStringAsync());
        Assert.Equal("[]", await stranger.GetStringAsync("/api/journals"));
        var note = jail.Press(Showers, Verdict.Compliant, A);
        var push = await stranger.PushAsync(jail.Id, note);
        Assert.All(push.Entries, e => Assert.Equal("journal-not-yours", e.Problem!.Code));
    }

    [Fact]
    public async Task The_list_of_journals_says_what_Field_needs_to_open_one()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        await browser.PushAsync(jail.Id, jail.Entries);

        using var list = JsonDocument.Parse(await browser.GetStringAsync("/api/journals"));
        var journal = Assert.Single(list.RootElement.EnumerateArray());
        Assert.Equal(jail.Id, journal.GetProperty("id").GetGuid());
        Assert.Equal("Example County Jail (invented example)", journal.GetProperty("facility").GetString());
        Assert.Equal("2026-06-09", journal.GetProperty("firstDay").GetString());
        Assert.Equal("open", journal.GetProperty("state").GetString());
        Assert.Equal(2, journal.GetProperty("head").GetInt64());
        Assert.True(journal.GetProperty("invented").GetBoolean());
        Assert.Equal("lead", journal.GetProperty("rights").GetString());
        Assert.Equal(A, journal.GetProperty("members")[0].GetGuid());
    }

    [Fact]
    public async Task A_pull_from_a_chain_that_the_server_does_not_know_is_told_so()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        var answer = await browser.PushAsync(jail.Id, jail.Entries);

        Assert.Empty(await browser.PullAsync(jail.Id, answer.Head, answer.Link));
        Assert.Single(await browser.PullAsync(jail.Id, 1, answer.Entries[0].Link));
        var unknown = await browser.GetAsync($"/api/journals/{jail.Id}/entries?after=7&link=00");
        Assert.Equal(HttpStatusCode.Conflict, unknown.StatusCode);
        Assert.Contains("journal-link-unknown", await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_push_for_another_installation_or_another_person_is_refused_whole()
    {
        await using var app = await PlumblineApp.StartAsync();
        var jail = new ExampleJail();
        var browser = await app.SignInAsync("Inspector A");
        browser.DefaultRequestHeaders.Add("X-Plumbline-Installation", Guid.NewGuid().ToString());
        Assert.Equal("installation-mismatch", await browser.RefusedAsync(jail.Id, jail.Entries));

        browser.DefaultRequestHeaders.Remove("X-Plumbline-Installation");
        browser.DefaultRequestHeaders.Add("X-Plumbline-Account", Guid.NewGuid().ToString());
        Assert.Equal("account-mismatch", await browser.RefusedAsync(jail.Id, jail.Entries));
        Assert.Equal("[]", await browser.GetStringAsync("/api/journals"));
    }

    [Fact]
    public async Task A_line_that_is_no_entry_is_refused_and_its_neighbours_are_taken()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        byte[] body =
        [
            .. new EntryLine(jail.Entries[0]).ToBytes(),
            .. "\n{\"header\":\n\n"u8,
            .. new EntryLine(jail.Entries[1]).ToBytes(),
        ];

        var answer = await browser.PushBytesAsync(jail.Id, body);
        Assert.Equal(["accepted", "refused", "accepted"], answer.Entries.Select(e => e.Status));
        Assert.Equal("entry-not-json", answer.Entries[1].Problem!.Code);
    }

    [Fact]
    public async Task More_than_a_thousand_entries_at_once_are_refused_whole()
    {
        await using var app = await PlumblineApp.StartAsync();
        var browser = await app.SignInAsync("Inspector A");
        var jail = new ExampleJail();
        var body = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("{}", 1001)));
        using var answer = await browser.PostAsync(
            $"/api/journals/{jail.Id}/entries",
            new ByteArrayContent(body)
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("push-too-large", await answer.Content.ReadAsStringAsync());
    }
}
