using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>A column of the sheet Lines, and of a CSV file.</summary>
/// <param name="Says">What stands in it, for who fills it in.</param>
/// <param name="Width">In characters.</param>
/// <param name="Value">What it holds for a line.</param>
internal sealed record LineColumn(
    string Name,
    string Says,
    double Width,
    Func<Standard, Requirement, string?> Value
);

/// <summary>The columns in which a line travels as a row. Their names are stable: files made years ago are read.</summary>
internal static class LineColumns
{
    /// <summary>Between the texts of a list in one cell: each citation and source in a line of its own.</summary>
    public const string NewLine = "\n";

    private const string Several = "Several: with semicolons between.";

    public static IReadOnlyList<LineColumn> All { get; } =
    [
        new("standard", "Number of the standard, such as 4.3. Needed.", 10, (s, _) => s.Number),
        new(
            "standard title",
            "Its title. Needed in its first line, unless the sheet Standards has it.",
            24,
            (s, _) => s.Title
        ),
        new(
            "standard code",
            "The short code that inspectors use, such as MC; empty: its number.",
            10,
            (s, _) => s.Code
        ),
        new(
            "part",
            "Part of the edition, such as Care. Needed in its first line, unless the sheet Standards has it.",
            16,
            (s, _) => s.Part
        ),
        new(
            "id",
            "Edition, number and words, joined by slashes; or the words alone: health-assessment-within-14-days. Never changed once used. Needed.",
            40,
            (_, r) => r.Id
        ),
        new(
            "citations",
            "Where the duty stands, each in a line of its own. Needed.",
            36,
            (_, r) => string.Join(NewLine, r.Citations)
        ),
        new("text", "The duty in one sentence of your own words. Needed.", 60, (_, r) => r.Text),
        new(
            "actor",
            $"Who must act: {List(Enum.GetValues<Actor>().Select(Words.Of))}. Needed.",
            16,
            (_, r) => Words.Of(r.Actor)
        ),
        new(
            "methods",
            $"Each of these alone can show it: {List(Enum.GetValues<Method>().Select(Words.Of))}. {Several} Needed.",
            20,
            (_, r) => Join(r.Methods.Select(Words.Of))
        ),
        new(
            "seen by",
            $"What a visit must be allowed to do: {List(Enum.GetValues<SeenBy>().Select(Words.Of))}. {Several} Needed.",
            14,
            (_, r) => Join(r.SeenBy.Select(Words.Of))
        ),
        new(
            "clinician",
            "true where judging it takes a clinician.",
            10,
            (_, r) => r.Clinician ? "true" : null
        ),
        new("applies", "When it applies, in words; empty: always.", 24, (_, r) => r.Applies),
        new(
            "applies where",
            $"Kinds of facility, all of which must hold: {List(Conditions.All)}. {Several}",
            20,
            (_, r) => Join(r.AppliesWhere ?? [])
        ),
        new("measure what", "Where the duty is a number: what is measured.", 18, (_, r) => r.Measure?.What),
        new(
            "measure limit",
            $"Which side is compliant: {List(Enum.GetValues<Limit>().Select(Words.Of))}.",
            12,
            (_, r) => r.Measure is { } m ? Words.Of(m.Limit) : null
        ),
        new(
            "measure value",
            "The number, with a point for decimals.",
            10,
            (_, r) => r.Measure is { } m ? EditionNodes.Number(m.Value) : null
        ),
        new("measure unit", "Its unit: day, hour, °F.", 12, (_, r) => r.Measure?.Unit),
        new("measure per", "For a frequency, the period: week.", 10, (_, r) => r.Measure?.Per),
        new(
            "components",
            $"ICE's own checklist numbers, such as MC-27. {Several}",
            14,
            (_, r) => Join(r.Components ?? [])
        ),
        new(
            "topics",
            $"From one vocabulary: {List(Topics.All)}. {Several} Needed.",
            20,
            (_, r) => Join(r.Topics ?? [])
        ),
        new(
            "basis",
            "How we know: official-text (only with the columns checked), oversight-report (only with sources), unverified. Empty: unverified.",
            16,
            (_, r) => Words.Of(r.Basis)
        ),
        new(
            "sources",
            "Published reports that show the duty, each in a line of its own: address | facility | date.",
            50,
            (_, r) => string.Join(NewLine, (r.Sources ?? []).Select(Of))
        ),
        new(
            "sources more",
            "How many more reports there are.",
            10,
            (_, r) => r.SourcesMore > 0 ? EditionNodes.Number(r.SourcesMore) : null
        ),
        new(
            "flagged times",
            "In how many published findings it was flagged as a priority component,",
            10,
            (_, r) => Number(r.FlaggedPriority?.Times)
        ),
        new("flagged of", "of how many.", 10, (_, r) => Number(r.FlaggedPriority?.Of)),
        new(
            "carried from",
            "Requirement of another edition that it was carried over from, unchecked.",
            30,
            (_, r) => r.CarriedFrom
        ),
        new("checked who", "Who compared the line with the official document,", 16, (_, r) => r.Checked?.Who),
        new("checked on", "on which day, as 2026-11-24,", 12, (_, r) => r.Checked?.On),
        new("checked document", "with which document (its SHA-256),", 20, (_, r) => r.Checked?.Document),
        new("checked at", "and at which place in it.", 14, (_, r) => r.Checked?.At),
        new("note", "What a reader of the line should know.", 40, (_, r) => r.Note),
    ];

    public static string Join(IEnumerable<string> words) => string.Join("; ", words);

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static string? Number(int? number) => number is { } n ? EditionNodes.Number(n) : null;

    private static string Of(Source s) => string.Join(" | ", s.Report, s.Facility, s.Date).TrimEnd(' ', '|');
}
