using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>Builds a mapping key by key; what has no value gets no key.</summary>
/// <param name="at">Where everything stands that says nothing else of its place.</param>
internal sealed class Keys(Position at = default)
{
    private readonly List<KeyedNode> members = [];

    public Mapping Mapping => new(at, members);

    public bool IsEmpty => members.Count == 0;

    public Keys Node(string key, Node? value)
    {
        if (value is not null)
            members.Add(new KeyedNode(new Scalar(value.Position, key, Plain: true), value));
        return this;
    }

    public Keys Text(string key, string? text, Position? where = null) =>
        string.IsNullOrEmpty(text) ? this : Node(key, new Scalar(where ?? at, text, Plain: false));

    /// <summary>A number or a truth value.</summary>
    public Keys Plain(string key, string? text, Position? where = null) =>
        string.IsNullOrEmpty(text) ? this : Node(key, new Scalar(where ?? at, text, Plain: true));

    public Keys Texts(string key, IEnumerable<string> texts, Position? where = null)
    {
        var items = texts.Select(t => new Scalar(where ?? at, t, Plain: false)).ToArray();
        return items.Length == 0 ? this : Node(key, new Sequence(where ?? at, items));
    }

    public Keys Maybe<T>(string key, IReadOnlyList<T> items, Func<T, Node> of) =>
        items.Count == 0 ? this : Node(key, List(items.Select(of), at));

    public static Sequence List(IEnumerable<Node> items, Position at = default) => new(at, [.. items]);
}
