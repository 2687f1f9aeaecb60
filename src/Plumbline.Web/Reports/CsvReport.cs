using System.Buffers;
using System.Globalization;
using System.Text;
using Plumbline.Reports;

namespace Plumbline.Web.Reports;

/// <summary>
/// One row for each requirement in scope (RFC 4180, UTF-8 with a byte order mark, so that Excel reads accents). The same
/// report gives the same bytes.
/// </summary>
public static class CsvReport
{
    public static byte[] Write(ComplianceReport report)
    {
        var csv = new CsvWriter();
        csv.Row(
            "inspection",
            "facility",
            "invented",
            "state",
            "line",
            "requirement",
            "edition",
            "standard",
            "code",
            "citation",
            "duty",
            "actor",
            "basis",
            "verdict",
            "why",
            "reason",
            "observations",
            "methods",
            "origins",
            "contradicted",
            "erased observations",
            "deficiencies citing it",
            "deficiencies as primary",
            "coverage of standard",
            "decided by",
            "decided at"
        );
        var primary = report.Deficiencies.ToLookup(d => d.Requirement);
        foreach (var row in report.Requirements)
            csv.Row(
                report.Inspection.ToString(),
                report.Title,
                report.Invented ? "yes" : "no",
                report.State.Final ? $"final, version {report.State.Version}" : "draft",
                Number(row.Line),
                row.Requirement,
                row.Edition,
                row.Standard,
                row.Code,
                row.Citation,
                row.Duty,
                row.Actor,
                row.Basis,
                row.Verdict,
                row.Why,
                row.Reason,
                Number(row.Observations),
                string.Join("; ", row.Methods),
                string.Join("; ", row.Origins),
                row.Contradicted ? "yes" : "no",
                Number(row.ErasedObservations),
                Number(row.Deficiencies),
                Number(primary[row.Requirement].Count()),
                row.Coverage,
                row.DecidedBy,
                row.DecidedAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            );
        return csv.ToBytes();
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Writes rows as RFC 4180 has them, and no cell as something that a spreadsheet would run.</summary>
public sealed class CsvWriter
{
    private static readonly SearchValues<char> special = SearchValues.Create(",\"\r\n");
    private readonly StringBuilder text = new("\uFEFF");

    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            Cell(cells[i] ?? "");
        }

        text.Append("\r\n");
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    // Excel and others run a cell that begins so; an apostrophe in front makes it text again.
    private void Cell(string cell)
    {
        var runs =
            cell
            is [
                '='
                or '+'
                or '-'
                or '@'
                or '\t'
                or '\r'
                or '\n'
                or '\uFF1D'
                or '\uFF0B'
                or '\uFF0D'
                or '\uFF20',
                ..,
            ];
        if (!runs && cell.AsSpan().IndexOfAny(special) < 0)
        {
            text.Append(cell);
            return;
        }

        text.Append('"');
        if (runs)
            text.Append('\'');
        text.Append(cell).Replace("\"", "\"\"", text.Length - cell.Length, cell.Length).Append('"');
    }
}
