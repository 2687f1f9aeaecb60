using Plumbline.Facilities;
using Plumbline.Published;

namespace Plumbline.Inspections;

/// <summary>What a scope can be chosen by, beside the lines themselves: what was found before, here and elsewhere.</summary>
public sealed class ScopeGrounds
{
    private readonly Dictionary<string, IReadOnlyList<EarlierDeficiency>> earlier;
    private readonly Dictionary<string, FoundAmong> found;

    /// <param name="earlier">Of this facility; those that lead to no line are left out.</param>
    /// <param name="found">Of every facility that published findings speak of.</param>
    public ScopeGrounds(IEnumerable<EarlierDeficiency> earlier, IEnumerable<FoundAmong> found)
    {
        this.earlier = earlier
            .Where(e => e.Requirement is not null)
            .GroupBy(e => e.Requirement!)
            .ToDictionary(
                g => g.Key,
                g =>
                    (IReadOnlyList<EarlierDeficiency>)
                        [
                            .. g.OrderByDescending(e => e.Date)
                                .ThenBy(e => e.Body, StringComparer.Ordinal)
                                .ThenBy(e => e.Text, StringComparer.Ordinal),
                        ]
            );
        this.found = found.ToDictionary(f => f.Requirement);
        Last = this.earlier.Values.Select(e => (DateOnly?)e[0].Date).Max();
    }

    public static ScopeGrounds None { get; } = new([], []);

    /// <summary>The day of the last inspection that found something deficient here; null where none did.</summary>
    public DateOnly? Last { get; }

    /// <summary>What was found deficient on the line at this facility, newest first; null where nothing was.</summary>
    public IReadOnlyList<EarlierDeficiency>? Earlier(string requirement) =>
        earlier.GetValueOrDefault(requirement);

    /// <summary>Null where no published inspection found the line deficient anywhere.</summary>
    public FoundAmong? Found(string requirement) => found.GetValueOrDefault(requirement);
}
