using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The documents that other programs rely on; their shapes do not change.</summary>
internal static class StandardsJson
{
    public static object List(Catalog catalog) =>
        new
        {
            editions = catalog.Editions.Select(Counted),
            crosswalks = catalog.Crosswalks.Select(c => new { c.Id, pairs = c.Pairs.Count }),
        };

    /// <summary>What is left of the editions, with the lines that are.</summary>
    public static object List(IEnumerable<Edition> editions, IEnumerable<Requirement> lines) =>
        new { editions = editions.Select(Counted), lines = lines.Select(r => Of(r)) };

    private static object Counted(Edition edition) =>
        new
        {
            edition.Id,
            edition.Title,
            requirements = edition.Requirements.Count(),
            basis = Enum.GetValues<Basis>().OrderDescending().ToDictionary(Words.Of, edition.Count),
        };

    public static object Of(Crosswalk crosswalk) =>
        new
        {
            crosswalk.Id,
            crosswalk.From,
            crosswalk.To,
            crosswalk.Note,
            pairs = crosswalk.Pairs.Select(p => new
            {
                p.From,
                relation = Words.Of(p.Relation),
                p.To,
                p.Reason,
            }),
        };

    public static object Of(Edition edition) =>
        new
        {
            edition.Id,
            edition.Title,
            standards = edition.Standards.Select(s => new
            {
                s.Id,
                s.Code,
                s.Title,
                requirements = s.Requirements.Select(r => Of(r)),
            }),
            notDuties = edition.Standards.SelectMany(s => s.NotDuties).Select(Of),
        };

    /// <param name="counterparts">What other editions ask in its place.</param>
    public static object Of(Standard standard, IEnumerable<Counterpart> counterparts) =>
        new
        {
            standard.Id,
            standard.Code,
            standard.Title,
            standard.Number,
            standard.Codes,
            standard.Part,
            standard.Complete,
            standard.Note,
            requirements = standard.Requirements.Select(r => Of(r)),
            notDuties = standard.NotDuties.Select(Of),
            counterparts = counterparts.Select(Of),
        };

    /// <param name="counterparts">What other editions ask in its place; null where the line stands in a list.</param>
    public static object Of(Requirement r, IEnumerable<Counterpart>? counterparts = null) =>
        new
        {
            r.Id,
            r.Citation,
            r.Text,
            actor = Words.Of(r.Actor),
            methods = r.Methods.Select(Words.Of),
            basis = Words.Of(r.Basis),
            components = r.Components ?? [],
            measure = r.Measure is { } m
                ? new
                {
                    m.What,
                    limit = Words.Of(m.Limit),
                    m.Value,
                    m.Unit,
                    m.Per,
                }
                : null,
            r.Citations,
            r.Standard,
            seenBy = r.SeenBy.Select(Words.Of),
            r.Clinician,
            r.Applies,
            topics = r.Topics ?? [],
            sources = (r.Sources ?? []).Select(s => new
            {
                s.Report,
                s.Facility,
                s.Date,
            }),
            r.SourcesMore,
            r.FlaggedPriority,
            r.Note,
            appliesWhere = r.AppliesWhere ?? [],
            r.CarriedFrom,
            r.Checked,
            counterparts = counterparts?.Select(Of),
        };

    public static object Of(Resolution found) =>
        new { found.Ids, match = found.Match == MatchKind.Exact ? "exact" : "ancestor" };

    private static object Of(Counterpart c) =>
        new
        {
            c.Edition,
            c.Id,
            relation = Words.Of(c.Relation),
            c.Reason,
        };

    private static object Of(NotDuty n) => new { n.Citation, n.Reason };
}
