using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>An edition as a workbook that can be read, changed and imported again; and the empty one to start from.</summary>
internal static class EditionWorkbook
{
    public const string Lines = "Lines";
    public const string Columns = "Columns";
    public const string EditionSheet = "Edition";
    public const string Standards = "Standards";
    public const string NoDuties = "No duties";

    public static IReadOnlyList<string> StandardHead { get; } =
    ["number", "code", "codes", "title", "part", "complete", "note"];

    public static IReadOnlyList<string> NoDutyHead { get; } = ["standard", "citation", "reason"];

    public static IReadOnlyList<string> EditionHead { get; } = ["what", "value", "explanation"];

    public static byte[] Write(Edition e) =>
        WorkbookWriter.Write(
            e.Title,
            [
                LineSheet(e.Standards),
                ColumnSheet(),
                Edition(EditionFactRows.All.Select(f => (string[])[f.Name, f.Value(e) ?? "", f.Says])),
                new(
                    Standards,
                    StandardHead,
                    [10, 12, 16, 40, 24, 10, 60],
                    e.Standards.Select(s =>
                        (string[])
                            [
                                s.Number,
                                s.Code,
                                string.Join(LineColumns.NewLine, s.Codes),
                                s.Title,
                                s.Part,
                                s.Complete ? "true" : "false",
                                s.Note ?? "",
                            ]
                    )
                ),
                new(
                    NoDuties,
                    NoDutyHead,
                    [10, 40, 60],
                    e.Standards.SelectMany(s =>
                        s.NotDuties.Select(n => (string[])[s.Number, n.Citation, n.Reason])
                    )
                ),
            ]
        );

    /// <summary>The sheets without a line; what is optional is there to be filled in or left.</summary>
    public static byte[] Template() =>
        WorkbookWriter.Write(
            "A standard set for Plumbline",
            [
                LineSheet([]),
                ColumnSheet(),
                Edition(EditionFactRows.All.Select(f => (string[])[f.Name, "", f.Says])),
                new(Standards, StandardHead, [10, 12, 16, 40, 24, 10, 60], []),
                new(NoDuties, NoDutyHead, [10, 40, 60], []),
            ]
        );

    private static WorkbookSheet LineSheet(IEnumerable<Standard> standards) =>
        new(
            Lines,
            [.. LineColumns.All.Select(c => c.Name)],
            [.. LineColumns.All.Select(c => c.Width)],
            standards.SelectMany(s =>
                s.Requirements.Select(r => LineColumns.All.Select(c => c.Value(s, r) ?? "").ToArray())
            )
        );

    private static WorkbookSheet ColumnSheet() =>
        new(
            Columns,
            ["column", "what stands in it"],
            [20, 100],
            LineColumns.All.Select(c => (string[])[c.Name, c.Says])
        );

    private static WorkbookSheet Edition(IEnumerable<IReadOnlyList<string>> rows) =>
        new(EditionSheet, EditionHead, [16, 60, 70], rows);
}
