using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Plumbline.Reports;

/// <summary>
/// Writes HTML from interpolated strings: what stands between the holes is markup, what fills them is text and is escaped.
/// Only what this room made itself can be written as it is (<see cref="Trusted"/>).
/// </summary>
internal sealed class Html
{
    private readonly StringBuilder text = new(64 * 1024);

    public Html Add([InterpolatedStringHandlerArgument("")] Hole markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>One table cell, <c>th</c> with its scope or <c>td</c>.</summary>
    public Html Cell(string value) =>
        IsOfShortWords(value) ? Add($"<td class=\"w\">{value}</td>") : Add($"<td>{value}</td>");

    // Words that fit any column stay whole; what somebody typed may be one word of ten thousand letters.
    private static bool IsOfShortWords(string value)
    {
        var length = 0;
        foreach (var c in value)
            if ((length = c == ' ' ? 0 : length + 1) > 14)
                return false;
        return true;
    }

    public Html Number(int value) => Add($"<td class=\"num\">{value}</td>");

    /// <summary>The head of a table, with a caption that names it.</summary>
    public Html Head(string caption, params IEnumerable<string> columns)
    {
        Add($"<caption>{caption}</caption><thead><tr>");
        foreach (var column in columns)
            if (column.StartsWith('#'))
                Add($"<th scope=\"col\" class=\"num\">{column[1..]}</th>");
            else
                Add($"<th scope=\"col\">{column}</th>");
        return Add($"</tr></thead>");
    }

    public Html Facts(IEnumerable<Fact> facts)
    {
        Add($"<dl class=\"pairs\">\n");
        foreach (var fact in facts)
            Add($"<div><dt>{fact.Name}</dt><dd>{fact.Text}</dd></div>\n");
        return Add($"</dl>\n");
    }

    public Html List(IEnumerable<string> items)
    {
        Add($"<ul>\n");
        foreach (var item in items)
            Add($"<li>{item}</li>\n");
        return Add($"</ul>\n");
    }

    public override string ToString() => text.ToString();

    /// <summary>A string inside CSS: every character but letters, digits and spaces as an escape.</summary>
    public static string CssString(string value)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in value.EnumerateRunes())
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ',' or '.' or ':'))
                css.Append(rune);
            else
                css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
        return css.Append('"').ToString();
    }

    [InterpolatedStringHandler]
    public readonly struct Hole(int literalLength, int formattedCount, Html html)
    {
        private readonly StringBuilder text = html.text;

        public int Length => literalLength + formattedCount;

        public void AppendLiteral(string markup) => text.Append(markup);

        public void AppendFormatted(string? value)
        {
            foreach (var c in value ?? "")
                _ = c switch
                {
                    '&' => text.Append("&amp;"),
                    '<' => text.Append("&lt;"),
                    '>' => text.Append("&gt;"),
                    '"' => text.Append("&quot;"),
                    '\'' => text.Append("&#39;"),
                    _ => text.Append(c),
                };
        }

        public void AppendFormatted(int value, string? format = null) =>
            text.Append(value.ToString(format, CultureInfo.InvariantCulture));

        public void AppendFormatted(double value, string? format = null) =>
            text.Append(value.ToString(format, CultureInfo.InvariantCulture));

        /// <summary>Style sheets and data that this room made itself; nothing that anybody typed.</summary>
        public void AppendFormatted(Trusted value) => text.Append(value.Markup);
    }

    public readonly record struct Trusted(string Markup);
}
