using System.Text;
using Plumbline.Inspections;
using Plumbline.Reports;
using Plumbline.Standards;

namespace Plumbline.Worksheets;

/// <summary>
/// Worksheets as one self-contained page: no script, no address of anything outside itself. Here and not in the host, so
/// that they can be printed without a server.
/// </summary>
public static class WorksheetHtml
{
    /// <summary>Rows at the end of a place's sheet, for lines that turn up elsewhere than expected.</summary>
    private const int SpareRows = 2;

    private const int EmptyRows = 10;

    /// <summary>A sheet of as many lines at most shares its page with the next.</summary>
    private const int Small = 4;

    /// <param name="sets">One for each bearer, printed one after another.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(IReadOnlyList<WorksheetSet> sets, Paper paper)
    {
        var code = sets.Select(s => s.Code).FirstOrDefault() ?? "";
        var html = new Html();
        html.Add(
            $"<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Worksheets {code}</title>\n"
        );
        html.Add(
            $"<style>\n{new Html.Trusted(PaperStyle.Of(paper, "Worksheets " + code) + WorksheetStyle.Sheet)}</style>\n</head>\n<body>\n<main>\n"
        );
        foreach (var set in sets)
        {
            html.Add($"<div class=\"set\">\n");
            Bearer(html, set);
            foreach (var sheet in set.Sheets)
                Sheet(html, set, sheet);
            html.Add($"</div>\n");
        }

        return Encoding.UTF8.GetBytes(html.Add($"</main>\n</body>\n</html>\n").ToString());
    }

    private static void Bearer(Html html, WorksheetSet set)
    {
        html.Add($"<header class=\"bearer\"><h1>Worksheets {set.Code}, for {set.Bearer}</h1>");
        if (set.Invented)
            html.Add($"<p><b>Invented example: this visit never took place.</b></p>");
        html.Add(
            $"<p class=\"fine\">One mark a line; leave all three boxes empty where you did not look. Not seen: you looked and it could not be shown. Write no name and no A-number: P and a number instead, and keep the list of codes on you.</p></header>\n"
        );
    }

    private static void Sheet(Html html, WorksheetSet set, Worksheet sheet)
    {
        var small = sheet.Other is null && sheet.Standard is not null && sheet.Lines.Count <= Small;
        html.Add(
            $"<section class=\"sheet{(small ? " small" : "")}\">\n<div class=\"top\"><h2>{sheet.Title}</h2><p><b>{set.Code}</b><br>sheet {sheet.Number} of {sheet.Of}</p></div>\n"
        );
        if (sheet.Other is { } other)
            OtherSheetHtml.Write(html, set, other);
        else
            Lines(html, set, sheet);
        html.Add($"</section>\n");
    }

    private static void Lines(Html html, WorksheetSet set, Worksheet sheet)
    {
        OtherSheetHtml.Observer(html, set);
        if (sheet.Place is null)
            html.Blank("Place", 1.1);
        html.Blank("Start", .6).Blank("End", .6).Blank("People there", .5);
        html.Add($"<br>\n<span>Method:</span> ");
        foreach (var method in Enum.GetValues<Method>())
            html.Tick(Words.Of(method));
        html.Add($"<br>\n<span>Staff within hearing:</span> ")
            .Tick("no")
            .Tick("yes, who (role)")
            .Blank("", 1.3)
            .Blank("Not shown to us", 1.8)
            .Add($"</p>\n");
        html.Add(
            $"<table><colgroup><col class=\"c-line\"><col><col class=\"c-box\"><col class=\"c-box\"><col class=\"c-box\"><col class=\"c-n\"><col class=\"c-note\"></colgroup>\n<thead><tr><td class=\"run\" colspan=\"7\">{set.Code}, sheet {sheet.Number} of {sheet.Of}, {sheet.Title}</td></tr>\n<tr><th scope=\"col\" class=\"no\">Line</th><th scope=\"col\">What is required; what to look for</th><th scope=\"col\" class=\"mid\">Met</th><th scope=\"col\" class=\"mid\">Not met</th><th scope=\"col\" class=\"mid\">Not seen</th><th scope=\"col\" class=\"mid\">n of N</th><th scope=\"col\">What you saw, heard, read or measured</th></tr></thead>\n<tbody>\n"
        );
        foreach (var line in sheet.Lines)
        {
            html.Add(
                $"<tr><th scope=\"row\" class=\"no\">{line.Number}</th><td><b>{line.Code}</b> {line.Requirement.Text} <span class=\"look\">{WorksheetWords.LookFor(line.Requirement)}</span></td>"
            );
            Hand(html, line.Requirement.Measure);
        }

        for (var i = 0; i < Spare(sheet); i++)
            Hand(html.Add($"<tr class=\"spare\"><td></td><td></td>"), null);
        html.Add($"</tbody></table>\n");
    }

    private static void Hand(Html html, Measure? measure)
    {
        html.Box().Box().Box();
        html.Add(
            $"<td class=\"count\"><span class=\"blank\"></span> of <span class=\"blank\"></span></td><td>"
        );
        if (measure is null)
            html.Rules(2);
        else
            html.Add($"<span class=\"rule read\">measured ({measure.Unit})</span>").Rules(1);
        html.Add($"</td></tr>\n");
    }

    private static int Spare(Worksheet sheet) =>
        sheet.Lines.Count == 0 ? EmptyRows
        : sheet.Standard is null ? SpareRows
        : 0;
}
