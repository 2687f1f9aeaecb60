using System.Globalization;

namespace Plumbline.Reports;

/// <summary>One of the gravest deficiencies.</summary>
public sealed record WorstFinding(
    string Text,
    string Code,
    string PeopleAffected,
    string Known,
    bool Dangerous
)
{
    /// <summary>At most five, of as many requirements as there are.</summary>
    internal static IReadOnlyList<WorstFinding> Of(IReadOnlyList<PartOfFindings> findings)
    {
        var byHarm = findings
            .SelectMany(p => p.Standards)
            .SelectMany(s => s.Deficiencies)
            .OrderByDescending(d => d.Dangerous)
            .ThenByDescending(d => d.PeopleAffected ?? 0)
            .ThenByDescending(d => d.Earlier is not null)
            .ThenByDescending(d => d.Extent is { Of: > 0 } e ? (double)e.N / e.Of : 0)
            .ToList();
        return
        [
            .. byHarm
                .DistinctBy(d => d.Requirement)
                .Concat(byHarm)
                .DistinctBy(d => d.Finding)
                .Take(5)
                .Select(d => new WorstFinding(
                    d.Text,
                    d.Code,
                    d.PeopleAffected?.ToString("N0", CultureInfo.InvariantCulture) ?? "not known",
                    d.Known,
                    d.Dangerous
                )),
        ];
    }
}
