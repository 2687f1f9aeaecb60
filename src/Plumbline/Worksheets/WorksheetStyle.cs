namespace Plumbline.Worksheets;

/// <summary>What worksheets add to <see cref="PaperStyle"/>: boxes to tick, lines to write on, rows that stay whole.</summary>
internal static class WorksheetStyle
{
    public const string Sheet = """
        .bearer{border-bottom:1.5pt solid #000;padding-bottom:4pt;margin-bottom:8pt}
        .bearer+.sheet{break-before:auto!important}
        .set+.set{break-before:page}
        .sheet{break-before:page}
        .sheet.small{break-before:auto;break-inside:avoid;margin-top:16pt}
        .bearer+.sheet.small{margin-top:0}
        .top{display:grid;grid-template-columns:1fr auto;gap:0 12pt;align-items:start}
        .top p{text-align:right}
        .top b{font-size:15pt;line-height:1.1}
        .fill{margin:5pt 0 6pt;line-height:2.15;break-after:avoid}
        .fill>span{white-space:nowrap;margin-right:7pt}
        .blank{display:inline-block;border-bottom:.6pt solid #000;width:var(--w,.8in);height:1em;vertical-align:baseline}
        .box{display:inline-block;width:11pt;height:11pt;border:1pt solid #000;vertical-align:-2pt;margin:0 3pt 0 0}
        table{border-collapse:collapse;width:100%;table-layout:fixed}
        caption{text-align:left;font-weight:700;padding:7pt 0 2pt;break-after:avoid}
        thead{display:table-header-group}
        tr{break-inside:avoid}
        .spare{break-before:avoid}
        th,td{border:.6pt solid #000;padding:3pt 4pt;text-align:left;vertical-align:top;font-weight:400}
        thead th{font-size:9pt;line-height:1.15;font-weight:700;vertical-align:bottom}
        thead .run{border:0;padding:0 0 2pt;font-weight:400}
        .no{font-size:13pt;white-space:nowrap;font-weight:700;text-align:right;line-height:1.1;font-variant-numeric:tabular-nums}
        thead .no{font-size:9pt}
        .mid{text-align:center}
        .mid .box{width:14pt;height:14pt;margin:0}
        .count{text-align:center;white-space:nowrap;line-height:2}
        .count .blank{--w:.27in}
        .look{display:block;font-size:9pt;margin-top:1.5pt}
        .rule{display:block;border-bottom:.6pt solid #000;height:.27in}
        .rule.read{font-size:9pt;line-height:.42in}
        .row td{height:.35in}
        .deep td{height:.62in}
        .duo{display:grid;grid-template-columns:1fr 1fr;gap:0 14pt}
        .warn{border:1.5pt solid #000;padding:3pt 6pt;margin:4pt 0;font-weight:700}
        .c-line{width:.5in}.c-box{width:.42in}.c-n{width:.86in}.c-note{width:2.05in}

        """;
}
