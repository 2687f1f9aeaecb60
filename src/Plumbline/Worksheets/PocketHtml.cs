using System.Text;
using Plumbline.Reports;
using Plumbline.Standards;

namespace Plumbline.Worksheets;

/// <summary>The page for the pocket as one self-contained page of two narrow columns, to be folded small.</summary>
public static class PocketHtml
{
    private const string Style = """
        html{font-size:9pt;line-height:1.2}
        .head{border-bottom:1.5pt solid #000;padding-bottom:3pt;margin-bottom:5pt}
        .columns{columns:2;column-gap:.3in;column-rule:.6pt solid #000}
        h2{font-size:11pt;margin:7pt 0 2pt;break-after:avoid;border-bottom:.6pt solid #000}
        .columns>section:first-child h2{margin-top:0}
        ul{list-style:none;padding:0}
        li{break-inside:avoid;margin:0 0 3pt;padding-left:9pt;text-indent:-9pt;orphans:2;widows:2}
        li i{font-style:normal;white-space:nowrap}

        """;

    /// <returns>UTF-8.</returns>
    public static byte[] Write(PocketPage page, Paper paper)
    {
        var html = new Html();
        html.Add(
            $"<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>For the pocket: {page.Title}</title>\n<style>\n{new Html.Trusted(PaperStyle.Of(paper, page.Title) + Style)}</style>\n</head>\n<body>\n<main>\n"
        );
        html.Add($"<header class=\"head\"><h1>For the pocket: {page.Title}</h1>");
        if (page.Invented)
            html.Add($"<p><b>Invented example: this visit never took place.</b></p>");
        html.Add(
            $"<p>{page.Lines} {(page.Lines == 1 ? "duty" : "duties")} in our own words, by where to look; a duty that several places can show stands under each. How we know: [O] official text, [P] published reports, [U] unverified.</p></header>\n<div class=\"columns\">\n"
        );
        foreach (var part in page.Parts)
        {
            html.Add($"<section><h2>{part.Where}</h2>\n<ul>\n");
            foreach (var line in part.Lines)
                Line(html, line);
            html.Add($"</ul></section>\n");
        }

        return Encoding.UTF8.GetBytes(html.Add($"</div>\n</main>\n</body>\n</html>\n").ToString());
    }

    private static void Line(Html html, PocketLine line)
    {
        html.Add($"<li>");
        if (line.Number is { } number)
            html.Add($"<b>{number}</b> ");
        html.Add(
            $"{line.Requirement.Text} {line.Requirement.Citation}&nbsp;<i>[{Mark(line.Requirement.Basis)}]</i></li>\n"
        );
    }

    private static string Mark(Basis basis) =>
        basis switch
        {
            Basis.OfficialText => "O",
            Basis.OversightReport => "P",
            _ => "U",
        };
}
