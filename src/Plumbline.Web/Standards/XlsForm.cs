using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>
/// An edition as an XLSForm workbook (sheets survey, choices and settings), from which ODK and KoboToolbox make a form: a
/// group for each standard; for each line the verdict and, once it is given, where, how, n of N and a note.
/// </summary>
internal static class XlsForm
{
    private static readonly string[] surveyHead =
    [
        "type",
        "name",
        "label",
        "hint",
        "required",
        "relevant",
        "constraint",
        "constraint_message",
        "appearance",
    ];

    public static byte[] Write(Edition edition) =>
        WorkbookWriter.Write(
            edition.Title,
            [
                new(
                    "survey",
                    surveyHead,
                    [22, 50, 60, 60, 10, 40, 40, 40, 12],
                    [.. Head(), .. Body(edition)]
                ),
                new("choices", ["list_name", "name", "label"], [16, 24, 60], Choices()),
                new(
                    "settings",
                    ["form_title", "form_id", "version", "instance_name"],
                    [60, 30, 20, 50],
                    [
                        [
                            edition.Title,
                            edition.Id,
                            // Another content must have another version, and the same content the same.
                            edition.Hash[..16],
                            "concat(${facility}, ' ', ${visit_date})",
                        ],
                    ]
                ),
            ]
        );

    private static IEnumerable<string[]> Head() =>
        [
            Row("start", "start"),
            Row("end", "end"),
            Row("text", "facility", "Facility", "Its name and town", required: true),
            Row("date", "visit_date", "Day of the visit", required: true),
            Row(
                "text",
                "inspector",
                "Who fills this in",
                "The name by which your team knows you",
                required: true
            ),
        ];

    private static IEnumerable<string[]> Body(Edition edition)
    {
        var names = new XlsFormNames(["start", "end", "facility", "visit_date", "inspector"]);
        foreach (var standard in edition.Standards.Where(s => s.Requirements.Count > 0))
        {
            yield return Row(
                "begin_group",
                names.Take($"s {standard.Number}"),
                $"{standard.Number} {standard.Title}"
            );
            foreach (var row in standard.Requirements.SelectMany(r => Line(r, names)))
                yield return row;
            yield return Row("end_group", "");
        }
    }

    private static IEnumerable<string[]> Line(Requirement r, XlsFormNames names)
    {
        var name = names.Take($"l {r.Id[(r.Id.IndexOf('/') + 1)..]}");
        var answered = $"${{{name}}} != ''";
        var of = names.Take($"{name} of");
        return
        [
            Row("select_one verdict", name, r.Text, Hint(r)),
            Row("text", names.Take($"{name} place"), "Where", "Unit, room or office", relevant: answered),
            Row(
                "select_multiple method",
                names.Take($"{name} method"),
                "How do you know",
                $"Each of these alone can show it: {string.Join(", ", r.Methods.Select(Words.Of))}",
                relevant: answered
            ),
            Row(
                "integer",
                of,
                "How many were looked at",
                "Leave it empty where nothing was counted",
                relevant: answered,
                constraint: (". >= 1", "At least 1; leave it empty where nothing was counted.")
            ),
            Row(
                "integer",
                names.Take($"{name} failed"),
                "How many of these failed",
                relevant: $"${{{of}}} != ''",
                constraint: ($". >= 0 and . <= ${{{of}}}", "Not more than were looked at.")
            ),
            Row(
                "text",
                names.Take($"{name} note"),
                "What you saw, read or heard",
                relevant: answered,
                appearance: "multiline"
            ),
        ];
    }

    private static string Hint(Requirement r) =>
        string.Join(
            " ",
            new[]
            {
                $"{r.Citation}.",
                r.Measure is { } m ? $"Limit: {m}." : null,
                r.Applies is { } applies ? $"Applies: {applies.TrimEnd('.')}." : null,
                r.AppliesWhere is { Count: > 0 } where ? $"Applies where: {string.Join(", ", where)}." : null,
                r.Clinician ? "Judging it takes a clinician." : null,
                r.Basis == Basis.Unverified
                    ? "Basis: unverified; check the official document before you rely on it."
                    : $"Basis: {Words.Badge(r.Basis)}.",
            }.Where(t => t is not null)
        );

    private static IEnumerable<string[]> Choices() =>
        [
            ["verdict", "compliant", "Compliant: the duty is met"],
            ["verdict", "deficient", "Deficient: the duty is not met"],
            ["verdict", "not_applicable", "Not applicable here"],
            ["verdict", "unable_to_determine", "Unable to determine: say why in the note"],
            .. Enum.GetValues<Method>()
                .Select(m => Words.Of(m))
                .Select(m => (string[])["method", m.Replace(' ', '_'), char.ToUpperInvariant(m[0]) + m[1..]]),
        ];

    private static string[] Row(
        string type,
        string name,
        string label = "",
        string hint = "",
        bool required = false,
        string relevant = "",
        (string Rule, string Message) constraint = default,
        string appearance = ""
    ) =>
        [
            type,
            name,
            Said(label),
            Said(hint),
            required ? "yes" : "",
            relevant,
            constraint.Rule ?? "",
            constraint.Message ?? "",
            appearance,
        ];

    /// <summary>In a label ${name} would stand for an answer.</summary>
    private static string Said(string text) => text.Replace("${", "$ {", StringComparison.Ordinal);
}

/// <summary>Names of one form's questions: letters, digits and underscores, beginning with a letter, each once.</summary>
internal sealed class XlsFormNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> names = new(taken, StringComparer.OrdinalIgnoreCase);

    public string Take(string words)
    {
        var name = string.Concat(words.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        var free = name;
        for (var number = 2; !names.Add(free); number++)
            free = $"{name}_{number}";
        return free;
    }
}
