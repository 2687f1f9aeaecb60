namespace Plumbline.Reports;

/// <summary>The one stylesheet inside a report: US Letter on paper, light and dark on screen.</summary>
internal static class ReportStyle
{
    /// <param name="report">Gives the running heads of its pages.</param>
    public static string Of(ComplianceReport report) => Sheet + Pages(report) + Print;

    /// <summary>Spares a browser that only prints the layout for its window.</summary>
    public const string NoScreen = "@media screen{main{display:none}}\n";

    private const string Sheet = """
        :root{color-scheme:light dark;--ink:#16211f;--soft:#4b5a58;--rule:#c9d2d0;--paper:#fff;--wash:#f2f5f4;--mark:#0b5c5c;--bad:#9d1c1c;--wait:#7a4b00}
        @media (prefers-color-scheme:dark){:root{--ink:#e8eeec;--soft:#a9b8b5;--rule:#3b4846;--paper:#141b1a;--wash:#1d2625;--mark:#7fd0cb;--bad:#ff9d94;--wait:#f0c274}}
        *{box-sizing:border-box}
        html{background:var(--wash);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%;font-variant-ligatures:none}
        body{margin:0;overflow-wrap:anywhere}
        main{max-width:8.5in;margin:1.5rem auto;padding:clamp(1.25rem,5vw,.9in);background:var(--paper);border:1px solid var(--rule)}
        h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}
        h2{font-size:1.3rem;line-height:1.25;margin:2.4rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid var(--ink)}
        h3{font-size:1.08rem;margin:1.5rem 0 .4rem}
        h4{font-size:1rem;margin:1.1rem 0 .2rem}
        p,ul,dl{margin:0 0 .75rem}
        ul{padding-left:1.2rem}
        .meta,.fine{color:var(--soft);font-size:.9rem}
        .answer{font-size:1.2rem;line-height:1.45}
        .duo{display:grid;gap:1rem 2rem;margin:1.2rem 0}
        @media (min-width:44rem){.duo{grid-template-columns:1.3fr 1fr}}
        .unseen{border-left:3px solid var(--mark);padding-left:1rem}
        .unseen h2,.facts h2{border:0;padding:0;margin:0 0 .3rem;font-size:1rem}
        .unseen ul{padding-left:1rem;font-size:.9rem;margin:0}
        .invented,.banner{border:2px solid var(--wait);color:var(--wait);padding:.4rem .75rem;margin:0 0 1rem;font-weight:600}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.92rem;margin:0 0 1rem}
        caption{text-align:left;color:var(--soft);font-size:.85rem;padding-bottom:.25rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--rule)}
        thead th{border-bottom:1.5px solid var(--ink);font-weight:600}
        tfoot th,tfoot td{border-top:1.5px solid var(--ink);font-weight:600}
        .num{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}td.num{white-space:nowrap}
        th[scope=row]{min-width:8rem}td{min-width:2.5rem}td:last-child{min-width:4.5rem}.annex th[scope=row]{min-width:5rem}.annex td{min-width:0}.annex td:nth-child(2){min-width:12rem}
        tbody th{font-weight:400}thead th,.w{overflow-wrap:normal}
        tr.group th{font-weight:650;padding-top:.9rem;border-bottom-color:var(--ink)}
        .pairs>div{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:0 1rem;padding:.2rem 0;border-bottom:1px solid var(--rule)}
        @media (max-width:30rem){.pairs>div{grid-template-columns:6.5rem minmax(0,1fr)}}
        @media (min-width:44rem){.facts .pairs{columns:2;column-gap:2rem}.facts .pairs>div{grid-template-columns:7rem minmax(0,1fr);break-inside:avoid}}
        dt{color:var(--soft)} dd{margin:0}
        .finding{padding:.65rem 0;border-bottom:1px solid var(--rule)}
        .finding p{margin:0 0 .3rem}
        .finding blockquote{margin:.3rem 0 .3rem 1rem;padding-left:.75rem;border-left:2px solid var(--rule)}
        .tag{display:inline-block;border:1px solid currentColor;border-radius:2px;padding:0 .4rem;font-size:.82rem;margin-right:.4rem;white-space:nowrap}
        .tag.bad{color:var(--bad);font-weight:650} .tag.unverified{border-style:dashed;color:var(--wait)}
        svg.bar{width:100%;height:auto;display:block;margin:.25rem 0}
        code{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.85em}
        .watermark{position:fixed;inset:0;display:grid;place-items:center;pointer-events:none;z-index:0}
        .watermark svg{width:min(80%,7in);transform:rotate(-32deg);fill:none;stroke:var(--ink);opacity:.09;overflow:visible}
        main>*:not(.watermark){position:relative}

        """;

    // The names of people and places go through CssString: nothing that anybody typed can end the rule or the element.
    private static string Pages(ComplianceReport report)
    {
        var right =
            (report.State.Final ? "Final, version " + report.State.Version : "DRAFT")
            + ", not a legal finding";
        var middle = report.Invented ? Html.CssString("Invented example") : "none";
        const string font =
            "font:8pt system-ui,\"Segoe UI\",\"Liberation Sans\",Arial,sans-serif;color:#4b5a58";
        return "@page{size:letter;margin:.9in .8in .8in;"
            + $"@top-left{{content:{Html.CssString(Short(report.Title))};{font}}}"
            + $"@top-center{{content:{middle};{font};font-weight:700}}"
            + $"@top-right{{content:{Html.CssString(right)};{font};font-weight:700}}"
            + $"@bottom-left{{content:{Html.CssString("Plumbline, " + ReportText.Day(report.State.AsOf))};{font}}}"
            + $"@bottom-right{{content:\"page \" counter(page) \" of \" counter(pages);{font}}}}}\n"
            + "@page:first{margin-top:.65in;margin-bottom:.55in}\n";
    }

    private static string Short(string title) => title.Length <= 60 ? title : title[..59] + "…";

    private const string Print = """
        @media print{
        :root{color-scheme:light;--ink:#16211f;--soft:#4b5a58;--rule:#c9d2d0;--paper:#fff;--wash:#fff;--mark:#0b5c5c;--bad:#9d1c1c;--wait:#7a4b00}
        html{background:none;font-size:10pt;line-height:1.4}
        main{max-width:none;margin:0;padding:0;border:0;background:none}
        .no-print{display:none}
        .duo{grid-template-columns:1fr 1.15fr;gap:6pt 18pt;margin:4pt 0}.answer{font-size:11pt;line-height:1.35;margin:0}.unseen h2{margin-top:0!important}
        .facts .pairs{columns:2;column-gap:18pt}.facts .pairs>div{grid-template-columns:62pt minmax(0,1fr);gap:0 8pt;break-inside:avoid}
        .first{font-size:8.2pt;line-height:1.28}.first table{font-size:8.2pt;margin-bottom:3pt}.first h2{margin:5pt 0 1pt;font-size:10pt;padding-bottom:1pt}.first .pairs{margin-bottom:1pt}.first .pairs>div{padding:.6pt 0}.first caption{display:none}
        .first h1{font-size:16pt}.first .invented{padding:2pt 6pt;margin-bottom:4pt}.first .meta{margin-bottom:3pt}.first th,.first td{padding:1.5pt 6pt 1.5pt 0}.first thead th,.first td:nth-child(n+3){white-space:nowrap}.first td:last-child{white-space:normal}
        h2{font-size:14pt;margin:20pt 0 5pt}h3{font-size:11.5pt;margin:12pt 0 3pt}h4{font-size:10.5pt;margin:9pt 0 1pt}
        h1,h2,h3,h4,caption{break-after:avoid}
        .page{break-before:page}.page>h2:first-child{margin-top:0}
        .annex{break-before:page}
        .annex table{font-size:8pt;line-height:1.25;table-layout:fixed}.annex th,.annex td{padding:1.6pt 5pt 1.6pt 0;min-width:0!important}.annex tr.group th{padding-top:6pt}
        .annex thead th:nth-child(1){width:15%}.annex thead th:nth-child(2){width:38%}.annex thead th:nth-child(3){width:30%}
        #standards~.scroll th,#standards~.scroll td{padding:2.5pt 5pt 2.5pt 0}#standards~.scroll td:last-child{min-width:92pt}#standards~.scroll tr:not(.group)>:last-child{padding-left:8pt}#standards~.scroll tr.group th{padding-top:7pt}tr.group{break-after:avoid}
        .scroll{overflow:visible}
        table{font-size:9pt}thead th{font-size:8pt;line-height:1.2}.annex thead th{font-size:7.6pt}thead{display:table-header-group}tfoot{display:table-row-group}
        tr,.finding{break-inside:avoid}
        .finding p{orphans:3;widows:3}
        }

        """;
}
