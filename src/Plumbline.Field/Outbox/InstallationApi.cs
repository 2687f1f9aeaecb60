using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Plumbline.Field.Vault;
using Plumbline.Journal;

namespace Plumbline.Field.Outbox;

/// <summary>What Field asks of the installation it came from. The client's base address is the origin.</summary>
public sealed class InstallationApi(HttpClient http)
{
    /// <exception cref="ProblemException">no-network, signed-out, and what the installation says.</exception>
    public Task<Me> MeAsync(CancellationToken stop = default) => GetAsync("api/me", ApiJson.Default.Me, stop);

    /// <inheritdoc cref="MeAsync"/>
    public Task<List<JournalAtInstallation>> JournalsAsync(CancellationToken stop = default) =>
        GetAsync("api/journals", ApiJson.Default.ListJournalAtInstallation, stop);

    /// <summary>Any answer in JSON, for the screens that plan.</summary>
    /// <inheritdoc cref="MeAsync"/>
    public async Task<T> GetAsync<T>(string address, JsonTypeInfo<T> json, CancellationToken stop = default)
    {
        using var answer = await SendAsync(Request(HttpMethod.Get, address), stop);
        return (await answer.Content.ReadFromJsonAsync(json, stop))!;
    }

    /// <summary>The entries after those held, as far as one answer goes, and the facts that then hold.</summary>
    /// <exception cref="ProblemException">journal-link-unknown, no-network, signed-out.</exception>
    public async Task<(IReadOnlyList<EntryLine> Lines, JournalFacts Facts)> PullAsync(
        JournalFacts facts,
        CancellationToken stop = default
    )
    {
        var link = facts is { Head: > 0, Link: { } held } ? $"&link={held}" : "";
        using var answer = await SendAsync(
            Request(HttpMethod.Get, $"api/journals/{facts.Id}/entries?after={facts.Head}{link}"),
            stop
        );
        var lines = Lines(await answer.Content.ReadAsByteArrayAsync(stop));
        if (lines is [.., { Accepted: { } last }])
            facts = facts with { Head = last.Number, Link = Convert.ToHexStringLower(last.Link) };
        if (Header(answer, "X-Plumbline-Rights") is { } rights)
            facts = facts with { Rights = rights };
        if (Header(answer, "X-Plumbline-Members") is { } members)
            facts = facts.For(members.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse));
        return (lines, facts);
    }

    /// <exception cref="ProblemException">no-network, signed-out, installation-mismatch, account-mismatch.</exception>
    public async Task<PushAnswer> PushAsync(
        Person person,
        Guid journal,
        IReadOnlyList<Entry> entries,
        CancellationToken stop = default
    )
    {
        var request = Request(HttpMethod.Post, $"api/journals/{journal}/entries");
        request.Headers.Add("X-Plumbline-Installation", person.Installation.ToString());
        request.Headers.Add("X-Plumbline-Account", person.Account.ToString());
        request.Content = new ByteArrayContent(LocalFormat.Write(entries));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var answer = await SendAsync(request, stop);
        return (await answer.Content.ReadFromJsonAsync(ApiJson.Default.PushAnswer, stop))!;
    }

    private static HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("X-Plumbline", "1");
        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await http.SendAsync(request, stop);
        }
        catch (Exception e)
            when (e is HttpRequestException || e is TaskCanceledException && !stop.IsCancellationRequested)
        {
            throw new ProblemException(OutboxProblems.NoNetwork);
        }

        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
            throw new ProblemException(await ReadProblemAsync(answer, stop));
    }

    private static async Task<Problem> ReadProblemAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            return OutboxProblems.SignedOut;
        try
        {
            var error = await answer.Content.ReadFromJsonAsync(ApiJson.Default.ErrorAnswer, stop);
            if (error is { Code: { } code } && (error.Detail ?? error.Title) is { } sentence)
                return new Problem(code, sentence);
        }
        catch (System.Text.Json.JsonException) { }

        return OutboxProblems.Unclear((int)answer.StatusCode);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static List<EntryLine> Lines(ReadOnlyMemory<byte> bytes)
    {
        var lines = new List<EntryLine>();
        while (bytes.Length > 0)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (line.Length > 0)
                lines.Add(EntryLine.Read(line));
        }

        return lines;
    }
}
