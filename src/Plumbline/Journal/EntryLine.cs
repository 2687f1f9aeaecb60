using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Plumbline.Journal;

/// <summary>
/// An entry as one line of JSON, the form in which it travels: {"header":{...},"payload":{...},"accepted":{...}}.
/// The hashes are over the bytes of the header's and the payload's object exactly as they stand in the line.
/// In place of a payload that is not there stands "erased" or "withheld". "accepted" is the attestation of the
/// installation that the line comes from, where there is one.
/// </summary>
public sealed record EntryLine(Entry Entry, Acceptance? Accepted = null)
{
    /// <summary>The line without its line feed.</summary>
    public void Write(IBufferWriter<byte> to)
    {
        to.Write("{\"header\":"u8);
        to.Write(Entry.HeaderBytes.Span);
        to.Write(",\"payload\":"u8);
        to.Write(
            Entry.State switch
            {
                PayloadState.Erased => "\"erased\""u8,
                PayloadState.Withheld => "\"withheld\""u8,
                _ => Entry.Payload!.Value.Span,
            }
        );
        if (Accepted is { } accepted)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $",\"accepted\":{{\"number\":{accepted.Number},\"link\":\"{Convert.ToHexStringLower(accepted.Link)}\",\"at\":{accepted.At.ToUnixTimeMilliseconds()},\"carrier\":\"{accepted.Carrier}\"}}"
            );
            to.Write(System.Text.Encoding.ASCII.GetBytes(text));
        }

        to.Write("}"u8);
    }

    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="ProblemException">entry-not-json and the other refusals of an entry's form.</exception>
    public static EntryLine Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            return Parse(line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new ProblemException(JournalProblems.EntryNotJson(e.Message));
        }
    }

    private static EntryLine Parse(ReadOnlyMemory<byte> line)
    {
        var json = new Utf8JsonReader(line.Span, new JsonReaderOptions { MaxDepth = 40 });
        ReadOnlyMemory<byte>? header = null,
            payload = null;
        var state = PayloadState.Present;
        Acceptance? accepted = null;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A line is one JSON object.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("header"u8))
                header = Raw(ref json, line);
            else if (json.ValueTextEquals("payload"u8))
                payload = Payload(ref json, line, ref state);
            else if (json.ValueTextEquals("accepted"u8))
                accepted = Attestation(ref json);
            else
            {
                json.Read();
                json.Skip();
            }
        }

        while (json.Read()) { }
        if (header is null)
            throw new ProblemException(JournalProblems.EntryHeader("header"));
        return new EntryLine(Entry.Read(header.Value, payload, state), accepted);
    }

    private static ReadOnlyMemory<byte>? Payload(
        ref Utf8JsonReader json,
        ReadOnlyMemory<byte> line,
        ref PayloadState state
    )
    {
        var at = json;
        at.Read();
        if (at.TokenType != JsonTokenType.String)
            return Raw(ref json, line);
        json.Read();
        state =
            json.ValueTextEquals("erased"u8) ? PayloadState.Erased
            : json.ValueTextEquals("withheld"u8) ? PayloadState.Withheld
            : PayloadState.Present;
        return null;
    }

    private static ReadOnlyMemory<byte> Raw(ref Utf8JsonReader json, ReadOnlyMemory<byte> line)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Header and payload are JSON objects.");
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return line[start..(int)json.BytesConsumed];
    }

    private static Acceptance Attestation(ref Utf8JsonReader json)
    {
        long number = 0,
            at = 0;
        byte[] link = [];
        Carrier? carrier = null;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "number":
                    number = json.GetInt64();
                    break;
                case "link":
                    link = Convert.FromHexString(json.GetString() ?? "");
                    break;
                case "at":
                    at = json.GetInt64();
                    break;
                case "carrier":
                    carrier = Carrier.Parse(json.GetString() ?? "");
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (number < 1 || link.Length != 32 || carrier is null || at is < 0 or > 253402300799999)
            throw new ProblemException(JournalProblems.EntryHeader("accepted"));
        return new Acceptance(number, link, DateTimeOffset.FromUnixTimeMilliseconds(at), carrier.Value);
    }
}
