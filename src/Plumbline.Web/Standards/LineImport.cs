using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>A row of the sheet Lines as the nodes of a requirement.</summary>
internal sealed class LineImport(string edition)
{
    public Mapping Read(SheetRow row, string number) =>
        new Keys(row.At)
            .Node("id", Id(row.Text("id"), number))
            .Node("citations", row.List("citations", byLine: true))
            .Node("text", row.Text("text"))
            .Node("actor", row.Text("actor"))
            .Node("methods", row.List("methods", byLine: false))
            .Node("seen-by", row.List("seen by", byLine: false))
            .Node("clinician", row.Plain("clinician"))
            .Node("applies", row.Text("applies"))
            .Node("applies-where", row.List("applies where", byLine: false))
            .Node("measure", Measure(row))
            .Node("components", row.List("components", byLine: false))
            .Node("topics", row.List("topics", byLine: false))
            .Node("basis", row.Text("basis"))
            .Node("carried-from", row.Text("carried from"))
            .Node(
                "checked",
                Some(
                    new Keys(row.At)
                        .Node("who", row.Text("checked who"))
                        .Node("on", row.Text("checked on"))
                        .Node("document", row.Text("checked document"))
                        .Node("at", row.Text("checked at"))
                )
            )
            .Node("sources", Sources(row))
            .Node("sources-more", row.Plain("sources more"))
            .Node(
                "flagged-priority",
                Some(
                    new Keys(row.At)
                        .Node("times", row.Plain("flagged times"))
                        .Node("of", row.Plain("flagged of"))
                )
            )
            .Node("note", row.Text("note"))
            .Mapping;

    private Scalar? Id(Scalar? id, string number) =>
        id is null || id.Text.Contains('/') ? id : id with { Text = $"{edition}/{number}/{id.Text}" };

    private static Mapping? Measure(SheetRow row)
    {
        var keys = new Keys(row.At).Node("what", row.Text("measure what"));
        var (limit, value) = (row.Text("measure limit"), row.Plain("measure value"));
        // A number without its side is reported as a measure without a limit, at the number.
        if (limit is not null)
            keys.Node(limit.Text.Trim().ToLowerInvariant(), value ?? limit with { Text = "", Plain = true });
        else if (value is not null)
            keys.Node("value", value);
        return Some(keys.Node("unit", row.Text("measure unit")).Node("per", row.Text("measure per")));
    }

    private static Sequence? Sources(SheetRow row)
    {
        if (row.List("sources", byLine: true) is not { } list)
            return null;

        return new Sequence(list.Position, [.. list.Items.OfType<Scalar>().Select(Source)]);
    }

    private static Mapping Source(Scalar line)
    {
        var fields = line.Text.Split('|', StringSplitOptions.TrimEntries);
        string? Field(int index) => index < fields.Length ? fields[index] : null;
        return new Keys(line.Position)
            .Text("report", Field(0))
            .Text("facility", Field(1))
            .Text("date", Field(2))
            // Reported as unknown, with its place.
            .Text("what follows the date", Field(3))
            .Mapping;
    }

    private static Mapping? Some(Keys keys) => keys.IsEmpty ? null : keys.Mapping;
}
