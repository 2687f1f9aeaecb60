using System.Globalization;
using Plumbline.Reports;

namespace Plumbline.Web.Reports;

/// <summary>The sections of a report in Word, in the order of the page.</summary>
internal static class DocxSections
{
    public static void FirstPage(DocxWriter word, ComplianceReport report)
    {
        var first = report.First;
        if (report.Invented)
            word.Styled("Warning", ReportWords.Invented);
        word.Styled("Title", report.Title);
        word.Styled("Subtitle", $"{report.Subtitle} {report.State.Words}.");
        word.Styled("Answer", first.Answer);
        word.Heading(2, "What we could not see");
        word.List(first.NotSeen);
        word.Heading(2, "Who we are");
        word.Facts("The team, its mandate and the visit", first.Who);
        word.Heading(2, "What matters most");
        if (first.Worst.Count == 0)
            word.Paragraph("No deficiency was written up.");
        else
            word.Table(
                "The gravest deficiencies by harm",
                [new("Finding", 64), new("People affected", 14), new("How we know", 22)],
                first.Worst.Select(w =>
                    new[] { (w.Dangerous ? "Dangerous: " : "") + w.Text, w.PeopleAffected, w.Known }
                )
            );
        if (first.Recommendations.Count > 0)
        {
            word.Heading(2, "What should happen");
            Recommendations(word, "Recommendations, the soonest first", first.Recommendations);
        }

        word.Heading(2, "Who answers for the place");
        word.Facts("Operator, medical provider, field office", first.Answerable);
        word.Heading(2, "What this report is");
        word.Facts("Ratings, state, legal force, basis, contact", first.Standing);
    }

    public static void Visit(DocxWriter word, ComplianceReport report)
    {
        word.Heading(1, "The facility and the visit");
        word.Facts("Facility", report.Visit.Facility);
        word.Facts("Visit", report.Visit.Visit);
        word.Table(
            "Who inspected, and which standards they decide",
            [new("Name", 30), new("Role", 15), new("Decides", 55)],
            report.Visit.Team.Select(m =>
                new[] { m.Name, m.Role, m.Holds.Count == 0 ? "none" : string.Join(", ", m.Holds) }
            )
        );
        if (report.Visit.Places.Count > 0)
            word.Table(
                "Places",
                [new("Place", 50), new("Type", 35), new("Capacity", 15, true)],
                report.Visit.Places.Select(p =>
                    new[] { p.Name, p.Type ?? "", p.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "" }
                )
            );
    }

    public static void Method(DocxWriter word, ComplianceReport report)
    {
        var method = report.Method;
        word.Heading(1, "Method");
        word.Heading(2, "Scope");
        word.List(method.Scope);
        word.Heading(2, "Standards used");
        word.Table(
            "Each edition, its force, and how its duties in scope are known",
            [
                new("Edition", 30),
                new("Force", 20),
                new("Why this one", 18),
                new("In scope", 8, true),
                new("Official text", 8, true),
                new("Published reports", 9, true),
                new("Unverified", 9, true),
            ],
            method.Editions.Select(e =>
                new[]
                {
                    $"{e.Title} ({e.Short})",
                    e.Force,
                    e.Reason,
                    N(e.InScope),
                    N(e.OfficialText),
                    N(e.PublishedReports),
                    N(e.Unverified),
                }
            )
        );
        foreach (var e in method.Editions)
            word.Styled(
                "Fine",
                $"{e.Short} as frozen by the plan: SHA-256 {e.Sha256}.{(e.Moved ? " Its text in the catalog is another one now." : "")}"
            );
        if (method.Samples.Count > 0)
        {
            word.Heading(2, "Samples and counts");
            word.Table(
                "n of N behind the observations",
                [new("Line", 15), new("Count", 35), new("Shows", 15), new("Method", 17), new("Place", 18)],
                method.Samples.Select(s =>
                    new[] { s.Code, s.Extent.ToString(), s.Shows, s.Method, s.Place ?? "" }
                )
            );
        }

        Reasons(
            word,
            "What was not assessed, and why",
            "Requirements in scope without a result",
            method.NotAssessed,
            "Every requirement in scope has a result."
        );
        Reasons(
            word,
            "What was set aside before the visit",
            "Requirements that the visit could not show",
            method.SetAside,
            "Nothing was set aside."
        );
        word.Heading(2, "What was asked for, and what came of it");
        if (method.Access.Count == 0)
            word.Paragraph("Nothing is recorded.");
        else
            word.Table(
                "Access ledger",
                [
                    new("Asked for", 32),
                    new("What", 12),
                    new("Outcome", 14),
                    new("Reason given", 20),
                    new("Asked", 11),
                    new("Answered", 11),
                ],
                method.Access.Select(a =>
                    new[]
                    {
                        a.Place is null ? a.Asked : $"{a.Asked} ({a.Place})",
                        a.What,
                        a.Outcome,
                        a.ReasonGiven ?? "none given",
                        Time(a.AskedAt),
                        Time(a.AnsweredAt),
                    }
                )
            );
        word.Heading(2, "On what the results rest");
        word.List(method.Strength);
        word.Heading(2, "Who recorded it");
        word.List(method.Provenance);
    }

    public static void Standards(DocxWriter word, ComplianceReport report)
    {
        word.Heading(1, "Standards examined");
        word.Paragraph(
            "Every standard in scope is listed, those without a deficiency too, so that rates can be computed. Deficiencies are findings; the other columns count requirements."
        );
        string[] Row(string name, Counts c, string reviewed) =>
            [
                name,
                N(c.InScope),
                N(c.Compliant),
                N(c.Deficient),
                N(c.NotApplicable),
                N(c.Unable),
                N(c.NotAssessed),
                N(c.Contested),
                N(c.Deficiencies),
                reviewed,
            ];
        word.Table(
            "Requirements in scope by verdict, and deficiencies",
            [
                new("Standard", 25),
                new("In scope", 7, true),
                new("No defi\u00ADciency found", 9, true),
                new("Not met", 7, true),
                new("Not appli\u00ADcable", 8, true),
                new("Unable", 8, true),
                new("Not assessed", 8, true),
                new("Con\u00ADtested", 8, true),
                new("Defi\u00ADciencies", 8, true),
                new("Reviewed", 15),
            ],
            report
                .Standards.SelectMany(p =>
                    p.Standards.Select(s => Row(s.Name, s.Counts, s.Coverage))
                        .Prepend([$"{p.Edition}: {p.Part}"])
                )
                .Append(
                    Row(
                        $"{report.AllStandards.Count()} in all",
                        report.Totals,
                        $"{report.AllStandards.Count(s => s.Reviewed == "in full")} in full"
                    )
                ),
            small: true
        );
    }

    public static void Findings(DocxWriter word, ComplianceReport report)
    {
        word.Heading(1, "Findings");
        word.Paragraph(ReportWords.Summary(report));
        foreach (var part in report.Findings)
        {
            word.Heading(2, part.Edition.Length > 0 ? $"{part.Edition}: {part.Part}" : part.Part);
            foreach (var standard in part.Standards)
            {
                word.Heading(3, standard.Standard);
                foreach (var row in standard.Deficiencies)
                {
                    word.Paragraph(
                        (row.Dangerous ? "Dangerous to life or health. " : "") + row.Text,
                        row.Flags,
                        row.CorrectiveAction
                    );
                    if (row.Quotation is not null)
                        word.Styled("Fine", row.Quotation);
                    word.Styled("Fine", $"Basis: {row.Basis}. {ReportWords.Details(row)}");
                }
            }
        }

        word.Heading(1, "What detained people reported");
        if (report.ReportedConcerns.Count == 0)
            word.Paragraph("No concern is recorded.");
        foreach (var c in report.ReportedConcerns)
            word.Paragraph($"{c.Said} {ReportWords.Checked(c)}", c.Words, ReportWords.About(c.Codes));
        Others(word, "Areas of concern", report.AreasOfConcern);
        Others(word, "Good practices", report.GoodPractices);
    }

    public static void End(DocxWriter word, ComplianceReport report)
    {
        word.Heading(1, "Recommendations");
        if (report.Recommendations.Count == 0)
            word.Paragraph("None.");
        else
            Recommendations(
                word,
                "Who should do what by when, because of which findings",
                report.Recommendations
            );
        word.Heading(1, "Late, contested and erased");
        word.List(ReportWords.Lines(report.Exceptions));
        word.Heading(1, "Conclusion");
        foreach (var sentence in report.Conclusion)
            word.Paragraph(sentence);
    }

    public static void Annex(DocxWriter word, ComplianceReport report)
    {
        word.Heading(1, "Annex: every requirement in scope");
        word.Table(
            "Requirements in scope, in the order of their lines; citations below their edition and standard",
            [
                new("Line", 4, true),
                new("Code and citation", 15),
                new("Duty, in our words", 33),
                new("Basis", 9),
                new("Verdict", 11),
                new("Why", 11),
                new("How known", 14),
                new("Defi\u00ADciencies", 6, true),
            ],
            AnnexGroup
                .Of(report)
                .SelectMany(g =>
                    g.Rows.Select(r =>
                            new[]
                            {
                                N(r.Row.Line),
                                r.Cited,
                                r.Row.Duty,
                                r.Row.Basis,
                                ReportWords.Verdict(r.Row),
                                ReportWords.Why(r.Row),
                                ReportWords.Known(r.Row),
                                N(r.Row.Deficiencies),
                            }
                        )
                        .Prepend([g.Heading])
                ),
            small: true
        );
    }

    private static void Recommendations(
        DocxWriter word,
        string caption,
        IEnumerable<RecommendationRow> rows
    ) =>
        word.Table(
            caption,
            [new("Who", 20), new("What", 48), new("By", 16), new("Because of", 16)],
            rows.Select(r => new[] { r.Who, r.What, r.By, string.Join(", ", r.Because) })
        );

    private static void Reasons(
        DocxWriter word,
        string title,
        string caption,
        IReadOnlyList<Reasons> reasons,
        string none
    )
    {
        word.Heading(2, title);
        if (reasons.Count == 0)
            word.Paragraph(none);
        else
            word.Table(
                caption,
                [new("Reason", 38), new("Requirements", 14, true), new("Which", 48)],
                reasons.Select(r =>
                    new[]
                    {
                        r.Explanation.Length == 0 ? r.Because : $"{r.Because}: {r.Explanation}",
                        N(r.Requirements.Count),
                        string.Join(", ", r.Requirements),
                    }
                )
            );
    }

    private static void Others(DocxWriter word, string title, IReadOnlyList<OtherFinding> findings)
    {
        word.Heading(1, title);
        if (findings.Count == 0)
            word.Paragraph("None.");
        foreach (var finding in findings)
            word.Paragraph(ReportWords.Text(finding));
    }

    private static string N(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
