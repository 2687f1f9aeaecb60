using System.Buffers;
using System.Text.Json;
using Plumbline.Journal;
using Plumbline.Web.Accounts;
using Plumbline.Web.Hosting;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>Takes a push: lines of entries in, one answer for each in the order sent.</summary>
internal static class PushApi
{
    public const int MostEntries = 1_000;
    public const int MostBytes = 16 << 20;

    public static async Task Push(HttpContext http)
    {
        if (Refusal(http) is { } problem)
        {
            await ProblemAnswer.Of(StatusCodes.Status409Conflict, problem).ExecuteAsync(http);
            return;
        }

        var body = await BodyAsync(http);
        try
        {
            if (body.Lines(MostEntries + 1) is not { Count: <= MostEntries } lines)
                throw new ProblemException(PushProblems.TooLarge(MostEntries, MostBytes));
            var arrivals = new Arrival[lines.Count];
            for (var i = 0; i < arrivals.Length; i++)
                arrivals[i] = Arrival.Read(lines[i]);
            var head = await http
                .RequestServices.GetRequiredService<JournalWriter>()
                .AcceptAsync(
                    Guid.Parse((string)http.Request.RouteValues["id"]!),
                    arrivals,
                    Bringer.SignedIn(http.User.AccountId())
                );
            Answer(http.Response, head, arrivals);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body.Buffer);
        }

        await http.Response.BodyWriter.FlushAsync();
    }

    private static Problem? Refusal(HttpContext http)
    {
        var headers = http.Request.Headers;
        if (
            headers["X-Plumbline-Installation"] is [var installation]
            && installation != http.RequestServices.GetRequiredService<Installation>().Id.ToString()
        )
            return PushProblems.InstallationMismatch;
        return headers["X-Plumbline-Account"] is [var account] && account != http.User.AccountId().ToString()
            ? PushProblems.AccountMismatch
            : null;
    }

    private static async Task<Body> BodyAsync(HttpContext http)
    {
        var length = http.Request.ContentLength ?? 64 * 1024;
        if (length > MostBytes)
            throw new ProblemException(PushProblems.TooLarge(MostEntries, MostBytes));
        var buffer = ArrayPool<byte>.Shared.Rent((int)length + 1);
        var used = 0;
        while (true)
        {
            var read = await http.Request.Body.ReadAsync(buffer.AsMemory(used), http.RequestAborted);
            if (read == 0)
                return new Body(buffer, used);
            used += read;
            if (used > MostBytes)
                throw new ProblemException(PushProblems.TooLarge(MostEntries, MostBytes));
            if (used < buffer.Length)
                continue;
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, used).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }

    private static void Answer(HttpResponse response, ChainHead head, Arrival[] arrivals)
    {
        response.ContentType = "application/json";
        using var json = new Utf8JsonWriter(response.BodyWriter, new() { SkipValidation = true });
        Span<byte> hex = stackalloc byte[64];
        (Carrier Carrier, string Text) last = default;
        json.WriteStartObject();
        json.WriteNumber("head"u8, head.Number);
        Convert.TryToHexStringLower(head.Link, hex, out _);
        json.WriteString("link"u8, hex);
        json.WriteStartArray("entries"u8);
        foreach (var arrival in arrivals)
        {
            json.WriteStartObject();
            if (arrival.Entry is { } entry)
                json.WriteString("id"u8, entry.Id);
            else
                json.WriteNull("id"u8);
            json.WriteString(
                "status"u8,
                arrival.Outcome switch
                {
                    Outcome.Accepted => "accepted"u8,
                    Outcome.Already => "already"u8,
                    _ => "refused"u8,
                }
            );
            if (arrival.Acceptance is { } acceptance)
            {
                json.WriteNumber("number"u8, acceptance.Number);
                Convert.TryToHexStringLower(acceptance.Link, hex, out _);
                json.WriteString("link"u8, hex);
                json.WriteNumber("at"u8, acceptance.At.ToUnixTimeMilliseconds());
                if (!ReferenceEquals(last.Carrier.Id, acceptance.Carrier.Id))
                    last = (acceptance.Carrier, acceptance.Carrier.ToString());
                json.WriteString("carrier"u8, last.Text);
            }

            if (arrival.Problem is { } problem)
            {
                json.WriteStartObject("problem"u8);
                json.WriteString("code"u8, problem.Code);
                json.WriteString("sentence"u8, problem.Sentence);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private readonly record struct Body(byte[] Buffer, int Length)
    {
        /// <summary>The lines that hold something; at most <paramref name="most"/>.</summary>
        public List<ReadOnlyMemory<byte>> Lines(int most)
        {
            var lines = new List<ReadOnlyMemory<byte>>(64);
            ReadOnlyMemory<byte> rest = Buffer.AsMemory(0, Length);
            while (!rest.IsEmpty && lines.Count < most)
            {
                var end = rest.Span.IndexOf((byte)'\n');
                var line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
                rest = end < 0 ? default : rest[(end + 1)..];
                if (!line.Span.IsWhiteSpaceOnly())
                    lines.Add(line);
            }

            return lines;
        }
    }

    private static bool IsWhiteSpaceOnly(this ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    private static ReadOnlyMemory<byte> TrimEnd(this ReadOnlyMemory<byte> bytes, byte last) =>
        bytes.Span is [.., var end] && end == last ? bytes[..^1] : bytes;
}
