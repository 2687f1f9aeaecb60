using Plumbline.Published;

namespace Plumbline.Web.Published;

/// <summary>Makes one inspection of all that files say of one report: the fuller source speaks, the others fill its gaps.</summary>
internal static class PublishedMerge
{
    /// <param name="taken">Ids of inspections that are here already and stay as they are.</param>
    public static IReadOnlyList<PublishedInspection> Merge(
        IReadOnlyList<PublishedPart> parts,
        IReadOnlySet<string> taken,
        ICollection<Problem> problems
    )
    {
        foreach (var twice in parts.GroupBy(p => (p.Key, p.Inspection.Reading)).Where(g => g.Count() > 1))
            problems.Add(PublishedProblems.Twice(twice.First().Inspection.Id, twice.Last().At));

        var merged = parts
            .GroupBy(p => p.Key)
            .Select(g =>
                (
                    g.Key,
                    Inspection: g.OrderByDescending(p => p.Inspection.Reading)
                        .Select(p => p.Inspection)
                        .Aggregate(Fill)
                )
            )
            .ToList();
        var inspections = new List<PublishedInspection>(merged.Count);
        foreach (var same in merged.GroupBy(m => m.Inspection.Id))
        {
            // Two reports of one facility in one month: the order of their addresses numbers them.
            var number = 0;
            foreach (var (_, inspection) in same.OrderBy(m => m.Key, StringComparer.Ordinal))
            {
                string id;
                do id = ++number == 1 ? inspection.Id : $"{inspection.Id}-{number}";
                while (taken.Contains(id));
                inspections.Add(inspection with { Id = id });
            }
        }

        return inspections;
    }

    private static PublishedInspection Fill(PublishedInspection full, PublishedInspection more) =>
        full with
        {
            Kind = full.Kind ?? more.Kind,
            City = full.City ?? more.City,
            State = full.State ?? more.State,
            Code = full.Code ?? more.Code,
            FieldOffice = full.FieldOffice ?? more.FieldOffice,
            Edition = full.Edition ?? more.Edition,
            EditionBasis = full.Edition is null ? more.EditionBasis : full.EditionBasis,
            Listed = full.Listed ?? more.Listed,
            Findings = full.Findings.Count > 0 ? full.Findings : more.Findings,
            OtherReading =
                full.Findings.Count > 0 && more.Findings.Count > 0 ? more.Findings.Count : full.OtherReading,
        };
}
