using Plumbline.Reports;

namespace Plumbline.Worksheets;

/// <summary>The parts of a sheet that a hand fills in.</summary>
internal static class FillIn
{
    /// <summary>A word and a line after it.</summary>
    /// <param name="inches">How long the line is.</param>
    public static Html Blank(this Html html, string word, double inches) =>
        html.Add($"<span>{word} <span class=\"blank\" style=\"--w:{inches}in\"></span></span> ");

    /// <summary>A box to tick, and what it means.</summary>
    public static Html Tick(this Html html, string word) =>
        html.Add($"<span><span class=\"box\"></span>{word}</span> ");

    /// <summary>A table cell with a box in its middle.</summary>
    public static Html Box(this Html html) => html.Add($"<td class=\"mid\"><span class=\"box\"></span></td>");

    /// <summary>Lines across the page.</summary>
    public static Html Rules(this Html html, int count)
    {
        for (var i = 0; i < count; i++)
            html.Add($"<span class=\"rule\"></span>");
        return html.Add($"\n");
    }

    /// <summary>A table of empty rows, with its caption above.</summary>
    /// <param name="columns">Heading and width in inches; 0 for what is left. A heading of "#" is numbered from 1.</param>
    public static Html Grid(
        this Html html,
        string caption,
        int rows,
        string style,
        params IReadOnlyList<(string Heading, double Inches)> columns
    )
    {
        html.Add($"<table><caption>{caption}</caption><colgroup>");
        foreach (var (_, inches) in columns)
            if (inches > 0)
                html.Add($"<col style=\"width:{inches}in\">");
            else
                html.Add($"<col>");
        html.Add($"</colgroup>\n<thead><tr>");
        foreach (var (heading, _) in columns)
            html.Add($"<th scope=\"col\">{heading}</th>");
        html.Add($"</tr></thead>\n<tbody>\n");
        for (var row = 1; row <= rows; row++)
        {
            html.Add($"<tr class=\"{style}\">");
            foreach (var (heading, _) in columns)
                Cell(html, heading, row);
            html.Add($"</tr>\n");
        }

        return html.Add($"</tbody></table>\n");
    }

    // A heading that asks for yes or no gets boxes; a numbered one its number; every other room to write.
    private static void Cell(Html html, string heading, int row)
    {
        if (heading is "#")
            html.Add($"<td class=\"mid\">{row}</td>");
        else if (heading is "Met" or "Not met" or "Not seen" or "Given" or "Late" or "Partly" or "Refused")
            html.Box();
        else
            html.Add($"<td></td>");
    }
}
