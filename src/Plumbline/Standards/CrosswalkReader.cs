namespace Plumbline.Standards;

/// <summary>Reads the file of one crosswalk; whether its ends exist is known when every edition was read.</summary>
internal sealed class CrosswalkReader(Ids ids, List<Problem> problems)
{
    private readonly Dictionary<(string, string), Position> pairs = [];

    public Crosswalk Read(StandardsFile file, Node root)
    {
        var all = new Fields(root, "The file", problems, "crosswalk", "pairs");
        var node = all.Node("crosswalk", required: true);
        var fields = new Fields(node, "The crosswalk", problems, "from", "to", "note");
        var (from, to, note) = node is null
            ? ("", "", "")
            : (Edition(fields, "from"), Edition(fields, "to"), fields.Text("note"));
        if (from.Length > 0 && from == to)
            problems.Add(StandardsProblems.CrosswalkOneEdition(fields.At("to"), to));
        else if (from.Length > 0 && to.Length > 0 && file.Name != $"{from}--{to}.yaml")
            problems.Add(StandardsProblems.CrosswalkFileName(file.Start, file.Name, $"{from}--{to}.yaml"));

        return new Crosswalk(
            from,
            to,
            note,
            [.. all.Items("pairs", required: true, mayBeEmpty: false).Select(n => Pair(n, from, to))]
        );
    }

    private string Edition(Fields fields, string key)
    {
        var id = fields.Text(key);
        if (id.Length > 0)
            ids.WantEdition(id, fields.At(key));
        return id;
    }

    private CrosswalkPair Pair(Node node, string from, string to)
    {
        var fields = new Fields(node, "The pair", problems, "from", "relation", "to", "reason");
        var pair = new CrosswalkPair(
            fields.Text("from"),
            fields.Word<Relation>("relation", Words.Of),
            fields.Text("to"),
            fields.Text("reason")
        );
        if (pair.From.Length > 0 && pair.To.Length > 0 && Ids.Edition(pair.From) == Ids.Edition(pair.To))
            problems.Add(StandardsProblems.CrosswalkInside(node.Position, Ids.Edition(pair.From)));
        else
        {
            CheckEnd(pair.From, fields.At("from"), from);
            CheckEnd(pair.To, fields.At("to"), to);
        }

        CheckOnce(pair, node.Position);
        return pair;
    }

    private void CheckEnd(string id, Position at, string edition)
    {
        if (id.Length > 0 && edition.Length > 0)
            ids.WantEnd(id, at, edition);
    }

    /// <summary>A pair stands once in all crosswalks, whichever way round.</summary>
    private void CheckOnce(CrosswalkPair pair, Position at)
    {
        if (pair.From.Length == 0 || pair.To.Length == 0)
            return;

        var key = string.CompareOrdinal(pair.From, pair.To) < 0 ? (pair.From, pair.To) : (pair.To, pair.From);
        if (!pairs.TryAdd(key, at))
            problems.Add(StandardsProblems.CrosswalkTwice(at, pair.From, pair.To, pairs[key]));
    }
}
