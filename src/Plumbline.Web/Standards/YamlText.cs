using System.Text;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>Turns the bytes of a file into text, or says where they stop being UTF-8.</summary>
internal static class YamlText
{
    /// <summary>Larger files are refused unread: 4 MB.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>In characters; the parser's time grows with the square of the blanks in one line.</summary>
    public const int LongestLine = 20_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads at most <see cref="LargestFile"/> bytes; null where that does not do, with the problem noted.</summary>
    public static byte[]? Bytes(string file, string path, List<Problem> problems)
    {
        var start = new Position(path, 1, 1);
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length <= LargestFile)
            {
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes;
            }

            problems.Add(StandardsProblems.TooLarge(start, LargestFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(StandardsProblems.Unreadable(start, e.Message));
        }

        return null;
    }

    public static string? Of(ReadOnlySpan<byte> bytes, string path, List<Problem> problems)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            var text = Strict.GetString(bytes);
            var nul = text.IndexOf('\0');
            if (nul < 0)
                return text;

            problems.Add(StandardsProblems.Encoding(At(path, text.AsSpan(0, nul))));
        }
        catch (DecoderFallbackException e)
        {
            var before = Encoding.UTF8.GetString(bytes[..Math.Clamp(e.Index, 0, bytes.Length)]);
            problems.Add(StandardsProblems.Encoding(At(path, before)));
        }

        return null;
    }

    /// <summary>The place where the first line goes beyond <see cref="LongestLine"/>; null where none does.</summary>
    public static Position? LongLine(string text, string path)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            if (content.Length > LongestLine)
                return new Position(path, line, LongestLine + 1);
        }

        return null;
    }

    /// <summary>The place of the first tab that indents anything; null without one.</summary>
    public static Position? Tab(string text, string path)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indented = content.Length - content.TrimStart(" \t").Length;
            var tab = content[..indented].IndexOf('\t');
            if (tab >= 0 && indented < content.Length)
                return new Position(path, line, tab + 1);
        }

        return null;
    }

    /// <summary>The same place, or the end of the text when it lies beyond.</summary>
    public static Position Within(string text, Position at)
    {
        var end = At(at.File, text.AsSpan().TrimEnd('\n'));
        return at.Line > end.Line ? end : at;
    }

    private static Position At(string path, ReadOnlySpan<char> before) =>
        new(path, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
}
