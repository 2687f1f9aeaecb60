using Plumbline.Reports;

namespace Plumbline.Worksheets;

/// <summary>
/// The stylesheet of what is printed to be carried: black on white, no letter under 9 points, no fill that means anything.
/// </summary>
internal static class PaperStyle
{
    /// <param name="foot">At the foot of every page, beside its number.</param>
    public static string Of(Paper paper, string foot) =>
        $"@page{{size:{(paper == Paper.A4 ? "A4" : "letter")};margin:.5in .5in .6in;"
        + $"@bottom-left{{content:{Html.CssString(foot)};{Font}}}"
        + $"@bottom-right{{content:\"page \" counter(page) \" of \" counter(pages);{Font}}}}}\n"
        + $":root{{--wide:{(paper == Paper.A4 ? "7.27in" : "7.5in")}}}\n"
        + Ground;

    private const string Font = "font:9pt \"Liberation Sans\",Arial,\"Helvetica Neue\",sans-serif;color:#000";

    private const string Ground = """
        :root{color-scheme:light}
        *{box-sizing:border-box}
        html{background:#fff;color:#000;font:9.5pt/1.25 "Liberation Sans",Arial,"Helvetica Neue",system-ui,sans-serif;font-variant-ligatures:none;-webkit-text-size-adjust:100%}
        body{margin:0;overflow-wrap:break-word}
        main{width:var(--wide);margin:0 auto}
        @media screen{main{margin:.4in auto}}
        h1,h2,h3,p,ul{margin:0}
        h1{font-size:12pt}
        h2{font-size:15pt;line-height:1.1}
        h3{font-size:10.5pt;margin:8pt 0 2pt;break-after:avoid}
        ul{padding-left:14pt}
        .fine{font-size:9pt}

        """;
}
