using System.Globalization;
using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>An edition and its standards as the nodes of the files that would say the same.</summary>
internal static class EditionNodes
{
    public static Mapping Of(Edition e) =>
        new Keys()
            .Text("id", e.Id)
            .Text("title", e.Title)
            .Text("short", e.Short)
            .Texts("aliases", e.Aliases)
            .Text("issuer", e.Issuer)
            .Text("jurisdiction", e.Jurisdiction)
            .Text("published", e.Published)
            .Text("effective", e.Effective)
            .Text("superseded-by", e.SupersededBy)
            .Text("address", e.Address)
            .Node("force", new Keys().Text("kind", e.Force.Kind).Text("binds", e.Force.Binds).Mapping)
            .Text("licence", e.Licence)
            .Text("text-as-of", e.TextAsOf)
            .Texts("parts", e.Parts)
            .Mapping;

    public static Mapping Of(Standard s)
    {
        var standard = new Keys()
            .Text("id", s.Id)
            .Text("number", s.Number)
            .Text("code", s.Code)
            .Texts("codes", s.Codes)
            .Text("title", s.Title)
            .Text("part", s.Part)
            .Plain("complete", s.Complete ? "true" : "false")
            .Text("note", s.Note);
        return new Keys()
            .Node("standard", standard.Mapping)
            .Node("requirements", Keys.List(s.Requirements.Select(Of)))
            .Maybe("not-duties", s.NotDuties, Of)
            .Mapping;
    }

    public static Mapping Of(Requirement r) =>
        new Keys()
            .Text("id", r.Id)
            .Texts("citations", r.Citations)
            .Text("text", r.Text)
            .Text("actor", Words.Of(r.Actor))
            .Texts("methods", r.Methods.Select(Words.Of))
            .Texts("seen-by", r.SeenBy.Select(Words.Of))
            .Plain("clinician", r.Clinician ? "true" : null)
            .Text("applies", r.Applies)
            .Texts("applies-where", r.AppliesWhere ?? [])
            .Node("measure", Of(r.Measure))
            .Texts("components", r.Components ?? [])
            .Texts("topics", r.Topics ?? [])
            .Text("basis", Words.Of(r.Basis))
            .Text("carried-from", r.CarriedFrom)
            .Node("checked", Of(r.Checked))
            .Maybe("sources", r.Sources ?? [], Of)
            .Plain("sources-more", r.SourcesMore > 0 ? Number(r.SourcesMore) : null)
            .Node("flagged-priority", Of(r.FlaggedPriority))
            .Text("note", r.Note)
            .Mapping;

    private static Mapping? Of(Measure? m) =>
        m is null
            ? null
            : new Keys()
                .Text("what", m.What)
                .Plain(Words.Of(m.Limit), Number(m.Value))
                .Text("unit", m.Unit)
                .Text("per", m.Per)
                .Mapping;

    private static Mapping? Of(Checked? c) =>
        c is null
            ? null
            : new Keys()
                .Text("who", c.Who)
                .Text("on", c.On)
                .Text("document", c.Document)
                .Text("at", c.At)
                .Mapping;

    private static Mapping? Of(Flagged? f) =>
        f is null ? null : new Keys().Plain("times", Number(f.Times)).Plain("of", Number(f.Of)).Mapping;

    private static Mapping Of(Source s) =>
        new Keys().Text("report", s.Report).Text("facility", s.Facility).Text("date", s.Date).Mapping;

    public static Mapping Of(NotDuty n) =>
        new Keys().Text("citation", n.Citation).Text("reason", n.Reason).Mapping;

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
