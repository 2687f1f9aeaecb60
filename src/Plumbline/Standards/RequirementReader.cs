using System.Text.RegularExpressions;

namespace Plumbline.Standards;

/// <summary>Reads one line of a standard.</summary>
internal sealed partial class RequirementReader(bool hasText, Ids ids, List<Problem> problems)
{
    private readonly ProvenanceReader provenance = new(ids, problems);
    private readonly MeasureReader measures = new(problems);

    private static readonly string[] Keys =
    [
        "id",
        "citations",
        "text",
        "actor",
        "methods",
        "seen-by",
        "clinician",
        "applies",
        "applies-where",
        "measure",
        "components",
        "topics",
        "basis",
        "carried-from",
        "checked",
        "sources",
        "sources-more",
        "flagged-priority",
        "note",
    ];

    public Requirement Read(Node node, string standard)
    {
        var fields = new Fields(node, "The requirement", problems, Keys);
        var id = fields.Text("id");
        CheckId(id, fields.At("id"), standard);
        var basis = fields.Word<Basis>("basis", Words.Of);
        var sources = fields.Items("sources", required: false, mayBeEmpty: true).Select(ReadSource).ToArray();
        var more = fields.Whole("sources-more", required: false);
        if (fields.Has("basis"))
            CheckBasis(fields, id, basis, sources.Length, more);

        return new Requirement(
            id,
            standard,
            [.. fields.Texts("citations", required: true).Select(c => c.Text)],
            fields.Text("text"),
            fields.Word<Actor>("actor", Words.Of),
            fields.WordList<Method>("methods", Words.Of),
            fields.WordList<SeenBy>("seen-by", Words.Of),
            basis,
            fields.Truth("clinician", required: false),
            fields.MaybeText("applies"),
            measures.Read(fields.Node("measure", required: false)),
            [.. fields.Texts("components").Select(c => c.Text)],
            ReadWords(fields, "topics", Topics.All, required: true),
            sources,
            more,
            ReadFlagged(fields.Node("flagged-priority", required: false)),
            fields.MaybeText("note"),
            fields.Has("applies-where") ? ReadWords(fields, "applies-where", Conditions.All) : null,
            provenance.CarriedFrom(fields, id, basis),
            provenance.Checked(fields, id, basis)
        );
    }

    private void CheckId(string id, Position at, string standard)
    {
        ids.Take(id, at);
        if (id.Length == 0 || standard.Length == 0)
            return;

        if (!id.StartsWith(standard + "/", StringComparison.Ordinal))
            problems.Add(StandardsProblems.RequirementId(at, id, standard));
        else if (!WordsForm().IsMatch(id[(standard.Length + 1)..]))
            problems.Add(StandardsProblems.IdForm(at, id, $"{standard}/lower-case-words-joined-by-hyphens"));
    }

    private void CheckBasis(Fields fields, string id, Basis basis, int sources, int more)
    {
        if (basis == Basis.OversightReport && sources == 0)
            problems.Add(StandardsProblems.SourcesMissing(fields.At("basis"), id));
        else if (more > 0 && sources == 0)
            problems.Add(StandardsProblems.SourcesMoreAlone(fields.At("sources-more"), id));
        if (basis == Basis.OfficialText && !hasText)
            problems.Add(StandardsProblems.TextAsOfMissing(fields.At("basis"), id));
    }

    private IReadOnlyList<string> ReadWords(
        Fields fields,
        string key,
        IReadOnlyList<string> known,
        bool required = false
    )
    {
        var words = fields.Texts(key, required);
        foreach (var (word, at) in words)
            if (word.Length > 0 && !known.Contains(word))
                problems.Add(StandardsProblems.UnknownWord(at, key, word, Nearest.To(word, known), known));

        return [.. words.Select(w => w.Text)];
    }

    private Source ReadSource(Node node)
    {
        var fields = new Fields(node, "The source", problems, "report", "facility", "date");
        var report = fields.Text("report");
        if (report.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !Addresses.IsWeb(report))
            problems.Add(StandardsProblems.NotAnAddress(fields.At("report"), "report", report));
        return new Source(report, fields.MaybeText("facility"), fields.Date("date"));
    }

    private Flagged? ReadFlagged(Node? node)
    {
        if (node is null)
            return null;

        var fields = new Fields(node, "The entry flagged-priority", problems, "times", "of");
        var (times, of) = (fields.Whole("times", required: true), fields.Whole("of", required: true));
        if (fields.Has("times") && fields.Has("of") && (times > of || of == 0))
            problems.Add(StandardsProblems.FlaggedMore(node.Position, times, of));
        return new Flagged(times, of);
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex WordsForm();
}
