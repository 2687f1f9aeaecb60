using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The sheets of a workbook, or a CSV file, as the nodes of an edition's files.</summary>
internal sealed class SheetImport(string edition, Catalog held, List<Problem> problems)
{
    private static readonly string[] columns = [.. LineColumns.All.Select(c => c.Name)];
    private readonly LineImport lines = new(edition);
    private readonly StandardFacts facts = new(edition, held, problems);

    /// <summary>A workbook; null where it has no sheet of lines, with the problem noted.</summary>
    public ImportedFiles? Read(IReadOnlyDictionary<string, SheetCells> sheets, string path)
    {
        if (!sheets.TryGetValue(EditionWorkbook.Lines, out var sheet))
        {
            problems.Add(StandardsProblems.SheetMissing(new Position(path, 1, 1), EditionWorkbook.Lines));
            return null;
        }

        foreach (var row in Rows(sheets, EditionWorkbook.Standards, EditionWorkbook.StandardHead, ["number"]))
            facts.Take(row, "number", prefix: "");
        facts.SaysNoDuties = sheets.ContainsKey(EditionWorkbook.NoDuties);
        foreach (
            var row in Rows(
                sheets,
                EditionWorkbook.NoDuties,
                EditionWorkbook.NoDutyHead,
                EditionWorkbook.NoDutyHead
            )
        )
            facts.TakeNoDuty(row);
        var described = Rows(
            sheets,
            EditionWorkbook.EditionSheet,
            EditionWorkbook.EditionHead,
            ["what", "value"]
        );
        return Read(sheet) with { Edition = Edition(described) };
    }

    /// <summary>A CSV file, or the sheet of lines.</summary>
    public ImportedFiles Read(SheetCells sheet)
    {
        var byStandard = new Dictionary<string, List<Mapping>>();
        foreach (
            var row in SheetTable.Read(sheet.Start, sheet.Rows, columns, ["standard", "id", "text"], problems)
        )
        {
            if (row.Text("standard") is not { } number)
            {
                problems.Add(StandardsProblems.CellMissing(row.At, "standard"));
                continue;
            }

            facts.Take(row, "standard", prefix: "standard ");
            if (!byStandard.TryGetValue(number.Text, out var requirements))
                byStandard.Add(number.Text, requirements = []);
            requirements.Add(lines.Read(row, number.Text));
        }

        return new ImportedFiles(
            null,
            [.. facts.Standards(number => byStandard.TryGetValue(number, out var lines) ? lines : [])]
        );
    }

    private IReadOnlyList<SheetRow> Rows(
        IReadOnlyDictionary<string, SheetCells> sheets,
        string name,
        IReadOnlyList<string> known,
        IReadOnlyList<string> needed
    ) =>
        sheets.TryGetValue(name, out var sheet)
            ? SheetTable.Read(sheet.Start, sheet.Rows, known, needed, problems)
            : [];

    /// <summary>Null where the sheet is missing or has no value in it.</summary>
    private Mapping? Edition(IReadOnlyList<SheetRow> rows)
    {
        var filled = rows.Where(r => r.Cell("value") is not null && r.Cell("what") is not null).ToArray();
        if (filled.Length == 0)
            return null;

        var at = filled[0].At;
        var (keys, force) = (new Keys(at), new Keys(at));
        foreach (var row in filled)
        {
            var what = row.Text("what")!.Text.Trim().ToLowerInvariant();
            var value = row.Text("value")!;
            if (what == "id" && value.Text != edition)
                problems.Add(StandardsProblems.OtherEdition(value.Position, value.Text, edition));
            var fact = EditionFactRows.All.FirstOrDefault(f => f.Name == what);
            if (what.StartsWith("force ", StringComparison.Ordinal))
                force.Node(what["force ".Length..], value);
            else
                keys.Node(fact?.Key ?? what, fact?.IsList == true ? row.List("value", byLine: true) : value);
        }

        return keys.Node("force", force.IsEmpty ? null : force.Mapping).Mapping;
    }
}
