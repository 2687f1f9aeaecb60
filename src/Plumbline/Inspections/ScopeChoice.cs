using Plumbline.Standards;

namespace Plumbline.Inspections;

/// <summary>Which lines a preset chooses, in the order in which they matter, and why each. The same for the same grounds.</summary>
public static class ScopeChoice
{
    /// <summary>About as many lines as a team walks in a day; the lead may say another number.</summary>
    public const int OneDay = 80;

    /// <param name="most">
    /// How many lines a one-day tour may have. What was found deficient here before and this visit cannot show comes on top: it
    /// is set aside and takes nobody's time.
    /// </param>
    public static IReadOnlyList<WhyIn> Of(
        ScopePreset preset,
        IEnumerable<Edition> editions,
        IReadOnlyCollection<Ability> abilities,
        ScopeGrounds grounds,
        int most = OneDay
    )
    {
        var ranked = Ranked(editions.SelectMany(e => e.Requirements), abilities, grounds);
        return preset switch
        {
            ScopePreset.Tour => Tour(ranked, most),
            ScopePreset.FollowUp => [.. ranked.Where(r => r.Why.TestAgain).Select(r => r.Why)],
            ScopePreset.HealthAndSafety =>
            [
                .. ranked
                    .Where(r => r.IsHealth || r.Why.TestAgain)
                    .Select(r => r.Why.TestAgain ? r.Why : Because("health and safety", r)),
            ],
            _ => [.. ranked.Select(r => r.Why.TestAgain ? r.Why : Because("everything held was chosen", r))],
        };
    }

    /// <summary>What speaks for a line that nobody took yet.</summary>
    public static WhyIn IfTaken(
        Requirement line,
        IReadOnlyCollection<Ability> abilities,
        ScopeGrounds grounds
    ) => Ranked([line], abilities, grounds)[0].Why;

    /// <summary>Why the lead's own choice of a line is in.</summary>
    public static WhyIn ByHand(Requirement line, IReadOnlyCollection<Ability> abilities, ScopeGrounds grounds)
    {
        var ranked = Ranked([line], abilities, grounds)[0];
        return ranked.Why.TestAgain ? ranked.Why : Because("chosen by the lead", ranked);
    }

    // First what was found here before, the last inspection's on top; then by the facilities found deficient, then what a
    // tour shows before what only an interview does. The id breaks ties, so that the order never depends on anything else.
    private static List<RankedLine> Ranked(
        IEnumerable<Requirement> lines,
        IReadOnlyCollection<Ability> abilities,
        ScopeGrounds grounds
    ) =>
        [
            .. lines
                .Select(line => new RankedLine(line, ScopePresets.Ways(line, abilities), grounds))
                .OrderBy(r => r.Earlier is null)
                .ThenByDescending(r => r.Earlier?[0].Date)
                .ThenByDescending(r => r.Earlier?.Count)
                .ThenByDescending(r => r.Found?.Facilities ?? 0)
                .ThenBy(r => !r.Ways.Contains(SeenBy.Tour))
                .ThenBy(r => !r.IsHealth)
                .ThenBy(r => r.Line.Id, StringComparer.Ordinal),
        ];

    private static List<WhyIn> Tour(List<RankedLine> ranked, int most)
    {
        var taken = new List<WhyIn>();
        var shown = 0;
        foreach (var line in ranked)
        {
            var why = line switch
            {
                { Why.TestAgain: true } => line.Why,
                { OnTour: true, Found: not null } => line.Why,
                { OnTour: true, IsHealth: true } => line.Why with { Reason = ScopeWords.FillsUp(line.Ways) },
                _ => null,
            };
            if (why is null || (line.CanBeShown && shown >= most))
                continue;
            taken.Add(why);
            shown += line.CanBeShown ? 1 : 0;
        }

        return taken;
    }

    private static WhyIn Because(string ground, RankedLine line) =>
        line.Why with
        {
            Reason = ScopeWords.Because(ground, line.Found, line.Ways),
        };

    private sealed class RankedLine(Requirement line, IReadOnlyList<SeenBy> ways, ScopeGrounds grounds)
    {
        private WhyIn? why;

        public Requirement Line => line;

        public IReadOnlyList<SeenBy> Ways => ways;

        public IReadOnlyList<Plumbline.Facilities.EarlierDeficiency>? Earlier { get; } =
            grounds.Earlier(line.Id);

        public Plumbline.Published.FoundAmong? Found { get; } = grounds.Found(line.Id);

        public bool IsHealth { get; } = ScopePresets.IsHealth(line);

        public bool OnTour => ways.Any(w => w is SeenBy.Tour or SeenBy.Interview);

        public bool CanBeShown => ways.Count > 0 || line.SeenBy.Count == 0;

        public WhyIn Why =>
            why ??= new WhyIn(
                line.Id,
                Earlier is null
                    ? ScopeWords.Found(Found, ways)
                    : ScopeWords.TestAgain(Earlier, grounds.Last, ways),
                Earlier
            );
    }
}
