using System.Text;
using Plumbline.Standards;
using Plumbline.Standards.Official;

namespace Plumbline.Web.Standards.Official;

/// <summary>Writes an accepted line into the text of its file, and leaves everything else byte for byte as it is.</summary>
internal sealed class YamlLine
{
    private readonly List<string> lines;
    private readonly Mapping item;
    private readonly string path;
    private readonly string id;

    private YamlLine(string text, Mapping item, string path, string id)
    {
        lines = [.. Split(text)];
        (this.item, this.path, this.id) = (item, path, id);
    }

    /// <param name="text">The file; a byte order mark may be its first character.</param>
    /// <returns>Null where the file has no such line.</returns>
    /// <exception cref="ProblemException"><c>standards-line-not-editable</c></exception>
    public static string? Accept(string text, string path, string id, AcceptedLine accepted)
    {
        var root = YamlNodes.Read(Encoding.UTF8.GetBytes(text), path, []) as Mapping;
        var items = root?.Members.FirstOrDefault(m => m.Key.Text == "requirements")?.Value as Sequence;
        var item = items
            ?.Items.OfType<Mapping>()
            .FirstOrDefault(m => Value(m, "id") is Scalar s && s.Text == id);
        return item is null ? null : new YamlLine(text, item, path, id).Accept(accepted);
    }

    private string Accept(AcceptedLine accepted)
    {
        if (
            item.Members.Select(m => m.Key.Position).Any(p => p.Column != item.Members[0].Key.Position.Column)
            || item.Members.DistinctBy(m => m.Key.Position.Line).Count() != item.Members.Count
        )
            throw NotEditable();

        var checkedWords = CheckedWords(accepted.Checked);
        // From the bottom up, so that the places above stay what they were.
        for (var i = item.Members.Count - 1; i >= 0; i--)
            switch (item.Members[i].Key.Text)
            {
                case "checked":
                    Put(i, checkedWords);
                    break;
                case "basis":
                    if (Value(item, "checked") is null)
                        Insert(i, checkedWords);
                    Swap(i, Words.Of(Basis.OfficialText));
                    break;
                case "carried-from":
                    Remove(i);
                    break;
                case "citations" when !Texts(i).SequenceEqual(accepted.Citations):
                    Put(i, $"citations: [ {string.Join(", ", accepted.Citations.Select(YamlQuote.Of))} ]");
                    break;
                case "text" when !Texts(i).SequenceEqual([accepted.Text]):
                    Put(i, $"text: {YamlQuote.Sentence(accepted.Text)}");
                    break;
            }

        return string.Concat(lines);
    }

    private static string CheckedWords(Checked c) =>
        $"checked: {{ who: {YamlQuote.Of(c.Who)}, on: {c.On}, document: \"{c.Document}\", at: {YamlQuote.Of(c.At)} }}";

    private IEnumerable<string> Texts(int member) =>
        item.Members[member].Value switch
        {
            Sequence sequence => sequence.Items.OfType<Scalar>().Select(s => s.Text),
            Scalar scalar => [scalar.Text],
            _ => [],
        };

    /// <summary>A line of its own behind the member.</summary>
    private void Insert(int member, string words)
    {
        var (_, end) = Extent(member);
        var ending = Ending(lines[end - 1]);
        if (ending.Length == 0)
            lines[end - 1] += "\n";
        lines.Insert(end, new string(' ', item.Members[0].Key.Position.Column - 1) + words + ending);
    }

    private void Put(int member, string words)
    {
        var (start, end) = Extent(member);
        var lead = lines[start][..(item.Members[member].Key.Position.Column - 1)];
        var ending = Ending(lines[end - 1]);
        lines.RemoveRange(start, end - start);
        lines.Insert(start, lead + words + ending);
    }

    /// <summary>Another single value in place of the one there; a comment behind it stays.</summary>
    private void Swap(int member, string value)
    {
        var scalar = (Scalar)item.Members[member].Value;
        var (line, column) = (scalar.Position.Line - 1, scalar.Position.Column - 1);
        var length = scalar.Plain ? scalar.Text.Length : scalar.Text.Length + 2;
        lines[line] = lines[line][..column] + value + lines[line][(column + length)..];
    }

    private void Remove(int member)
    {
        var (start, end) = Extent(member);
        if (member == 0)
            throw NotEditable();
        lines.RemoveRange(start, end - start);
    }

    /// <summary>The lines of a member, from 0 and without the end; comments and blank lines behind it are not its own.</summary>
    private (int Start, int End) Extent(int member)
    {
        var start = item.Members[member].Key.Position.Line - 1;
        var column = item.Members[member].Key.Position.Column - 1;
        var end = start + 1;
        for (var i = end; i < lines.Count; i++)
        {
            var content = lines[i].TrimStart(' ');
            if (content.Trim().Length == 0 || content[0] == '#')
                continue;
            if (
                lines[i].Length - content.Length <= column
                && !(content[0] is ']' or '}')
                && !content.StartsWith("- ", StringComparison.Ordinal)
            )
                break;
            if (lines[i].Length - content.Length < column)
                break;
            end = i + 1;
        }

        return (start, end);
    }

    private ProblemException NotEditable() =>
        new(StandardsProblems.LineNotEditable(item.Position with { File = path }, id));

    private static Node? Value(Mapping mapping, string key) =>
        mapping.Members.FirstOrDefault(m => m.Key.Text == key)?.Value;

    private static string Ending(string line) =>
        line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n"
        : line.EndsWith('\n') ? "\n"
        : "";

    private static IEnumerable<string> Split(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf('\n', start) + 1;
            if (end == 0)
                end = text.Length;
            yield return text[start..end];
        }
    }
}
