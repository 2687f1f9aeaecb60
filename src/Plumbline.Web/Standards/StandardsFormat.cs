using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>A form in which an edition leaves.</summary>
/// <param name="Name">The word for --format, and in addresses.</param>
/// <param name="Ending">Of its files' names.</param>
/// <param name="Label">What a person gets.</param>
/// <param name="Write">The file's bytes, made at a time.</param>
internal sealed record StandardsFormat(
    string Name,
    string Ending,
    string ContentType,
    string Label,
    Func<Edition, DateTimeOffset, byte[]> Write
)
{
    public static IReadOnlyList<StandardsFormat> All { get; } =
    [
        new(
            "xlsx",
            ".xlsx",
            WorkbookWriter.ContentType,
            "Workbook (XLSX), to read, to change and to import again",
            (edition, _) => EditionWorkbook.Write(edition)
        ),
        new(
            "csv",
            ".csv",
            "text/csv; charset=utf-8",
            "Table (CSV)",
            (edition, _) => EditionCsv.Write(edition)
        ),
        new(
            "xlsform",
            ".xlsform.xlsx",
            WorkbookWriter.ContentType,
            "Checklist for ODK and KoboToolbox (XLSForm)",
            (edition, _) => XlsForm.Write(edition)
        ),
        new("oscal", ".oscal.json", "application/json", "OSCAL catalog (JSON)", OscalCatalog.Write),
    ];

    public static StandardsFormat? Find(string name) =>
        All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    public string FileName(string edition) => edition + Ending;
}
