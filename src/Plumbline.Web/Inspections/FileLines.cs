namespace Plumbline.Web.Inspections;

/// <summary>The lines of a file one at a time, each in memory that the next one takes over.</summary>
internal sealed class FileLines(Stream file, int most) : IDisposable
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool ended;

    /// <summary>Counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Without its line feed; until the next call.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The line is longer than was allowed, and was passed over.</summary>
    public bool IsTooLong { get; private set; }

    public bool Next()
    {
        IsTooLong = false;
        Line = default;
        var searched = 0;
        while (true)
        {
            var found = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (found >= 0)
                return Give(searched + found, 1);
            if (ended)
                return (end > start || IsTooLong) && Give(end - start, 0);
            searched = end - start;
            if (searched > most)
            {
                IsTooLong = true;
                (start, searched) = (end, 0);
            }

            Fill();
        }
    }

    public void Dispose() => file.Dispose();

    private bool Give(int length, int feed)
    {
        Number++;
        var line = buffer.AsMemory(start, length);
        start += length + feed;
        IsTooLong |= length > most;
        Line =
            IsTooLong ? default
            : line.Span is [.., (byte)'\r'] ? line[..^1]
            : line;
        return true;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = file.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
    }
}
