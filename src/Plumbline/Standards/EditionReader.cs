using System.Text.RegularExpressions;

namespace Plumbline.Standards;

/// <summary>Reads edition.yaml, and with it the standards beside it.</summary>
internal static partial class EditionReader
{
    private static readonly string[] Keys =
    [
        "id",
        "title",
        "short",
        "aliases",
        "issuer",
        "jurisdiction",
        "published",
        "effective",
        "superseded-by",
        "address",
        "force",
        "licence",
        "text-as-of",
        "parts",
    ];

    private static readonly string[] ForceKinds = ["regulation", "contract", "agency policy"];

    public static Edition Read(
        EditionFiles folder,
        Node root,
        Ids ids,
        Dictionary<string, string> names,
        List<Problem> problems
    )
    {
        var fields = new Fields(root, "The edition", problems, Keys);
        var id = fields.Text("id");
        if (id.Length > 0 && !IdForm().IsMatch(id))
            problems.Add(
                StandardsProblems.IdForm(
                    fields.At("id"),
                    id,
                    "of lower-case words joined by hyphens: us-ice-nds-2019"
                )
            );
        else if (id.Length > 0 && id != folder.Folder)
            problems.Add(StandardsProblems.FolderName(fields.At("id"), id, folder.Folder));
        ids.Take(id, fields.At("id"));

        var supersededBy = fields.MaybeText("superseded-by");
        if (supersededBy is { Length: > 0 } && !IdForm().IsMatch(supersededBy))
            problems.Add(
                StandardsProblems.IdForm(
                    fields.At("superseded-by"),
                    supersededBy,
                    "of an edition's id: us-ice-nds-2025"
                )
            );

        var title = fields.Text("title");
        var shortName = fields.Text("short");
        var aliases = fields.Texts("aliases");
        foreach (
            var (name, at) in aliases
                .Prepend((shortName, fields.At("short")))
                .Prepend((title, fields.At("title")))
        )
            TakeName(name, at, id, names, problems);

        var parts = fields.Texts("parts", required: folder.Standards.Count > 0).Select(p => p.Text).ToArray();
        var textAsOf = fields.Date("text-as-of");
        var reader = new StandardReader(
            folder.Folder,
            parts,
            hasText: fields.Has("text-as-of"),
            ids,
            problems
        );

        return new Edition(
            id,
            title,
            shortName,
            [.. aliases.Select(a => a.Text)],
            fields.Text("issuer"),
            fields.Text("jurisdiction"),
            fields.Date("published"),
            fields.Date("effective"),
            supersededBy,
            fields.Address("address"),
            ReadForce(fields.Node("force", required: true), problems),
            fields.Text("licence"),
            textAsOf,
            parts,
            [
                .. folder
                    .Standards.Where(f => f.Root is not null)
                    .Select(f => reader.Read(f, f.Root!))
                    .OrderBy(s => s.Number, Numbers.InOrder),
            ],
            folder.Hash
        );
    }

    private static Force ReadForce(Node? node, List<Problem> problems)
    {
        if (node is null)
            return new Force("", "");

        var fields = new Fields(node, "The force", problems, "kind", "binds");
        var kind = fields.Text("kind");
        if (kind.Length > 0 && !ForceKinds.Contains(kind))
            problems.Add(
                StandardsProblems.UnknownWord(
                    fields.At("kind"),
                    "kind",
                    kind,
                    Nearest.To(kind, ForceKinds),
                    ForceKinds
                )
            );
        return new Force(kind, fields.Text("binds"));
    }

    private static void TakeName(
        string name,
        Position at,
        string id,
        Dictionary<string, string> names,
        List<Problem> problems
    )
    {
        var key = Printed.Key(name);
        if (key.Length > 0 && !names.TryAdd(key, id) && names[key] != id)
            problems.Add(StandardsProblems.NameTaken(at, name, names[key]));
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex IdForm();
}
