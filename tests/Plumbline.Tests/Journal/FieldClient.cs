using System.Net.Http.Json;
using System.Text.Json;
using Plumbline.Journal;

namespace Plumbline.Tests.Journal;

/// <summary>What Field does at the API, in short.</summary>
internal static class FieldClient
{
    public static Task<PushAnswer> PushAsync(
        this HttpClient client,
        Guid journal,
        IEnumerable<Entry> entries
    ) => client.PushBytesAsync(journal, Lines(entries));

    public static async Task<PushAnswer> PushBytesAsync(this HttpClient client, Guid journal, byte[] body)
    {
        using var answer = await client.PostAsync(
            $"/api/journals/{journal}/entries",
            new ByteArrayContent(body)
        );
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<PushAnswer>())!;
    }

    /// <summary>The code of the problem by which the whole push was refused.</summary>
    public static async Task<string?> RefusedAsync(
        this HttpClient client,
        Guid journal,
        IEnumerable<Entry> entries
    )
    {
        using var answer = await client.PostAsync(
            $"/api/journals/{journal}/entries",
            new ByteArrayContent(Lines(entries))
        );
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("code").GetString();
    }

    public static async Task<IReadOnlyList<EntryLine>> PullAsync(
        this HttpClient client,
        Guid journal,
        long after = 0,
        string? link = null
    )
    {
        var bytes = await client.GetByteArrayAsync(
            $"/api/journals/{journal}/entries?after={after}" + (link is null ? "" : $"&link={link}")
        );
        var lines = new List<EntryLine>();
        ReadOnlyMemory<byte> rest = bytes;
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            lines.Add(EntryLine.Read(rest[..end]));
            rest = rest[(end + 1)..];
        }

        return lines;
    }

    public static byte[] Lines(IEnumerable<Entry> entries) =>
        [.. entries.SelectMany(e => (byte[])[.. new EntryLine(e).ToBytes(), (byte)'\n'])];
}

internal sealed record PushAnswer(long Head, string Link, IReadOnlyList<PushedEntry> Entries);

internal sealed record PushedEntry(
    Guid? Id,
    string Status,
    long? Number,
    string? Link,
    long? At,
    string? Carrier,
    PushedProblem? Problem
);

internal sealed record PushedProblem(string Code, string Sentence);
