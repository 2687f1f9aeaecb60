using System.Text;
using System.Text.Json;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>
/// Turns JSON into the same positioned nodes as YAML. Memory and time stay in proportion to the file: nesting and count
/// are limited, and reading stops at the first place that is not JSON.
/// </summary>
internal static class JsonNodes
{
    public const int Deepest = 40;
    public const int Most = 1_000_000;

    /// <returns>The root; null where the file is not one JSON document, with the problem noted.</returns>
    public static Node? Read(byte[] bytes, string path, List<Problem> problems)
    {
        if (YamlText.Of(bytes, path, problems) is null)
            return null;

        var skip = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(bytes.AsSpan(skip), new JsonReaderOptions { MaxDepth = Deepest + 2 });
        var places = new JsonPlaces(bytes.AsMemory(skip), path);
        var count = 0;
        try
        {
            reader.Read();
            var root = Node(ref reader, places, ref count, problems);
            while (reader.Read()) { }
            return root;
        }
        catch (ProblemException e)
        {
            problems.AddRange(e.Problems);
        }
        catch (JsonException e)
        {
            var at = new Position(
                path,
                (int)(e.LineNumber ?? 0) + 1,
                (int)Math.Min(e.BytePositionInLine ?? 0, int.MaxValue - 1) + 1
            );
            problems.Add(StandardsProblems.NotJson(at));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped.
            problems.Add(StandardsProblems.NotJson(places.At(reader.TokenStartIndex)));
        }

        return null;
    }

    private static Node Node(
        ref Utf8JsonReader reader,
        JsonPlaces places,
        ref int count,
        List<Problem> problems
    )
    {
        var at = places.At(reader.TokenStartIndex);
        if (++count > Most)
            throw new ProblemException(StandardsProblems.TooManyNodes(at, Most));
        if (reader.CurrentDepth > Deepest)
            throw new ProblemException(StandardsProblems.TooDeep(at, Deepest));

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, at, places, ref count, problems);
            case JsonTokenType.StartArray:
                var items = new List<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Node(ref reader, places, ref count, problems));
                return new Sequence(at, items);
            case JsonTokenType.String:
                return new Scalar(at, reader.GetString()!, Plain: false);
            default:
                return new Scalar(at, Encoding.UTF8.GetString(reader.ValueSpan), Plain: true);
        }
    }

    private static Mapping Object(
        ref Utf8JsonReader reader,
        Position at,
        JsonPlaces places,
        ref int count,
        List<Problem> problems
    )
    {
        var members = new List<KeyedNode>();
        var first = new Dictionary<string, Position>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = new Scalar(places.At(reader.TokenStartIndex), reader.GetString()!, Plain: true);
            reader.Read();
            var value = Node(ref reader, places, ref count, problems);
            if (first.TryAdd(key.Text, key.Position))
                members.Add(new KeyedNode(key, value));
            else
                problems.Add(StandardsProblems.DuplicateKey(key.Position, key.Text, first[key.Text]));
        }

        return new Mapping(at, members);
    }
}

/// <summary>Line and column of a place in the bytes, asked for from front to back.</summary>
internal sealed class JsonPlaces(ReadOnlyMemory<byte> json, string path)
{
    private int line = 1;
    private int column = 1;
    private int reached;

    public Position At(long index)
    {
        var passed = json.Span[reached..(int)index];
        while (passed.IndexOf((byte)'\n') is >= 0 and var end)
        {
            (line, column) = (line + 1, 1);
            passed = passed[(end + 1)..];
        }

        column += Encoding.UTF8.GetCharCount(passed);
        reached = (int)index;
        return new Position(path, line, column);
    }
}
