using Plumbline.Evidence;
using Plumbline.Field.Inspections;

namespace Plumbline.Field.Checklist;

/// <summary>What a closed row says beside its verdict.</summary>
public static class LineWords
{
    /// <summary>"no instrument", "2 out of 5 storage areas", "Unit A met · Unit B not met".</summary>
    public static string Spots(LineState line, OpenInspection open)
    {
        if (line.Why is { } why && line.Verdict == Verdict.Unable)
            return EvidenceWords.Of(why);
        var finding = open.Findings.DeficienciesUnder(line.Line.Id).LastOrDefault()?.Thing;
        var corrected = finding?.Corrected is null ? "" : " · corrected on site";
        if (finding?.Extent is { } extent)
            return extent + corrected;
        var places = line.ByPlace(open.Plan)
            .Where(p => p.Place is not null)
            .Select(p => $"{p.Place!.Name} {EvidenceWords.Of(p.Shows)}")
            .ToList();
        return string.Join(" · ", places.Take(3)) + (places.Count > 3 ? " · …" : "") + corrected;
    }
}
