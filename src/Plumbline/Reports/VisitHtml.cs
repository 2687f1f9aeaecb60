using static Plumbline.Reports.ReportText;

namespace Plumbline.Reports;

/// <summary>The facility, the visit and the method.</summary>
internal static class VisitHtml
{
    public static void Write(Html html, ComplianceReport report)
    {
        var visit = report.Visit;
        html.Add(
            $"<section class=\"page\"><h2 id=\"visit\">The facility and the visit</h2>\n<h3>Facility</h3>\n"
        );
        html.Facts(visit.Facility).Add($"<h3>Visit</h3>\n").Facts(visit.Visit);
        html.Add($"<h3>Team</h3>\n<div class=\"scroll\"><table>")
            .Head("Who inspected, and which standards they decide", "Name", "Role", "Decides")
            .Add($"<tbody>\n");
        foreach (var member in visit.Team)
            html.Add($"<tr><th scope=\"row\">{member.Name}</th>")
                .Cell(member.Role)
                .Cell(member.Holds.Count == 0 ? "none" : string.Join(", ", member.Holds))
                .Add($"</tr>\n");
        html.Add($"</tbody></table></div>\n");
        if (visit.Places.Count > 0)
            html.Add($"<p>Places: {string.Join("; ", visit.Places.Select(PlaceWords))}.</p>\n");
        html.Add($"</section>\n<section><h2 id=\"method\">Method</h2>\n<h3>Scope</h3>\n")
            .List(report.Method.Scope);
        Editions(html, report.Method);
        Samples(html, report.Method);
        html.Add($"<h3>What was not assessed, and why</h3>\n");
        ReasonTable(
            html,
            report.Method.NotAssessed,
            "Requirements in scope without a result",
            "Every requirement in scope has a result."
        );
        html.Add($"<h3>What was set aside before the visit</h3>\n");
        ReasonTable(
            html,
            report.Method.SetAside,
            "Requirements that the visit could not show",
            "Nothing was set aside."
        );
        Access(html, report.Method);
        html.Add($"<h3>On what the results rest</h3>\n").List(report.Method.Strength);
        html.Add($"<h3>Who recorded it</h3>\n").List(report.Method.Provenance).Add($"</section>\n");
    }

    private static string PlaceWords(PlaceRow place) =>
        place.Name
        + (place.Type is null && place.Capacity is null ? "" : " (")
        + string.Join(
            ", ",
            new[] { place.Type, place.Capacity is { } n ? $"capacity {n}" : null }.OfType<string>()
        )
        + (place.Type is null && place.Capacity is null ? "" : ")");

    private static void Editions(Html html, MethodSection method)
    {
        html.Add($"<h3>Standards used</h3>\n<div class=\"scroll\"><table>")
            .Head(
                "Each edition, its force, and how its duties in scope are known",
                "Edition",
                "Force",
                "Why this one",
                "#In scope",
                "#Official text",
                "#Published reports",
                "#Unverified"
            )
            .Add($"<tbody>\n");
        foreach (var e in method.Editions)
            html.Add(
                    $"<tr><th scope=\"row\">{e.Title} ({e.Short}){(e.TextAsOf is null ? "" : $"; text as of {e.TextAsOf}")}</th>"
                )
                .Cell(e.Force)
                .Cell(e.Reason)
                .Number(e.InScope)
                .Number(e.OfficialText)
                .Number(e.PublishedReports)
                .Number(e.Unverified)
                .Add($"</tr>\n");
        html.Add($"</tbody></table></div>\n");
        foreach (var e in method.Editions)
            html.Add(
                $"<p class=\"fine\">{e.Short} as frozen by the plan: SHA-256 <code>{e.Sha256}</code>.{(e.Moved ? " Its text in the catalog is another one now." : "")}</p>\n"
            );
    }

    private static void Samples(Html html, MethodSection method)
    {
        if (method.Samples.Count == 0)
            return;
        html.Add($"<h3>Samples and counts</h3>\n<div class=\"scroll\"><table>")
            .Head("n of N behind the observations", "Line", "Count", "Shows", "Method", "Place")
            .Add($"<tbody>\n");
        foreach (var s in method.Samples)
            html.Add($"<tr><th scope=\"row\">{s.Code}</th>")
                .Cell(s.Extent.ToString())
                .Cell(s.Shows)
                .Cell(s.Method)
                .Cell(s.Place ?? "")
                .Add($"</tr>\n");
        html.Add($"</tbody></table></div>\n");
    }

    private static void ReasonTable(Html html, IReadOnlyList<Reasons> reasons, string caption, string none)
    {
        if (reasons.Count == 0)
        {
            html.Add($"<p>{none}</p>\n");
            return;
        }

        html.Add($"<div class=\"scroll\"><table>")
            .Head(caption, "Reason", "#Requirements", "Which")
            .Add($"<tbody>\n");
        foreach (var r in reasons)
            html.Add(
                    $"<tr><th scope=\"row\">{r.Because}{(r.Explanation.Length == 0 ? "" : ": " + r.Explanation)}</th>"
                )
                .Number(r.Requirements.Count)
                .Cell(string.Join(", ", r.Requirements))
                .Add($"</tr>\n");
        html.Add($"</tbody></table></div>\n");
    }

    private static void Access(Html html, MethodSection method)
    {
        html.Add($"<h3>What was asked for, and what came of it</h3>\n");
        if (method.Access.Count == 0)
        {
            html.Add($"<p>Nothing is recorded.</p>\n");
            return;
        }

        html.Add($"<div class=\"scroll\"><table>")
            .Head("Access ledger", "Asked for", "What", "Outcome", "Reason given", "Asked", "Answered")
            .Add($"<tbody>\n");
        foreach (var a in method.Access)
            html.Add($"<tr><th scope=\"row\">{a.Asked}{(a.Place is null ? "" : $" ({a.Place})")}</th>")
                .Cell(a.What)
                .Cell(a.Outcome)
                .Cell(a.ReasonGiven ?? "none given")
                .Cell(a.AskedAt is { } asked ? Minute(asked) : "")
                .Cell(a.AnsweredAt is { } answered ? Minute(answered) : "")
                .Add($"</tr>\n");
        html.Add($"</tbody></table></div>\n");
    }
}
