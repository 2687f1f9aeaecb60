using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>An OSCAL control as the nodes of a requirement.</summary>
internal sealed class OscalControlImport(string edition, string number)
{
    public Mapping Read(OscalNode control)
    {
        var props = control.Props();
        return new Keys(control.Position)
            .Node("id", Id(control.Text("id")))
            .Node("citations", props.All("citation"))
            .Node("text", control.Prose("statement"))
            .Node("actor", props.First("actor"))
            .Node("methods", props.All("method"))
            .Node("seen-by", props.All("seen-by"))
            .Node("clinician", OscalNode.Plain(props.First("clinician")))
            .Node("applies", control.Prose("applies"))
            .Node("applies-where", props.All("applies-where"))
            .Node(
                "measure",
                Grouped(props, "measure", control.Position, plain: ["at-most", "at-least", "exactly"])
            )
            .Node("components", props.All("component"))
            .Node("topics", props.All("topic"))
            .Node("basis", props.First("basis"))
            .Node("carried-from", props.First("carried-from"))
            .Node("checked", Grouped(props, "checked", control.Position))
            .Maybe("sources", Sources(props, control.Position), s => s)
            .Node("sources-more", OscalNode.Plain(props.First("sources-more")))
            .Node("flagged-priority", Grouped(props, "flagged-priority", control.Position, ["times", "of"]))
            .Node("note", control.Prose("note"))
            .Mapping;
    }

    /// <summary>Ours as we write it; another's control gets one below its standard.</summary>
    private Scalar? Id(Scalar? token)
    {
        if (token is null)
            return null;

        var id = OscalIds.Id(token.Text);
        return token with
        {
            Text = id.StartsWith($"{edition}/{number}/", StringComparison.Ordinal)
                ? id
                : $"{edition}/{number}/{Slugs.Of(token.Text)}",
        };
    }

    private static Mapping? Grouped(OscalPropList props, string prefix, Position at, string[]? plain = null)
    {
        var keys = new Keys(at);
        foreach (var (name, value) in props.Below(prefix))
            keys.Node(name, plain?.Contains(name) == true ? OscalNode.Plain(value) : value);
        return keys.IsEmpty ? null : keys.Mapping;
    }

    private static IReadOnlyList<Mapping> Sources(OscalPropList props, Position at) =>
        [
            .. props
                .Groups("source")
                .Select(source =>
                {
                    var keys = new Keys(at);
                    foreach (var (name, value) in source.Below("source"))
                        keys.Node(name, value);
                    return keys.Mapping;
                }),
        ];
}
