using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Plumbline.Benchmarks.Journal;

/// <summary>
/// As little client as HTTP/1.1 allows, because it shares the cores with the server that is measured.
/// </summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string fixedLines;
    private readonly byte[] answer = new byte[1 << 20];

    public RawClient(Server server)
    {
        socket.Connect(IPAddress.Loopback, server.Address.Port);
        fixedLines =
            $"Host: {server.Address.Authority}\r\nCookie: {server.Cookie}\r\nX-Plumbline: 1\r\n"
            + $"Origin: {server.Address.GetLeftPart(UriPartial.Authority)}\r\nContent-Type: application/x-ndjson\r\n";
    }

    /// <exception cref="InvalidOperationException">Not every entry was accepted.</exception>
    public async Task PushAsync(Guid journal, ReadOnlyMemory<byte> body, int entries)
    {
        var head = Encoding.ASCII.GetBytes(
            $"POST /api/journals/{journal}/entries HTTP/1.1\r\n{fixedLines}Content-Length: {body.Length}\r\n\r\n"
        );
        await socket.SendAsync(head);
        for (var sent = 0; sent < body.Length; )
            sent += await socket.SendAsync(body[sent..]);
        var used = 0;
        while (!IsWhole(answer.AsSpan(0, used)))
        {
            var read = await socket.ReceiveAsync(answer.AsMemory(used));
            if (read == 0)
                throw new InvalidOperationException("The server hung up.");
            used += read;
        }

        if (answer.AsSpan(0, used).Count("\"accepted\""u8) != entries)
            throw new InvalidOperationException(Encoding.UTF8.GetString(answer, 0, used));
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var length = answer.IndexOf("Content-Length: "u8);
        if (length < 0 || length > end)
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var digits = answer[(length + 16)..end];
        digits = digits[..(digits.IndexOf((byte)'\r') is var cut and >= 0 ? cut : digits.Length)];
        return answer.Length
            == end + 4 + int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }
}
