using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>
/// Minutes that a line is taken to need, by the way it is seen. Nobody has measured them: the lead sets them, and what is
/// reckoned by them is an estimate.
/// </summary>
public sealed record Pace(int Tour = 3, int Interview = 5, int Files = 10, int Instruments = 5)
{
    /// <summary>The most minutes a line that can be set.</summary>
    public const int Most = 120;

    public int Of(SeenBy way) =>
        way switch
        {
            SeenBy.Interview => Interview,
            SeenBy.Files => Files,
            SeenBy.Instruments => Instruments,
            _ => Tour,
        };

    public Pace With(SeenBy way, int minutes) =>
        way switch
        {
            SeenBy.Interview => this with { Interview = Math.Clamp(minutes, 0, Most) },
            SeenBy.Files => this with { Files = Math.Clamp(minutes, 0, Most) },
            SeenBy.Instruments => this with { Instruments = Math.Clamp(minutes, 0, Most) },
            _ => this with { Tour = Math.Clamp(minutes, 0, Most) },
        };

    /// <summary>Minutes for the line by the quickest way that the visit has; none where it has no way.</summary>
    public int For(Requirement line, IReadOnlyCollection<Ability> abilities) =>
        line.SeenBy.Count == 0
            ? Tour
            : line
                .SeenBy.Where(s => abilities.Contains(ScopePresets.Needed(s)))
                .Select(Of)
                .DefaultIfEmpty()
                .Min();
}

/// <summary>How long a scope is taken to need, by a pace that nobody measured.</summary>
public sealed record WorkEstimate(int Minutes, int People)
{
    public static WorkEstimate Of(
        IEnumerable<Requirement> lines,
        IReadOnlyCollection<Ability> abilities,
        Pace pace,
        int people
    ) => new(lines.Sum(l => pace.For(l, abilities)), Math.Max(people, 1));

    /// <summary>Hours of one person, all lines together.</summary>
    public decimal Hours => Minutes / 60m;

    /// <summary>Hours of each, where they share the lines evenly.</summary>
    public decimal HoursEach => Hours / People;
}
