using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Plumbline.EndToEnd.Checklist;
using Plumbline.Evidence;
using Plumbline.Journal;
using Xunit;

namespace Plumbline.EndToEnd.Journal;

public sealed partial class KilledServerTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_server_was_killed_in_the_middle()
    {
        await using var server = ServerProcess.Fresh();
        await server.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new() })
        {
            BaseAddress = server.Address,
        };
        client.DefaultRequestHeaders.Add("X-Plumbline", "1");
        client.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        await BecomeOwnerAsync(client, server.OwnerLink!);
        var journal = Guid.CreateVersion7();
        var opening = InventedPlan.Opening(journal, Guid.CreateVersion7(), 50, DateTimeOffset.UtcNow);
        Assert.True(await PushAsync(client, journal, opening));
        var acknowledged = new ConcurrentBag<Guid>(opening.Select(e => e.Id));

        for (var round = 0; round < 3; round++)
        {
            var before = acknowledged.Count;
            var pushing = Enumerable
                .Range(0, 4)
                .Select(_ => PushUntilDownAsync(client, journal, acknowledged));
            var all = Task.WhenAll(pushing);
            while (acknowledged.Count < before + 400)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            await server.StopAsync();
            await all;
            await server.StartAsync();
        }

        var lines = (
            await client.GetStringAsync(
                $"/api/journals/{journal}/entries",
                TestContext.Current.CancellationToken
            )
        ).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var here = lines
            .Select(l => EntryLine.Read(System.Text.Encoding.UTF8.GetBytes(l)).Entry.Id)
            .ToHashSet();
        Assert.Empty(acknowledged.Except(here));
        var (code, output, _) = await server.RunAsync("journal", "verify", "--json");
        Assert.Equal(0, code);
        Assert.Equal(here.Count, JsonDocument.Parse(output).RootElement.GetProperty("entries").GetInt32());
    }

    [Fact]
    public async Task An_erasure_that_a_kill_interrupted_is_finished_at_the_next_start()
    {
        const string secret = "the person in cell fourteen told the nurse on Tuesday";
        await using var server = ServerProcess.Fresh();
        await server.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new() })
        {
            BaseAddress = server.Address,
        };
        client.DefaultRequestHeaders.Add("X-Plumbline", "1");
        client.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        await BecomeOwnerAsync(client, server.OwnerLink!);
        var journal = Guid.CreateVersion7();
        var now = DateTimeOffset.UtcNow;
        var note = EvidenceKinds.Note.Record(journal, new Note(secret), InventedPlan.A, now);
        var opening = InventedPlan.Opening(journal, Guid.CreateVersion7(), 50, now);
        Assert.True(await PushAsync(client, journal, [.. opening, note]));
        var erased = JournalKinds.Erased.Record(
            journal,
            new Erased(note.Id, "names a person"),
            InventedPlan.A,
            now
        );

        // A reader keeps the bytes where they are after the commit, for as long as it takes to kill. One that may not write
        // empties no log when it closes.
        await using (
            var reader = new SqliteConnection($"Data Source={Database(server)};Pooling=False;Mode=ReadOnly")
        )
        {
            await reader.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = reader.BeginTransaction(deferred: true);
            await using var read = reader.CreateCommand();
            read.CommandText = "SELECT COUNT(*) FROM \"Entries\"";
            await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            Assert.True(await PushAsync(client, journal, [erased]));
            await server.StopAsync();
        }

        Assert.NotEmpty(Holding(server, secret));
        var (code, _, said) = await server.RunAsync("journal", "verify", "--json");
        Assert.Equal(0, code);
        Assert.Contains("stopped before the bytes of 1 erased payloads were off the disk", said);
        Assert.Contains("No byte of what was erased is left", said);
        Assert.Empty(Holding(server, secret));
    }

    private static string Database(ServerProcess server) =>
        Path.Combine(server.DataDirectory, "plumbline.db");

    private static List<string> Holding(ServerProcess server, string secret) =>
        [
            .. Directory
                .EnumerateFiles(server.DataDirectory, "*", SearchOption.AllDirectories)
                .Where(path =>
                    File.ReadAllBytes(path).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) >= 0
                ),
        ];

    private static async Task PushUntilDownAsync(
        HttpClient client,
        Guid journal,
        ConcurrentBag<Guid> acknowledged
    )
    {
        try
        {
            while (true)
            {
                var entries = Enumerable
                    .Range(0, 20)
                    .Select(n =>
                        EvidenceKinds.Note.Record(
                            journal,
                            new Note($"note {n}"),
                            InventedPlan.A,
                            DateTimeOffset.UtcNow
                        )
                    )
                    .ToList();
                if (await PushAsync(client, journal, entries))
                    foreach (var entry in entries)
                        acknowledged.Add(entry.Id);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // Killed: what was not acknowledged may be there or not.
        }
    }

    private static async Task<bool> PushAsync(HttpClient client, Guid journal, IReadOnlyList<Entry> entries)
    {
        byte[] body = [.. entries.SelectMany(e => (byte[])[.. new EntryLine(e).ToBytes(), (byte)'\n'])];
        using var answer = await client.PostAsync(
            $"/api/journals/{journal}/entries",
            new ByteArrayContent(body)
        );
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return Regex.Count(text, "\"status\":\"accepted\"") == entries.Count;
    }

    private static async Task BecomeOwnerAsync(HttpClient client, string link)
    {
        var page = await client.GetStringAsync(link);
        using var answer = await client.PostAsync(
            link,
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["_handler"] = "invitation",
                    ["__RequestVerificationToken"] = WebUtility.HtmlDecode(
                        Token().Match(page).Groups[1].Value
                    ),
                    ["Form.Name"] = "Inspector A",
                    ["Form.SignInName"] = "inspector-a",
                    ["Form.Password"] = "four quiet inspectors",
                }
            )
        );
        Assert.Contains("Inspector A", await client.GetStringAsync("/"));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
