using System.Buffers;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>Reads keys and the values that stand on one line.</summary>
internal sealed class PlainValues(PlainLines lines)
{
    private static readonly SearchValues<char> KeyLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz-"
    );
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");
    private static readonly SearchValues<char> FlowEnds = SearchValues.Create(",[]{}?:");

    public Node? Inline(ref int at, int depth, bool flow)
    {
        if (!lines.Enters(depth) || at >= lines.End)
            return null;
        var first = lines[at];
        if (first == '[')
            return FlowSequence(ref at, depth);
        if (first == '{')
            return FlowMapping(ref at, depth);
        if (first is '"' or '\'')
            return Quoted(ref at, first);
        return Indicators.Contains(first) ? null : Plain(ref at, flow);
    }

    public bool IsKey(int at) => Key(ref at) is not null;

    public Scalar? Key(ref int at)
    {
        var rest = lines.Rest(at);
        var length = rest.IndexOfAnyExcept(KeyLetters);
        if (length < 1 || rest[0] == '-' || rest[length] != ':' || !lines.Enters(0))
            return null;
        if (length + 1 < rest.Length && rest[length + 1] != ' ')
            return null;

        var key = new Scalar(lines.At(at), lines.Pooled(rest[..length]), Plain: true);
        at += length + 1;
        return key;
    }

    private Scalar? Quoted(ref int at, char quote)
    {
        var from = at;
        var body = lines.Rest(at + 1);
        var length = body.IndexOf(quote);
        if (length < 0)
            return null;

        at = from + length + 2;
        // Twice the quote is a quote.
        return at < lines.End && lines[at] == quote
            ? null
            : new Scalar(lines.At(from), lines.Pooled(body[..length]), Plain: false);
    }

    private Scalar? Plain(ref int at, bool flow)
    {
        var rest = lines.Rest(at);
        if (flow)
        {
            var length = rest.IndexOfAny(FlowEnds);
            if (length < 0 || rest[length] is not (',' or ']' or '}'))
                return null;
            rest = rest[..length];
        }

        rest = rest.TrimEnd(' ');
        if (rest.Contains(": ", StringComparison.Ordinal) || rest[^1] == ':')
            return null;
        if (rest.Contains(" #", StringComparison.Ordinal))
            return null;

        var scalar = new Scalar(lines.At(at), lines.Pooled(rest), Plain: true);
        at += rest.Length;
        return scalar;
    }

    private Sequence? FlowSequence(ref int at, int depth)
    {
        var position = lines.At(at++);
        var items = new List<Node>();
        lines.Skip(ref at);
        if (at < lines.End && lines[at] == ']' && at++ > 0)
            return new Sequence(position, items);

        while (Inline(ref at, depth + 1, flow: true) is { } item)
        {
            items.Add(item);
            if (Closes(ref at, ']') is not { } closed)
                return null;
            if (closed)
                return new Sequence(position, items);
        }

        return null;
    }

    private Mapping? FlowMapping(ref int at, int depth)
    {
        var position = lines.At(at++);
        var members = new List<KeyedNode>();
        lines.Skip(ref at);
        while (Key(ref at) is { } key)
        {
            lines.Skip(ref at);
            if (Inline(ref at, depth + 1, flow: true) is not { } value)
                return null;
            members.Add(new KeyedNode(key, value));
            if (Closes(ref at, '}') is not { } closed)
                return null;
            if (closed)
                return new Mapping(position, members);
        }

        return null;
    }

    /// <summary>Whether the list ends here, or goes on after a comma; null where it does neither.</summary>
    private bool? Closes(ref int at, char close)
    {
        lines.Skip(ref at);
        if (at >= lines.End || (lines[at] != ',' && lines[at] != close))
            return null;

        var closed = lines[at++] == close;
        if (!closed)
            lines.Skip(ref at);
        return closed;
    }
}
