using System.Text.Json.Nodes;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>A requirement as an OSCAL control.</summary>
internal static class OscalControl
{
    public static JsonObject Of(Requirement r, OscalResources resources)
    {
        var control = new JsonObject
        {
            ["id"] = OscalIds.Token(r.Id),
            ["class"] = "requirement",
            ["title"] = Title(r.Id),
        };
        Props(r).Into(control);
        OscalWriter.Put(control, "links", resources.LinksOf(r));
        var statement = OscalWriter.Part("statement", r.Text, ns: null);
        statement["id"] = OscalIds.Token(r.Id) + "_smt";
        var parts = new JsonArray(statement);
        if (r.Applies is { } applies)
            parts.Add(OscalWriter.Part("applies", applies));
        if (r.Note is { } note)
            parts.Add(OscalWriter.Part("note", note));
        control["parts"] = parts;
        return control;
    }

    private static OscalProps Props(Requirement r)
    {
        var props = new OscalProps()
            .AddAll("citation", r.Citations)
            .Add("basis", Words.Of(r.Basis))
            .Add("actor", Words.Of(r.Actor))
            .AddAll("method", r.Methods.Select(Words.Of))
            .AddAll("seen-by", r.SeenBy.Select(Words.Of))
            .Add("clinician", r.Clinician ? "true" : null)
            .AddAll("applies-where", r.AppliesWhere ?? [])
            .AddAll("component", r.Components ?? [])
            .AddAll("topic", r.Topics ?? []);
        if (r.Measure is { } m)
            props
                .Add("measure-what", m.What, "measure")
                .Add($"measure-{Words.Of(m.Limit)}", EditionNodes.Number(m.Value), "measure")
                .Add("measure-unit", m.Unit, "measure")
                .Add("measure-per", m.Per, "measure");
        foreach (var (number, source) in (r.Sources ?? []).Index())
            props
                .Add("source-report", source.Report, $"source-{number + 1}")
                .Add("source-facility", source.Facility, $"source-{number + 1}")
                .Add("source-date", source.Date, $"source-{number + 1}");
        if (r.SourcesMore > 0)
            props.Add("sources-more", EditionNodes.Number(r.SourcesMore));
        if (r.FlaggedPriority is { } f)
            props
                .Add("flagged-priority-times", EditionNodes.Number(f.Times), "flagged-priority")
                .Add("flagged-priority-of", EditionNodes.Number(f.Of), "flagged-priority");
        props.Add("carried-from", r.CarriedFrom);
        if (r.Checked is { } c)
            props
                .Add("checked-who", c.Who, "checked")
                .Add("checked-on", c.On, "checked")
                .Add("checked-document", c.Document, "checked")
                .Add("checked-at", c.At, "checked");
        return props;
    }

    /// <summary>A control must have a title, and a requirement has none: the words of its id.</summary>
    private static string Title(string id)
    {
        var words = id[(id.LastIndexOf('/') + 1)..].Replace('-', ' ');
        return string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));
    }
}
