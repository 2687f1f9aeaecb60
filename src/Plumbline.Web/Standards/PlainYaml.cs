using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>
/// Reads the few forms of YAML that standards files are written in, many times faster than a parser of the whole
/// language: the catalog has to be there when the program starts. Whatever else a file holds, right or wrong, is left to
/// <see cref="YamlNodes"/>: this gives the same nodes as that, or none.
/// </summary>
/// <remarks>Lines of <c>key: value</c> and <c>- value</c>, each value on its line, flow lists and maps likewise.</remarks>
internal sealed class PlainYaml(PlainLines lines)
{
    private readonly PlainValues values = new(lines);

    /// <returns>Null where the text is more than plain, or is not YAML at all.</returns>
    public static Mapping? Read(string text, string path)
    {
        var lines = new PlainLines(text, path);
        if (!lines.ArePlain)
            return null;

        lines.Advance();
        if (lines.Done || lines.Indent != 0)
            return null;

        var root = new PlainYaml(lines).Mapping(0, 0);
        return lines.Done ? root : null;
    }

    /// <param name="column">Where its keys stand, from 0.</param>
    /// <returns>Null where it is not plain; otherwise the line after it is the one that is read.</returns>
    private Mapping? Mapping(int column, int depth)
    {
        if (!lines.Enters(depth))
            return null;

        var position = lines.At(lines.Start + column);
        var members = new List<KeyedNode>();
        do
        {
            var at = lines.Start + column;
            if (values.Key(ref at) is not { } key || Value(at, column, depth + 1) is not { } value)
                return null;
            members.Add(new KeyedNode(key, value));
        } while (!lines.Done && lines.Indent == column);

        return lines.Done || lines.Indent < column ? new Mapping(position, members) : null;
    }

    private Sequence? Sequence(int column, int depth)
    {
        if (!lines.Enters(depth))
            return null;

        var position = lines.At(lines.Start + column);
        var items = new List<Node>();
        do
        {
            var at = lines.Start + column + 2;
            if (at >= lines.End || lines[at - 1] != ' ' || lines[at] == ' ')
                return null;
            if (
                (values.IsKey(at) ? Mapping(column + 2, depth + 1) : Line(at, column, depth + 1))
                is not { } item
            )
                return null;
            items.Add(item);
        } while (!lines.Done && lines.Indent == column && lines[lines.Start + column] == '-');

        return lines.Done || lines.Indent <= column ? new Sequence(position, items) : null;
    }

    /// <summary>What stands after a key: on its line, or on the lines below it.</summary>
    private Node? Value(int at, int column, int depth)
    {
        lines.Skip(ref at);
        if (at < lines.End)
            return Line(at, column, depth);

        lines.Advance();
        if (lines.Done)
            return null;
        if (lines[lines.Start + lines.Indent] == '-')
            return lines.Indent >= column ? Sequence(lines.Indent, depth) : null;
        return lines.Indent > column ? Mapping(lines.Indent, depth) : null;
    }

    /// <summary>A value that takes the rest of its line, and nothing of the next.</summary>
    private Node? Line(int at, int column, int depth)
    {
        var node = values.Inline(ref at, depth, flow: false);
        lines.Skip(ref at);
        if (node is null || at < lines.End)
            return null;

        lines.Advance();
        return lines.Done || lines.Indent <= column ? node : null;
    }
}
