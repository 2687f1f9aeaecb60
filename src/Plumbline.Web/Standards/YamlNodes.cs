using Plumbline.Standards;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = Plumbline.Standards.Scalar;

namespace Plumbline.Web.Standards;

/// <summary>
/// Turns YAML into positioned nodes. Memory and time stay in proportion to the file whatever it holds: there are no
/// aliases to multiply, nesting and count are limited, and reading stops at the first place that is not YAML.
/// </summary>
public static class YamlNodes
{
    public const int Deepest = 24;
    public const int Most = 200_000;

    /// <param name="path">The file's name as a person opens it.</param>
    /// <returns>The root; null where the file is not one YAML document, with the problem noted.</returns>
    public static Node? Read(ReadOnlySpan<byte> bytes, string path, List<Problem> problems)
    {
        if (YamlText.Of(bytes, path, problems) is not { } text)
            return null;

        if (PlainYaml.Read(text, path) is { } plain)
            return plain;

        return Whole(text, path, problems);
    }

    /// <summary>As <see cref="Read"/>, by a parser of the whole language.</summary>
    internal static Node? Whole(string text, string path, List<Problem> problems)
    {
        if (YamlText.LongLine(text, path) is { } line)
        {
            problems.Add(StandardsProblems.LineTooLong(line, YamlText.LongestLine));
            return null;
        }

        if (YamlText.Tab(text, path) is { } tab)
        {
            problems.Add(StandardsProblems.Tab(tab));
            return null;
        }

        var document = new Document(new Parser(new StringReader(text)), path);
        try
        {
            return document.Root();
        }
        catch (ProblemException e)
        {
            problems.AddRange(e.Problems);
        }
        catch (YamlException e)
        {
            problems.Add(StandardsProblems.Syntax(YamlText.Within(text, document.At(e.Start)), Sentence(e)));
        }
        catch (Exception e)
            when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // On some broken input the parser's scanner fails with these instead of its own exception.
            var at = YamlText.Within(text, document.Reached);
            problems.Add(StandardsProblems.Syntax(at, "from here on it cannot be read."));
        }

        return null;
    }

    private static string Sentence(YamlException e) =>
        (e.InnerException?.Message ?? e.Message).TrimEnd('.') + ".";

    private sealed class Document(IParser parser, string path)
    {
        private int count;

        public Node? Root()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                throw Refused(StandardsProblems.EmptyFile(new Position(path, 1, 1)));

            var root = Node(0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                throw Refused(StandardsProblems.ManyDocuments(At(second)));
            parser.Consume<StreamEnd>();

            return root is Scalar { IsNothing: true }
                ? throw Refused(StandardsProblems.EmptyFile(root.Position))
                : root;
        }

        private Node Node(int depth)
        {
            parser.Accept<NodeEvent>(out var node);
            if (parser.Accept<AnchorAlias>(out var alias))
                throw Refused(StandardsProblems.Alias(At(alias)));
            if (node is null)
                throw new YamlException("A value is missing here.");
            if (!node.Anchor.IsEmpty)
                throw Refused(StandardsProblems.Alias(At(node)));
            if (!node.Tag.IsEmpty)
                throw Refused(StandardsProblems.Tag(At(node)));
            if (depth > Deepest)
                throw Refused(StandardsProblems.TooDeep(At(node), Deepest));
            if (++count > Most)
                throw Refused(StandardsProblems.TooManyNodes(At(node), Most));

            if (parser.TryConsume<MappingStart>(out var mapping))
                return Mapping(mapping, depth);
            if (parser.TryConsume<SequenceStart>(out var sequence))
                return Sequence(sequence, depth);

            var scalar = parser.Consume<YamlDotNet.Core.Events.Scalar>();
            return new Scalar(At(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        private Mapping Mapping(MappingStart start, int depth)
        {
            var members = new List<KeyedNode>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Node(depth + 1);
                if (key is not Scalar scalar)
                    throw Refused(
                        StandardsProblems.WrongForm(key.Position, "A key", "one word", "a list or more keys")
                    );
                members.Add(new KeyedNode(scalar, Node(depth + 1)));
            }

            return new Mapping(At(start), members);
        }

        private Sequence Sequence(SequenceStart start, int depth)
        {
            var items = new List<Node>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(depth + 1));
            return new Sequence(At(start), items);
        }

        /// <summary>Where the last piece that could be read ends.</summary>
        public Position Reached => At(parser.Current?.End ?? Mark.Empty);

        public Position At(Mark mark) =>
            new(path, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

        private Position At(ParsingEvent e) => At(e.Start);

        private static ProblemException Refused(Problem problem) => new(problem);
    }
}
