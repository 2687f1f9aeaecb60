namespace Plumbline.Standards;

/// <summary>Reads a duty that is a number.</summary>
internal sealed class MeasureReader(List<Problem> problems)
{
    public Measure? Read(Node? node)
    {
        if (node is null)
            return null;

        var fields = new Fields(
            node,
            "The measure",
            problems,
            "what",
            "at-most",
            "at-least",
            "exactly",
            "unit",
            "per"
        );
        var limits = Enum.GetValues<Limit>().Where(l => fields.Has(Words.Of(l))).ToArray();
        if (limits.Length != 1 && node is Mapping)
            problems.Add(StandardsProblems.MeasureLimit(node.Position, limits.Length));

        var unit = fields.Text("unit");
        var per = fields.MaybeText("per");
        CheckWord(fields, "unit", unit, Units.All);
        CheckWord(fields, "per", per, Units.Periods);
        var values = limits.Select(l => Value(fields, Words.Of(l), unit)).ToArray();
        return new Measure(fields.Text("what"), limits.FirstOrDefault(), values.FirstOrDefault(), unit, per);
    }

    private decimal Value(Fields fields, string limit, string unit)
    {
        var found = problems.Count;
        var value = fields.Number(limit);
        if (value <= 0 && problems.Count == found && !Units.GoBelowZero(unit))
            problems.Add(StandardsProblems.MeasureValue(fields.At(limit), limit, value));
        return value;
    }

    private void CheckWord(Fields fields, string key, string? word, IReadOnlyList<string> known)
    {
        if (word is { Length: > 0 } && !known.Contains(word))
            problems.Add(
                StandardsProblems.UnknownWord(fields.At(key), key, word, Nearest.To(word, known), known)
            );
    }
}
