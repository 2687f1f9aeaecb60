using Plumbline.Inspections;
using Plumbline.Standards;

namespace Plumbline.Worksheets;

/// <summary>A page of the law for the pocket: what is required where, for people who will only look.</summary>
/// <param name="Title">What the lines are of; no name of a facility.</param>
/// <param name="Lines">How many lines it holds; one that several kinds of place can show stands under each.</param>
/// <param name="Parts">By kind of place, in the order of a walk; those that belong anywhere last.</param>
public sealed record PocketPage(
    string Title,
    int Lines,
    IReadOnlyList<PocketPart> Parts,
    bool Invented = false
)
{
    /// <summary>"47 lines, by 6 kinds of place."</summary>
    public string Said =>
        $"{WorksheetWords.Count(Lines, "line")}, by {(Parts.Count == 1 ? "1 kind" : $"{Parts.Count} kinds")} of place.";

    /// <summary>The page of an inspection's scope, under the inspection's own line numbers.</summary>
    public static PocketPage Of(PlanRecord plan, Guid inspection)
    {
        var titles = plan.Standards.ToDictionary(s => s.Id, s => s.Title);
        return Of(
            WorksheetSets.CodeOf(inspection),
            plan.Scope.Select(l =>
                (l.Requirement, titles.GetValueOrDefault(l.Requirement.Standard, ""), (int?)l.Number)
            ),
            plan.Plan?.Invented == true
        );
    }

    /// <summary>The page of some lines of the catalog.</summary>
    public static PocketPage Of(string title, Catalog catalog, IEnumerable<Requirement> requirements) =>
        Of(title, requirements.Select(r => (r, catalog.Standard(r.Standard)?.Title ?? "", (int?)null)));

    private static PocketPage Of(
        string title,
        IEnumerable<(Requirement Requirement, string Standard, int? Number)> lines,
        bool invented = false
    )
    {
        var known = lines.Select(l => (Line: l, Kinds: PlaceKind.For(l.Requirement, l.Standard))).ToList();
        IEnumerable<PocketPart> parts =
        [
            .. PlaceKind.All.Select(k => Part(k.In, known.Where(l => l.Kinds.Contains(k)))),
            Part(PlaceKind.Anywhere, known.Where(l => l.Kinds.Count == 0)),
        ];
        return new PocketPage(title, known.Count, [.. parts.Where(p => p.Lines.Count > 0)], invented);

        static PocketPart Part(
            string where,
            IEnumerable<(
                (Requirement Requirement, string Standard, int? Number) Line,
                IReadOnlyList<PlaceKind>
            )> there
        ) => new(where, [.. there.Select(l => new PocketLine(l.Line.Number, l.Line.Requirement))]);
    }
}

/// <summary>The lines of one kind of place.</summary>
public sealed record PocketPart(string Where, IReadOnlyList<PocketLine> Lines);

/// <param name="Number">In the inspection; null where the page is of no inspection.</param>
public sealed record PocketLine(int? Number, Requirement Requirement);
