using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>Reads a standard set that somebody brings into an edition, or lists everything that is wrong with it.</summary>
internal static class EditionImport
{
    public const int LargestFile = 16 * 1024 * 1024;
    public const int MostProblems = 200;

    /// <param name="file">A workbook (.xlsx), a CSV file, or an OSCAL catalog (.json).</param>
    /// <param name="edition">The id of the edition that it is to be.</param>
    /// <returns>The edition with the standards of the file alone.</returns>
    /// <exception cref="ProblemException">Every problem with sheet, row and column, or line and column.</exception>
    public static Edition Read(string file, string edition, Catalog held)
    {
        var problems = new List<Problem>();
        var path = Path.GetFileName(file);
        var start = new Position(path, 1, 1);
        var found = Bytes(file, start, problems) is { } bytes
            ? Files(bytes, path, edition, held, problems)
            : null;
        if (found is null)
            throw Refused(problems, start);

        var lines = found.Standards.Select(s => Mapped(s, held, problems)).ToArray();
        if (!lines.Any(s => s.Members.Any(m => m.Key.Text is "requirements" && HasItems(m.Value))))
            problems.Add(StandardsProblems.NothingInIt(start));
        var about = found.Edition ?? (held.Edition(edition) is { } known ? EditionNodes.Of(known) : null);
        if (about is null)
        {
            problems.Add(StandardsProblems.EditionNotDescribed(start, edition));
            throw Refused(problems, start);
        }

        var reading = ImportedEdition.Read(
            new EditionFiles(
                edition,
                path,
                new StandardsFile("edition.yaml", path, about),
                [.. lines.Select(s => new StandardsFile(FileName(s), path, s))],
                ""
            ),
            held,
            problems
        );
        if (reading.Catalog is null)
            throw Refused(reading.Problems, start);

        var read = reading.Catalog.Editions[0];
        if (Dropped(read, held, start).ToArray() is { Length: > 0 } dropped)
            throw Refused(dropped, start);
        return read;
    }

    /// <summary>Of a standard's file: its number and the words of its title.</summary>
    public static string FileName(string number, string title) =>
        Slugs.Of(title) is { Length: > 0 } words ? $"{number}-{words}.yaml" : $"{number}-standard.yaml";

    private static string FileName(Mapping standard)
    {
        string Text(string key) =>
            standard.Members.Select(m => m.Value).OfType<Mapping>().FirstOrDefault()?.Members is { } facts
            && facts.FirstOrDefault(m => m.Key.Text == key)?.Value is Scalar scalar
                ? scalar.Text
                : "";
        return FileName(Text("number"), Text("title"));
    }

    private static byte[]? Bytes(string file, Position start, List<Problem> problems)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > LargestFile)
            {
                problems.Add(StandardsProblems.ImportTooLarge(start, LargestFile));
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(StandardsProblems.Unreadable(start, e.Message));
            return null;
        }
    }

    private static ImportedFiles? Files(
        byte[] bytes,
        string path,
        string edition,
        Catalog held,
        List<Problem> problems
    )
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".xlsx":
                return WorkbookReader.Read(bytes, path, problems) is { } sheets
                    ? new SheetImport(edition, held, problems).Read(sheets, path)
                    : null;
            case ".csv":
                return CsvCells.Read(bytes, path, problems) is { } cells
                    ? new SheetImport(edition, held, problems).Read(cells)
                    : null;
            case ".json":
                return JsonNodes.Read(bytes, path, problems) is { } root
                    ? new OscalImport(edition, problems).Read(root)
                    : null;
            default:
                problems.Add(StandardsProblems.ImportKind(new Position(path, 1, 1)));
                return null;
        }
    }

    private static Mapping Mapped(Mapping standard, Catalog held, List<Problem> problems) =>
        standard with
        {
            Members =
            [
                .. standard.Members.Select(m =>
                    m is { Key.Text: "requirements", Value: Sequence list }
                        ? m with
                        {
                            Value = list with
                            {
                                Items =
                                [
                                    .. list.Items.Select(i => ImportedBasis.Of((Mapping)i, held, problems)),
                                ],
                            },
                        }
                        : m
                ),
            ],
        };

    private static bool HasItems(Node node) => node is Sequence { Items.Count: > 0 };

    /// <summary>Ids are for ever: a standard that is held keeps each of its lines.</summary>
    private static IEnumerable<Problem> Dropped(Edition read, Catalog held, Position start)
    {
        foreach (var standard in read.Standards)
        {
            var there = standard.Requirements.Select(r => r.Id).ToHashSet();
            var gone = held.Standard(standard.Id)?.Requirements.Where(r => !there.Contains(r.Id)).ToArray();
            if (gone is { Length: > 0 })
                yield return StandardsProblems.LinesDropped(start, standard.Id, gone.Length, gone[0].Id);
        }
    }

    private static ProblemException Refused(IReadOnlyList<Problem> problems, Position start) =>
        problems.Count <= MostProblems
            ? new(problems)
            : new([
                .. problems.Take(MostProblems),
                StandardsProblems.MoreProblems(start, problems.Count - MostProblems),
            ]);
}
