using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Plumbline.Benchmarks.Journal;

/// <summary>
/// As little client as HTTP/1.1 allows, because it shares the cores with the server that is measured. Blocks its thread.
/// </summary>
internal sealed class RawClient : IDisposable
{
    /// <summary>Bytes kept free for the head of a request in front of its body.</summary>
    public const int HeadRoom = 4096;

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

    /// <param name="request">The body stands after <see cref="HeadRoom"/> bytes, which are written over.</param>
    /// <exception cref="InvalidOperationException">Not every entry was accepted.</exception>
    public void Push(Guid journal, Span<byte> request, int entries)
    {
        var head =
            $"POST /api/journals/{journal}/entries HTTP/1.1\r\n{fixedLines}Content-Length: {request.Length - HeadRoom}\r\n\r\n";
        var whole = request[(HeadRoom - head.Length)..];
        Encoding.ASCII.GetBytes(head, whole);
        while (!whole.IsEmpty)
            whole = whole[socket.Send(whole)..];
        var used = 0;
        while (!IsWhole(answer.AsSpan(0, used)))
        {
            var read = socket.Receive(answer.AsSpan(used));
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
        var length = answer[..end].IndexOf("Content-Length: "u8);
        if (length < 0)
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        if (!Utf8Parser.TryParse(answer[(length + 16)..], out int bytes, out _))
            throw new InvalidOperationException("The server does not say how long its answer is.");
        return answer.Length == end + 4 + bytes;
    }
}
