namespace Plumbline.Standards.Official;

/// <summary>Finds the structure of an official document: parts, standards, and their passages with the way to each.</summary>
public static class DocumentReader
{
    /// <summary>So many designators are looked at to tell the letter i from the numeral.</summary>
    private const int Ahead = 400;

    /// <param name="lines">Every line, in the order in which it is read.</param>
    /// <exception cref="ProblemException"><c>standards-document-no-structure</c></exception>
    public static OfficialDocument Read(IReadOnlyList<TextLine> lines, string file)
    {
        var paragraphs = Paragraphs.Of(RunningLines.Without(lines));
        var standards = new Walk(paragraphs).Standards();
        if (standards.Count == 0)
            throw new ProblemException(StandardsProblems.DocumentNoStructure(new Position(file, 1, 1)));
        return new OfficialDocument(standards, lines.Count == 0 ? 0 : lines.Max(l => l.Page));
    }

    /// <summary>One way through the paragraphs, from the first to the last.</summary>
    private sealed class Walk(IReadOnlyList<Paragraph> paragraphs)
    {
        private readonly List<Open> found = [];
        private readonly List<Paragraph> titles = [];
        private Open? open;
        private string? part;
        private bool contents;

        public IReadOnlyList<StandardText> Standards()
        {
            for (var i = 0; i < paragraphs.Count; i++)
                Step(i);
            Flush();
            return
            [
                .. found
                    .GroupBy(o => o.Number.Length > 0 ? o.Number : o.Title)
                    .Select(same => same.MaxBy(o => o.Length)!.Close(same)),
            ];
        }

        private void Step(int i)
        {
            var paragraph = paragraphs[i];
            if (Headings.Of(paragraph.Text) is { } heading)
                Begin(heading, paragraph);
            else if (paragraph.Contents && contents)
                return;
            else if (IsPart(i, paragraph.Text) is { } name)
                part = name;
            else if (IsUnnumbered(paragraph))
                Begin(new Heading("", titles.LastOrDefault()?.Text ?? "", false), paragraph);
            else if (open is not null && open.Take(paragraph, Later(i)))
                Flush();
            else if (Headings.IsTitle(paragraph.Text))
                titles.Add(paragraph);
            else
            {
                Flush();
                open?.Add(paragraph);
            }
        }

        private void Begin(Heading heading, Paragraph paragraph)
        {
            contents = paragraph.Contents;
            if (heading.Regulation && titles.Count > 0)
                part = titles[^1].Text;
            titles.Clear();
            if (
                open is not null
                && heading.Number.Length > 0
                && open.Number == heading.Number
                && open.Length == 0
            )
                return;

            open = new Open(heading, part, paragraph);
            found.Add(open);
            if (heading.Number.Length == 0)
                open.Take(paragraph, []);
        }

        /// <summary>Where standards have no number, each begins again with I.</summary>
        private bool IsUnnumbered(Paragraph paragraph) =>
            titles.Count > 0
            && (open is null || open.Number.Length == 0)
            && Designator.Take(paragraph.Text, regulation: false).Found is [{ Token: "I", Mark: '.' }, ..];

        private string? IsPart(int i, string text) =>
            Headings.Part(text) is { } named
            && (
                named.Certain
                || paragraphs
                    .Skip(i + 1)
                    .Take(4)
                    .Any(p =>
                        Headings.Of(p.Text)?.Number.StartsWith(named.Number + ".", StringComparison.Ordinal)
                        == true
                    )
            )
                ? named.Name
                : null;

        /// <summary>Titles that no section followed are words of the passage they stand in.</summary>
        private void Flush()
        {
            foreach (var title in titles)
                open?.Add(title);
            titles.Clear();
        }

        private IEnumerable<Designator> Later(int i) =>
            paragraphs
                .Skip(i + 1)
                .TakeWhile(p => Headings.Of(p.Text) is null)
                .SelectMany(p => Designator.Take(p.Text, regulation: false).Found)
                .Take(Ahead);
    }
}
