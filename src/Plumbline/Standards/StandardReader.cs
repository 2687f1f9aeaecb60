using System.Text.RegularExpressions;

namespace Plumbline.Standards;

/// <summary>Reads the file of one standard, with its requirements and what is not a duty.</summary>
internal sealed partial class StandardReader(
    string edition,
    IReadOnlyList<string> parts,
    bool hasText,
    Ids ids,
    List<Problem> problems
)
{
    private readonly RequirementReader requirements = new(hasText, ids, problems);

    public Standard Read(StandardsFile file, Node root)
    {
        var all = new Fields(root, "The file", problems, "standard", "requirements", "not-duties");
        var node = all.Node("standard", required: true);
        var fields = new Fields(
            node,
            "The standard",
            problems,
            "id",
            "number",
            "code",
            "codes",
            "title",
            "part",
            "complete",
            "note"
        );
        if (node is null)
            return new Standard("", edition, "", "", [], "", "", false, [], []);

        var number = fields.Text("number");
        var id = fields.Text("id");
        CheckNames(file, fields, id, number);

        var part = fields.Text("part");
        if (part.Length > 0 && parts.Count > 0 && !parts.Contains(part))
            problems.Add(
                StandardsProblems.UnknownPart(fields.At("part"), part, Nearest.To(part, parts), parts)
            );

        return new Standard(
            id,
            edition,
            number,
            fields.Text("code"),
            [.. fields.Texts("codes").Select(c => c.Text)],
            fields.Text("title"),
            part,
            fields.Truth("complete", required: true),
            [
                .. all.Items("requirements", required: true, mayBeEmpty: true)
                    .Select(n => requirements.Read(n, id)),
            ],
            [.. all.Items("not-duties", required: false, mayBeEmpty: true).Select(ReadNotDuty)],
            fields.MaybeText("note")
        );
    }

    private void CheckNames(StandardsFile file, Fields fields, string id, string number)
    {
        ids.Take(id, fields.At("id"));
        if (number.Length > 0 && !NumberForm().IsMatch(number))
            problems.Add(
                StandardsProblems.IdForm(fields.At("number"), number, "of a section number: 4.3 or 115.13")
            );
        else if (id.Length > 0 && number.Length > 0 && id != $"{edition}/{number}")
            problems.Add(StandardsProblems.StandardId(fields.At("id"), id, $"{edition}/{number}"));
        else if (number.Length > 0 && !file.Name.StartsWith(number + "-", StringComparison.Ordinal))
            problems.Add(StandardsProblems.FileName(file.Start, file.Name, number));
    }

    private NotDuty ReadNotDuty(Node node)
    {
        var fields = new Fields(node, "The entry of not-duties", problems, "citation", "reason");
        return new NotDuty(fields.Text("citation"), fields.Text("reason"));
    }

    [GeneratedRegex(@"^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*\z")]
    private static partial Regex NumberForm();
}
