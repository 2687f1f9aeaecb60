using System.Buffers;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The lines of a plain file, one after the other, without those that are blank or a comment.</summary>
internal sealed class PlainLines(string text, string path)
{
    private const int LongestPooled = 160;

    /// <summary>Control characters, escapes, and what not every reader takes for a character or the end of a line.</summary>
    private static readonly SearchValues<char> Strange = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c != '\n'),
        .. Enumerable.Range(0x7f, 0x21).Select(c => (char)c),
        '\u00a0',
        '\\',
        '\u2028',
        '\u2029',
        '\ufeff',
    ]);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> pool = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private int count;
    private int next;
    private int number;

    /// <summary>Where the line begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, without its line feed.</summary>
    public int End { get; private set; }

    /// <summary>The blanks before its first letter.</summary>
    public int Indent { get; private set; }

    /// <summary>Whether no line is left.</summary>
    public bool Done { get; private set; }

    public char this[int at] => text[at];

    /// <summary>Whether the text holds nothing that is more than plain.</summary>
    public bool ArePlain =>
        !text.AsSpan().ContainsAny(Strange)
        && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
        && !text.AsSpan().ContainsAnyInRange('\ufffe', '\uffff');

    /// <summary>From there to the end of the line.</summary>
    public ReadOnlySpan<char> Rest(int at) => text.AsSpan(at, End - at);

    /// <summary>Goes to the next line that is neither blank nor a comment.</summary>
    public void Advance()
    {
        while (next < text.Length)
        {
            (number, Start) = (number + 1, next);
            var length = text.AsSpan(Start).IndexOf('\n');
            End = length < 0 ? text.Length : Start + length;
            next = Math.Min(End + 1, text.Length);
            var blanks = text.AsSpan(Start, End - Start).IndexOfAnyExcept(' ');
            if (blanks < 0 || text[Start + blanks] == '#')
                continue;
            Indent = blanks;
            return;
        }

        Done = true;
    }

    public void Skip(ref int at)
    {
        while (at < End && text[at] == ' ')
            at++;
    }

    /// <summary>Counts a value; the limits are those of <see cref="YamlNodes"/>, which then says so.</summary>
    public bool Enters(int depth) =>
        ++count <= YamlNodes.Most && depth <= YamlNodes.Deepest && End - Start <= YamlText.LongestLine;

    public Position At(int at) => new(path, number, at - Start + 1);

    /// <summary>One string for all that are equal: actors, methods, topics and addresses come again and again.</summary>
    public string Pooled(ReadOnlySpan<char> value)
    {
        if (value.Length > LongestPooled)
            return value.ToString();
        if (pool.TryGetValue(value, out var known))
            return known;

        var added = value.ToString();
        pool.Set.Add(added);
        return added;
    }
}
