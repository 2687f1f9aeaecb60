namespace Plumbline.Reports;

/// <summary>Requirements in scope of one standard that follow each other in the annex.</summary>
/// <param name="Heading">Edition, standard, and how far it was reviewed.</param>
/// <param name="Rows">Each with its code, and of its citation what the heading does not say.</param>
public sealed record AnnexGroup(string Heading, IReadOnlyList<(RequirementRow Row, string Cited)> Rows)
{
    public static IEnumerable<AnnexGroup> Of(ComplianceReport report)
    {
        var rows = report.Requirements;
        for (int from = 0, to; from < rows.Count; from = to)
        {
            for (to = from + 1; to < rows.Count && IsSame(rows[from], rows[to]); )
                to++;
            var first = rows[from];
            var standard = report.AllStandards.FirstOrDefault(s =>
                (s.Edition, s.Code) == (first.Edition, first.Standard)
            );
            yield return new AnnexGroup(
                $"{first.Edition}, {standard?.Name ?? first.Standard}: reviewed {first.Coverage}",
                [.. rows.Skip(from).Take(to - from).Select(row => (row, CitedOf(row, standard)))]
            );
        }
    }

    private static bool IsSame(RequirementRow one, RequirementRow other) =>
        (one.Edition, one.Standard) == (other.Edition, other.Standard);

    private static string CitedOf(RequirementRow row, StandardRow? standard)
    {
        var above = $"{row.Edition}, {standard?.Number} {standard?.Title}, ";
        var rest = row.Citation.StartsWith(above, StringComparison.Ordinal)
            ? row.Citation[above.Length..]
            : row.Citation;
        return rest == row.Code || rest == $"component {row.Code}" ? row.Code : $"{row.Code}; {rest}";
    }
}
