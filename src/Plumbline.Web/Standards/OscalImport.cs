using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>An OSCAL catalog as the nodes of an edition's files. What is wrong is reported at its place in the JSON.</summary>
internal sealed class OscalImport(string edition, List<Problem> problems)
{
    private static readonly string[] editionTexts =
    [
        "title",
        "short",
        "issuer",
        "jurisdiction",
        "published",
        "effective",
        "superseded-by",
        "address",
        "licence",
        "text-as-of",
    ];

    /// <summary>Null where the document is no catalog, with the problem noted.</summary>
    public ImportedFiles? Read(Node root)
    {
        var document = new OscalNode(root, problems);
        if (document.Child("catalog") is not { } catalog)
        {
            problems.Add(StandardsProblems.NotACatalog(root.Position));
            return null;
        }

        if (catalog.Children("controls") is [var loose, ..])
            problems.Add(StandardsProblems.ControlsOutsideGroups(loose.Position));
        var metadata = catalog.Child("metadata");
        return new ImportedFiles(
            metadata is null ? null : Edition(metadata),
            [.. catalog.Children("groups").SelectMany(g => Groups(g, null))]
        );
    }

    /// <summary>Null where nothing in our namespace says what edition it is; then it must be one that is held.</summary>
    private Mapping? Edition(OscalNode metadata)
    {
        var props = metadata.Props();
        if (props.IsEmpty)
            return null;

        if (props.First("id") is { } id && id.Text != edition)
            problems.Add(StandardsProblems.OtherEdition(id.Position, id.Text, edition));
        var keys = new Keys(metadata.Position).Text("id", edition);
        foreach (var name in editionTexts)
            keys.Node(name, props.First(name) ?? (name == "title" ? metadata.Text("title") : null));
        var force = new Keys(metadata.Position)
            .Node("kind", props.First("force-kind"))
            .Node("binds", props.First("force-binds"));
        return keys.Node("aliases", props.All("alias"))
            .Node("parts", props.All("part"))
            .Node("force", force.IsEmpty ? null : force.Mapping)
            .Mapping;
    }

    /// <summary>A group of groups is a part of the edition; a group of controls a standard.</summary>
    private IEnumerable<Mapping> Groups(OscalNode group, Scalar? part)
    {
        var inner = group.Children("groups").ToArray();
        return inner.Length > 0
            ? inner.SelectMany(g => Groups(g, group.Text("title") ?? part))
            : [Standard(group, part)];
    }

    private Mapping Standard(OscalNode group, Scalar? part)
    {
        var props = group.Props();
        var number = props.First("number") ?? group.OscalProp("label");
        var title = props.First("title") ?? group.Text("title");
        var standard = new Keys(group.Position)
            .Text("id", number is null ? null : $"{edition}/{number.Text}", number?.Position)
            .Node("number", number)
            .Node("code", props.First("code") ?? number)
            .Node("codes", props.All("code-printed"))
            .Node("title", title)
            .Node("part", props.First("part") ?? part)
            .Node("complete", OscalNode.Plain(props.First("complete")))
            .Node("note", group.Prose("note"));
        if (props.First("complete") is null)
            standard.Plain("complete", "false");
        var notDuties = group
            .Children("parts")
            .Where(p => p.Text("name")?.Text == "not-a-duty")
            .Select(p =>
                new Keys(p.Position)
                    .Node("citation", p.Props().First("citation"))
                    .Node("reason", p.Text("prose"))
                    .Mapping
            )
            .ToArray();
        return new Keys(group.Position)
            .Node("standard", standard.Mapping)
            .Node(
                "requirements",
                Keys.List(
                    group
                        .Children("controls")
                        .SelectMany(WithInner)
                        .Select(c => new OscalControlImport(edition, number?.Text ?? "").Read(c)),
                    group.Position
                )
            )
            .Maybe("not-duties", notDuties, n => n)
            .Mapping;
    }

    private static IEnumerable<OscalNode> WithInner(OscalNode control) =>
        control.Children("controls").SelectMany(WithInner).Prepend(control);
}
