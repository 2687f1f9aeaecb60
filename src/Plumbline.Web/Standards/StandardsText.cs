using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The same for people at a terminal, in columns.</summary>
internal static class StandardsText
{
    public static IEnumerable<string> List(Catalog catalog) =>
        List(catalog.Editions)
            .Concat(catalog.Crosswalks.Select(c => $"crosswalk {c.Id}: {c.Pairs.Count} pairs"));

    public static IEnumerable<string> List(IReadOnlyList<Edition> editions)
    {
        var wide = Math.Max(7, editions.Select(e => e.Id.Length).DefaultIfEmpty().Max());
        yield return $"{"edition".PadRight(wide)}  requirements  official-text  oversight-report  unverified  name";
        foreach (var e in editions)
            yield return $"{e.Id.PadRight(wide)}  {e.Requirements.Count(), 12}  {e.Count(Basis.OfficialText), 13}  "
                + $"{e.Count(Basis.OversightReport), 16}  {e.Count(Basis.Unverified), 10}  {e.Short}";
    }

    public static IEnumerable<string> Of(Crosswalk c) =>
        [
            $"{c.From} to {c.To}",
            c.Note,
            .. c.Pairs.SelectMany(p =>
                (IEnumerable<string>)[$"  {p.From}", $"    {Words.Of(p.Relation)}: {p.To}", $"    {p.Reason}"]
            ),
        ];

    /// <summary>What other editions ask in place of what was shown.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Counterpart> counterparts) =>
        counterparts.SelectMany(c =>
            (IEnumerable<string>)[Line(Words.Of(c.Relation), c.Id), Line("", c.Reason)]
        );

    public static IEnumerable<string> Of(Edition e) =>
        [
            e.Title,
            .. Lines(
                ("id", e.Id),
                ("short", e.Short),
                ("issuer", e.Issuer),
                ("published", e.Published),
                ("effective", e.Effective),
                ("force", $"{e.Force.Kind}: {e.Force.Binds}"),
                ("text as of", e.TextAsOf),
                ("address", e.Address),
                ("sha-256", e.Hash)
            ),
            .. e.Standards.SelectMany(s => (IEnumerable<string>)["", .. Of(s)]),
        ];

    public static IEnumerable<string> Of(Standard s)
    {
        yield return s.Code == s.Number ? $"{s.Number} {s.Title}" : $"{s.Number} {s.Title} ({s.Code})";
        foreach (var r in s.Requirements)
        {
            yield return $"  {r.Id}";
            yield return $"    {r.Text}";
            yield return $"    {r.Citation}; {Words.Of(r.Basis)}";
        }

        foreach (var n in s.NotDuties)
            yield return $"  no duty: {n.Citation}: {n.Reason}";
    }

    public static IEnumerable<string> Of(Requirement r) =>
        [
            r.Text,
            .. Lines(
                ("id", r.Id),
                ("citation", r.Citation),
                ("who must act", Words.Of(r.Actor)),
                ("methods", string.Join(", ", r.Methods.Select(Words.Of))),
                ("seen by", string.Join(", ", r.SeenBy.Select(Words.Of))),
                ("applies", r.Applies),
                ("applies where", string.Join(", ", r.AppliesWhere ?? [])),
                ("measure", r.Measure is { } m ? $"{m.What}: {m}" : null),
                ("components", string.Join(", ", r.Components ?? [])),
                ("topics", string.Join(", ", r.Topics ?? [])),
                ("basis", Words.Of(r.Basis)),
                ("carried from", r.CarriedFrom),
                (
                    "checked",
                    r.Checked is { } c ? $"by {c.Who} on {c.On}, at {c.At} of document {c.Document}" : null
                ),
                ("flagged", r.FlaggedPriority is { } f ? $"priority {f.Times} of {f.Of}" : null),
                ("note", r.Note)
            ),
            .. (r.Sources ?? []).Select(s =>
                Line(
                    "source",
                    string.Join(", ", new[] { s.Facility, s.Date, s.Report }.Where(x => x is not null))
                )
            ),
            .. r.SourcesMore > 0 ? [Line("sources", $"and {r.SourcesMore} more")] : Array.Empty<string>(),
        ];

    public static IEnumerable<string> Of(Resolution found, Catalog catalog)
    {
        if (found.Match == MatchKind.Ancestor)
            yield return "Not listed itself; the nearest that is:";
        foreach (var id in found.Ids)
            yield return $"{id}  {catalog.Requirement(id)?.Text ?? catalog.Standard(id)?.Title}";
    }

    private static IEnumerable<string> Lines(params IEnumerable<(string Name, string? Value)> pairs) =>
        pairs.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => Line(p.Name, p.Value!));

    private static string Line(string name, string value) => $"  {name.PadRight(13)} {value}";
}
