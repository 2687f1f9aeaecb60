using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>What the rows say of each standard: the sheet Standards first, and then the first line that says it.</summary>
/// <param name="held">What stays of a standard that is held, where the file does not speak of it.</param>
internal sealed class StandardFacts(string edition, Catalog held, List<Problem> problems)
{
    private static readonly string[] texts = ["code", "title", "part", "note"];
    private readonly Dictionary<string, Facts> standards = [];

    /// <param name="column">Where its number stands; a row without one is passed over.</param>
    /// <param name="prefix">Of the columns code and title.</param>
    public void Take(SheetRow row, string column, string prefix)
    {
        if (row.Text(column) is not { } number)
            return;

        if (!standards.TryGetValue(number.Text, out var facts))
            standards.Add(number.Text, facts = new Facts(number));
        foreach (var name in texts)
        {
            // In the sheet Lines, note is the line's own.
            var from = name is "code" or "title" ? prefix + name : name;
            if ((name == "note" && prefix.Length > 0) || row.Text(from) is not { } value)
                continue;
            if (!facts.Texts.TryAdd(name, value) && facts.Texts[name].Text != value.Text)
                problems.Add(
                    StandardsProblems.StandardDiffers(
                        value.Position,
                        number.Text,
                        from,
                        facts.Texts[name].Position
                    )
                );
        }

        if (prefix.Length > 0)
            return;
        facts.Described = true;
        facts.Codes = row.List("codes", byLine: true);
        facts.Complete = row.Plain("complete");
    }

    /// <summary>Whether the file says which paragraphs are no duties.</summary>
    public bool SaysNoDuties { get; set; }

    public void TakeNoDuty(SheetRow row)
    {
        if (row.Text("standard") is not { } number)
        {
            problems.Add(StandardsProblems.CellMissing(row.At, "standard"));
            return;
        }

        if (!standards.TryGetValue(number.Text, out var facts))
            standards.Add(number.Text, facts = new Facts(number));
        facts.NotDuties.Add(
            new Keys(row.At).Node("citation", row.Text("citation")).Node("reason", row.Text("reason")).Mapping
        );
    }

    public IEnumerable<Mapping> Standards(Func<string, IReadOnlyList<Mapping>> lines) =>
        standards.Values.Select(facts =>
        {
            var number = facts.Number;
            var known = held.Standard($"{edition}/{number.Text}");
            return new Keys(number.Position)
                .Node("standard", Described(facts, facts.Described ? null : known))
                .Node("requirements", Keys.List(lines(number.Text), number.Position))
                .Maybe(
                    "not-duties",
                    SaysNoDuties || known is null
                        ? facts.NotDuties
                        : [.. known.NotDuties.Select(EditionNodes.Of)],
                    n => n
                )
                .Mapping;
        });

    private Mapping Described(Facts facts, Standard? known)
    {
        var at = facts.Number.Position;
        Scalar? Text(string name, string? otherwise) =>
            facts.Texts.GetValueOrDefault(name)
            ?? (otherwise is null ? null : new Scalar(at, otherwise, Plain: false));
        return new Keys(at)
            .Text("id", $"{edition}/{facts.Number.Text}")
            .Node("number", facts.Number)
            .Node("code", Text("code", known?.Code ?? facts.Number.Text))
            .Node("codes", facts.Codes)
            .Texts("codes", known?.Codes ?? [])
            .Node("title", Text("title", known?.Title))
            .Node("part", Text("part", known?.Part))
            .Node(
                "complete",
                facts.Complete ?? new Scalar(at, known?.Complete == true ? "true" : "false", Plain: true)
            )
            .Node("note", Text("note", known?.Note))
            .Mapping;
    }

    private sealed class Facts(Scalar number)
    {
        public Scalar Number => number;

        public Dictionary<string, Scalar> Texts { get; } = [];

        public List<Mapping> NotDuties { get; } = [];

        /// <summary>Whether the sheet Standards speaks of it.</summary>
        public bool Described { get; set; }

        public Sequence? Codes { get; set; }

        public Scalar? Complete { get; set; }
    }
}
