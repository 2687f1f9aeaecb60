namespace Plumbline.Standards;

/// <summary>Reads where a line came from, and who held it against the official document.</summary>
internal sealed class ProvenanceReader(Ids ids, List<Problem> problems)
{
    /// <summary>The requirement that the line was carried over from; whether it exists is known when all is read.</summary>
    public string? CarriedFrom(Fields fields, string id, Basis basis)
    {
        var from = fields.MaybeText("carried-from");
        if (from is not { Length: > 0 })
            return null;

        if (fields.Has("basis") && basis != Basis.Unverified)
            problems.Add(StandardsProblems.CarriedFromBasis(fields.At("carried-from"), id, Words.Of(basis)));
        ids.WantCarried(from, fields.At("carried-from"), id);
        return from;
    }

    public Checked? Checked(Fields fields, string id, Basis basis)
    {
        if (fields.Node("checked", required: false) is not { } node)
            return null;

        if (fields.Has("basis") && basis != Basis.OfficialText)
            problems.Add(StandardsProblems.CheckedBasis(node.Position, id, Words.Of(basis)));

        var entry = new Fields(node, "The entry checked", problems, "who", "on", "document", "at");
        var document = entry.Text("document");
        if (document.Length > 0 && !IsSha256(document))
            problems.Add(StandardsProblems.NotASha256(entry.At("document"), "document", document));
        return new Checked(
            entry.Text("who"),
            entry.Date("on", required: true) ?? "",
            document,
            entry.Text("at")
        );
    }

    private static bool IsSha256(string text) =>
        text.Length == 64 && text.All(c => char.IsAsciiHexDigitLower(c) || char.IsAsciiDigit(c));
}
