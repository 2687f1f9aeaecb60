using System.Globalization;

namespace Plumbline.Standards;

/// <summary>Takes the values out of one mapping, and notes every problem instead of stopping at the first.</summary>
/// <remarks>A value that is missing or wrong comes out as a harmless stand-in: with a problem noted, nothing of it is used.</remarks>
internal sealed class Fields
{
    // Each line has a dozen of these: an array of twenty is found through sooner than a table of them is made.
    private readonly string[] known;
    private readonly KeyedNode?[] members;
    private readonly List<Problem> problems;
    private readonly string owner;

    /// <param name="node">What stands where a mapping is wanted; null where nothing does, which is reported by whoever asked.</param>
    /// <param name="owner">How a sentence calls the thing: "The edition".</param>
    /// <param name="known">Every key it may have.</param>
    public Fields(Node? node, string owner, List<Problem> problems, params string[] known)
    {
        (this.known, members) = (known, new KeyedNode?[known.Length]);
        this.problems = problems;
        this.owner = owner;
        Position = node?.Position ?? default;
        if (node is null)
            return;

        if (node is not Mapping mapping)
        {
            Broken = true;
            problems.Add(StandardsProblems.WrongForm(node.Position, owner, "keys with values", Form(node)));
            return;
        }

        foreach (var member in mapping.Members)
        {
            var key = member.Key.Text;
            var place = Array.IndexOf(known, key);
            if (place < 0)
                problems.Add(
                    StandardsProblems.UnknownKey(
                        member.Key.Position,
                        key,
                        owner,
                        Nearest.To(key, known),
                        known
                    )
                );
            else if (members[place] is { } first)
                problems.Add(StandardsProblems.DuplicateKey(member.Key.Position, key, first.Key.Position));
            else
                members[place] = member;
        }
    }

    public Position Position { get; }

    /// <summary>Whether the whole mapping is something else, so that missing keys need no report of their own.</summary>
    private bool Broken { get; }

    public bool Has(string key) => Member(key) is not null;

    public Position At(string key) => Member(key)?.Value.Position ?? Position;

    public string Text(string key) => Take(key, required: true) is { } node ? AsText(node, key) : "";

    public string? MaybeText(string key) => Take(key, required: false) is { } node ? AsText(node, key) : null;

    /// <summary>The entries of a list of texts, each once; the key may be left out unless it is required.</summary>
    public IReadOnlyList<(string Text, Position At)> Texts(string key, bool required = false)
    {
        var texts = new List<(string, Position)>();
        HashSet<string>? seen = null;
        foreach (var node in Items(key, required, mayBeEmpty: !required))
        {
            var text = AsText(node, key);
            // The first needs no comparing, and most lists have but one or two.
            if (texts.Count == 1)
                seen = [texts[0].Item1];
            if (text.Length > 0 && seen?.Add(text) == false)
                problems.Add(StandardsProblems.RepeatedValue(node.Position, key, text));
            texts.Add((text, node.Position));
        }

        return texts;
    }

    public IReadOnlyList<Node> Items(string key, bool required, bool mayBeEmpty)
    {
        switch (Take(key, required))
        {
            case null:
                return [];
            case Sequence sequence:
                if (sequence.Items.Count == 0 && !mayBeEmpty)
                    problems.Add(
                        key == "citations"
                            ? StandardsProblems.MissingCitation(sequence.Position, owner)
                            : StandardsProblems.EmptyList(sequence.Position, key)
                    );
                return sequence.Items;
            case var other:
                problems.Add(StandardsProblems.WrongForm(other.Position, key, "a list", Form(other)));
                return [];
        }
    }

    public Node? Node(string key, bool required) => Take(key, required);

    public bool Truth(string key, bool required) =>
        Take(key, required) is { } node
        && Parsed<bool>(
            node,
            key,
            s => s.IsTruth ? s.Text is "true" or "True" or "TRUE" : null,
            StandardsProblems.NotTrueOrFalse
        );

    public int Whole(string key, bool required) =>
        Take(key, required) is { } node ? Parsed(node, key, WholeOf, StandardsProblems.NotAWholeNumber) : 0;

    public decimal Number(string key) =>
        Take(key, required: true) is { } node ? Parsed(node, key, NumberOf, StandardsProblems.NotANumber) : 0;

    public string? Date(string key, bool required = false) =>
        Checked(key, IsDate, StandardsProblems.NotADate, required);

    public string? Address(string key) => Checked(key, Addresses.IsWeb, StandardsProblems.NotAnAddress);

    public T Word<T>(string key, Func<T, string> words)
        where T : struct, Enum =>
        Take(key, required: true) is { } node
            ? AsWord(AsText(node, key), node.Position, key, words)
            : default;

    public IReadOnlyList<T> WordList<T>(string key, Func<T, string> words)
        where T : struct, Enum =>
        [.. Texts(key, required: true).Select(t => AsWord(t.Text, t.At, key, words))];

    private T AsWord<T>(string text, Position at, string key, Func<T, string> words)
        where T : struct, Enum
    {
        foreach (var value in Every<T>.Value)
            if (words(value) == text)
                return value;

        if (text.Length > 0)
        {
            var allowed = Every<T>.Value.Select(words).ToArray();
            problems.Add(StandardsProblems.UnknownWord(at, key, text, Nearest.To(text, allowed), allowed));
        }

        return default;
    }

    private KeyedNode? Member(string key)
    {
        var place = Array.IndexOf(known, key);
        return place < 0 ? null : members[place];
    }

    private Node? Take(string key, bool required)
    {
        if (Member(key) is not { } member)
        {
            if (required && !Broken)
                problems.Add(
                    key == "citations"
                        ? StandardsProblems.MissingCitation(Position, owner)
                        : StandardsProblems.MissingKey(Position, key, owner)
                );
            return null;
        }

        if (member.Value is not Scalar { IsNothing: true })
            return member.Value;

        problems.Add(StandardsProblems.EmptyValue(member.Value.Position, key));
        return null;
    }

    private string? Checked(
        string key,
        Func<string, bool> isRight,
        Func<Position, string, string, Problem> problem,
        bool required = false
    )
    {
        if ((required ? Text(key) : MaybeText(key)) is not { Length: > 0 } text)
            return null;

        return isRight(text) ? text : Refuse<string?>(problem(At(key), key, text));
    }

    /// <summary>The text; empty where it is none, with the problem noted.</summary>
    private string AsText(Node node, string key)
    {
        if (node is not Scalar scalar)
            return Refuse(StandardsProblems.WrongForm(node.Position, key, "text", Form(node)), "");
        if (scalar.IsNumber || scalar.IsTruth)
            return Refuse(StandardsProblems.Unquoted(node.Position, key, scalar.Text), "");
        if (string.IsNullOrWhiteSpace(scalar.Text) || scalar.IsNothing)
            return Refuse(StandardsProblems.EmptyValue(node.Position, key), "");
        if (!Shows(scalar.Text))
            return Refuse(StandardsProblems.ControlCharacter(node.Position, key), "");

        return scalar.Text;
    }

    private T Parsed<T>(
        Node node,
        string key,
        Func<Scalar, T?> parse,
        Func<Position, string, string, Problem> problem
    )
        where T : struct
    {
        if (node is not Scalar scalar)
            return Refuse<T>(StandardsProblems.WrongForm(node.Position, key, "one value", Form(node)));

        return parse(scalar) ?? Refuse<T>(problem(node.Position, key, scalar.Text));
    }

    private T Refuse<T>(Problem problem, T standIn = default!)
    {
        problems.Add(problem);
        return standIn;
    }

    private static int? WholeOf(Scalar scalar) =>
        scalar.Plain
        && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : null;

    private static decimal? NumberOf(Scalar scalar) =>
        scalar.Plain
        && decimal.TryParse(
            scalar.Text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static bool IsDate(string text)
    {
        var forms = new[] { "yyyy-MM-dd", "yyyy-MM", "yyyy" };
        return DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    /// <summary>No control character but the line feed, and no half of a surrogate pair.</summary>
    private static bool Shows(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] != '\n'))
                return false;
        }

        return true;
    }

    private static string Form(Node node) =>
        node switch
        {
            Mapping => "keys with values",
            Sequence => "a list",
            Scalar { IsNothing: true } => "nothing",
            _ => "a single value",
        };

    /// <summary>The values of an enumeration, asked for once: every line has several.</summary>
    private static class Every<T>
        where T : struct, Enum
    {
        public static readonly T[] Value = Enum.GetValues<T>();
    }
}
