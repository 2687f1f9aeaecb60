using Plumbline.Standards;

namespace Plumbline.Web.Standards;

/// <summary>The documents that other programs rely on; their shapes do not change.</summary>
internal static class StandardsJson
{
    public static object List(IEnumerable<Edition> editions) => new { editions = editions.Select(Counted) };

    /// <summary>What is left of the editions, with the lines that are.</summary>
    public static object List(IEnumerable<Edition> editions, IEnumerable<Requirement> lines) =>
        new { editions = editions.Select(Counted), lines = lines.Select(Of) };

    private static object Counted(Edition edition) =>
        new
        {
            edition.Id,
            edition.Title,
            requirements = edition.Requirements.Count(),
            basis = Enum.GetValues<Basis>().OrderDescending().ToDictionary(Words.Of, edition.Count),
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
                requirements = s.Requirements.Select(Of),
            }),
            notDuties = edition.Standards.SelectMany(s => s.NotDuties).Select(Of),
        };

    public static object Of(Standard standard) =>
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
            requirements = standard.Requirements.Select(Of),
            notDuties = standard.NotDuties.Select(Of),
        };

    public static object Of(Requirement r) =>
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
        };

    public static object Of(Resolution found) =>
        new { found.Ids, match = found.Match == MatchKind.Exact ? "exact" : "ancestor" };

    private static object Of(NotDuty n) => new { n.Citation, n.Reason };
}
