using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace Plumbline.Web.Reports;

/// <summary>UTF-8 on its way to a stream through one pooled buffer, and the SHA-256 of what was sent.</summary>
public sealed class CsvStream(Stream to) : IDisposable
{
    private const int Full = 64 * 1024;

    // No row is as long as what is left beyond.
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(2 * Full);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int length;

    /// <summary>Flush before the next row.</summary>
    public bool IsFull => length >= Full;

    public void Text(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(buffer.AsSpan(length));
        length += utf8.Length;
    }

    public void Value<T>(T value, string? format = null)
        where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(buffer.AsSpan(length), out var written, format, CultureInfo.InvariantCulture))
            throw new InvalidOperationException("A row does not fit its buffer.");
        length += written;
    }

    public async Task FlushAsync(CancellationToken stop)
    {
        hash.AppendData(buffer, 0, length);
        await to.WriteAsync(buffer.AsMemory(0, length), stop);
        length = 0;
    }

    /// <summary>Of everything flushed, 32 bytes.</summary>
    public byte[] Sha256() => hash.GetCurrentHash();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        hash.Dispose();
    }
}
