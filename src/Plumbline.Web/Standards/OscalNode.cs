using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>One object of an OSCAL document; what is there but has another form is noted as a problem.</summary>
internal sealed class OscalNode(Node node, List<Problem> problems)
{
    public Position Position => node.Position;

    public OscalNode? Child(string key) =>
        Value(key) is { } value && Formed<Mapping>(value, key, "an object") is { } mapping
            ? new OscalNode(mapping, problems)
            : null;

    public IReadOnlyList<OscalNode> Children(string key)
    {
        if (Value(key) is not { } value || Formed<Sequence>(value, key, "a list") is not { } list)
            return [];

        return
        [
            .. list
                .Items.Where(i => Formed<Mapping>(i, key, "a list of objects") is not null)
                .Select(i => new OscalNode(i, problems)),
        ];
    }

    public Scalar? Text(string key) => Value(key) is { } value ? Formed<Scalar>(value, key, "text") : null;

    /// <summary>The properties in our namespace.</summary>
    public OscalPropList Props() =>
        new([
            .. Children("props")
                .Where(p => p.Text("ns")?.Text == OscalIds.Namespace)
                .Select(p => new OscalProp(
                    p.Text("name")?.Text ?? "",
                    p.Text("group")?.Text,
                    p.Text("remarks") ?? p.Text("value")
                )),
        ]);

    /// <summary>The value of a property that OSCAL itself defines.</summary>
    public Scalar? OscalProp(string name) =>
        Children("props")
            .FirstOrDefault(p => p.Text("name")?.Text == name && p.Text("ns") is null)
            ?.Text("value");

    public Scalar? Prose(string part) =>
        Children("parts").FirstOrDefault(p => p.Text("name")?.Text == part)?.Text("prose");

    /// <summary>As a number or a truth value stands in the files.</summary>
    public static Scalar? Plain(Scalar? scalar) => scalar is null ? null : scalar with { Plain = true };

    private Node? Value(string key) =>
        node is Mapping mapping ? mapping.Members.FirstOrDefault(m => m.Key.Text == key)?.Value : null;

    private T? Formed<T>(Node value, string key, string wanted)
        where T : Node
    {
        if (value is T formed && value is not Scalar { Plain: true })
            return formed;

        var problem = StandardsProblems.NotOscal(value.Position, key, wanted);
        // The same place can be asked about twice; and nobody reads more than the first.
        if (problems.Count <= EditionImport.MostProblems && !problems.Contains(problem))
            problems.Add(problem);
        return null;
    }
}

/// <summary>A property: its value, or the remarks where those hold it whole.</summary>
internal sealed record OscalProp(string Name, string? Group, Scalar? Value);

/// <summary>The properties of one object in our namespace.</summary>
internal sealed class OscalPropList(IReadOnlyList<OscalProp> props)
{
    public bool IsEmpty => props.Count == 0;

    public Scalar? First(string name) => props.FirstOrDefault(p => p.Name == name)?.Value;

    /// <summary>Null without any, so that a missing list is told from an empty one.</summary>
    public Sequence? All(string name)
    {
        Node[] values = [.. props.Where(p => p.Name == name).Select(p => p.Value).OfType<Scalar>()];
        return values.Length == 0 ? null : new Sequence(values[0].Position, values);
    }

    /// <summary>What stands under one name: of measure-what and measure-unit, what and unit.</summary>
    public IEnumerable<(string Name, Scalar Value)> Below(string prefix) =>
        props
            .Where(p => p.Value is not null && p.Name.StartsWith(prefix + "-", StringComparison.Ordinal))
            .Select(p => (p.Name[(prefix.Length + 1)..], p.Value!));

    /// <summary>The same for what stands under one name several times, one list for each group.</summary>
    public IEnumerable<OscalPropList> Groups(string prefix) =>
        props
            .Where(p => p.Name.StartsWith(prefix + "-", StringComparison.Ordinal))
            .GroupBy(p => p.Group)
            .Select(g => new OscalPropList([.. g]));
}
