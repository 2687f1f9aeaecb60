using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The basis of a line that came from elsewhere: what it claims never goes beyond what it shows.</summary>
internal static class ImportedBasis
{
    /// <summary>
    /// A line that names no source is unverified; one that claims official-text must say who checked it, or be held here
    /// already, on the same basis and in the same words.
    /// </summary>
    public static Mapping Of(Mapping line, Catalog held, List<Problem> problems)
    {
        var basis = Value(line, "basis") as Scalar;
        if (basis?.Text == Words.Of(Basis.OfficialText))
        {
            if (Value(line, "checked") is null && !IsHeld(line, held))
                problems.Add(StandardsProblems.OfficialTextClaimed(basis.Position));
            return line;
        }

        var shown = basis is not null && (basis.Text != Words.Of(Basis.OversightReport) || HasSources(line));
        return shown
            ? line
            : line with
            {
                Members =
                [
                    .. line.Members.Where(m => m.Key.Text != "basis"),
                    new KeyedNode(
                        new Scalar(line.Position, "basis", Plain: true),
                        new Scalar(basis?.Position ?? line.Position, Words.Of(Basis.Unverified), Plain: false)
                    ),
                ],
            };
    }

    private static bool HasSources(Mapping line) => Value(line, "sources") is Sequence { Items.Count: > 0 };

    private static bool IsHeld(Mapping line, Catalog held) =>
        Value(line, "id") is Scalar id
        && held.Requirement(id.Text) is { Basis: Basis.OfficialText } known
        && Value(line, "text") is Scalar text
        && text.Text == known.Text
        && Value(line, "citations") is Sequence citations
        && citations.Items.OfType<Scalar>().Select(c => c.Text).SequenceEqual(known.Citations);

    private static Node? Value(Mapping line, string key) =>
        line.Members.FirstOrDefault(m => m.Key.Text == key)?.Value;
}
