namespace Plumbline.Standards.Official;

/// <summary>A standard whose paragraphs are still coming.</summary>
internal sealed class Open(Heading heading, string? part, Paragraph start)
{
    private readonly Numbering numbering = new(heading.Regulation);
    private readonly Growing whole = new([], start);
    private readonly List<Growing> way = [];

    public string Number => heading.Number;

    public string Title => heading.Title;

    /// <summary>In characters, so that the body is told from a table of contents.</summary>
    public int Length { get; private set; }

    private Growing Deepest => way.Count == 0 ? whole : way[^1];

    /// <summary>Takes a paragraph with a designator; false where it has none, or none that fits.</summary>
    public bool Take(Paragraph paragraph, IEnumerable<Designator> later)
    {
        var (found, rest) = Designator.Take(paragraph.Text, heading.Regulation);
        if (found.Count == 0 || !Place(found, later, paragraph))
            return false;

        if (Designator.Inner(rest) is { } inner)
        {
            var (deeper, words) = Designator.Take(inner.From, heading.Regulation);
            Deepest.Words.Add(inner.Before);
            Length += inner.Before.Length;
            rest = Place(deeper, later, paragraph) ? words : inner.From;
        }

        Deepest.Words.Add(rest);
        Length += rest.Length + 1;
        return true;
    }

    public void Add(Paragraph paragraph)
    {
        Deepest.Words.Add(paragraph.Text);
        Length += paragraph.Text.Length;
    }

    /// <param name="same">Every place where the standard's heading stands, in the contents and in the body.</param>
    public StandardText Close(IEnumerable<Open> same) =>
        new(
            Number,
            Title.Length > 0 ? Title : same.FirstOrDefault(o => o.Title.Length > 0)?.Title ?? "",
            part,
            whole.Close(Number)
        );

    private bool Place(IReadOnlyList<Designator> found, IEnumerable<Designator> later, Paragraph paragraph)
    {
        var any = false;
        for (var i = 0; i < found.Count; i++)
        {
            if (!numbering.Place(found[i], found.Skip(i + 1).Concat(later)))
                return any;

            any = true;
            var path = numbering.Path;
            way.RemoveRange(path.Count - 1, Math.Max(0, way.Count - path.Count + 1));
            var grown = new Growing(path, paragraph);
            Deepest.Children.Add(grown);
            way.Add(grown);
        }

        return any;
    }

    /// <summary>A passage while its words and children are still coming.</summary>
    private sealed record Growing(IReadOnlyList<string> Path, Paragraph Start)
    {
        public List<string> Words { get; } = [];
        public List<Growing> Children { get; } = [];

        public Passage Close(string number) =>
            new(
                number,
                Path,
                string.Join(' ', Words.Where(w => w.Length > 0)),
                Start.Page,
                Start.Line,
                [.. Children.Select(c => c.Close(number))]
            );
    }
}
