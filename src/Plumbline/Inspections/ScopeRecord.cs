using Plumbline.Journal;

namespace Plumbline.Inspections;

/// <summary>
/// Which lines are in scope by the plan and the changes that stand. It depends on their set alone: a change that names
/// another one takes its place for the lines of which both speak, whatever their times say.
/// </summary>
internal sealed class ScopeRecord
{
    private readonly HashSet<string> planned;
    private readonly Dictionary<string, List<Recorded<ScopeChange>>> speaking = [];
    private readonly HashSet<string> inScope;

    public ScopeRecord(IEnumerable<string> planned, IEnumerable<Recorded<ScopeChange>> standing)
    {
        this.planned = [.. planned];
        foreach (var change in standing.Where(c => c.IsHere))
        foreach (var line in change.Thing!.Lines)
        {
            if (!speaking.TryGetValue(line, out var changes))
                speaking[line] = changes = [];
            changes.Add(change);
        }

        inScope = [.. this.planned.Where(l => !speaking.ContainsKey(l))];
        inScope.UnionWith(speaking.Keys.Where(l => Latest(l).Any(c => c.Thing!.TakesIn(l))));
    }

    public bool Has(string line) => inScope.Contains(line);

    /// <summary>Lines that one change takes in and another takes out, where neither knew the other. They stay in scope.</summary>
    public IEnumerable<string> Contested =>
        speaking.Keys.Where(l => Latest(l).Select(c => c.Thing!.TakesIn(l)).Distinct().Count() > 1);

    /// <summary>Every standing change that speaks of one of the lines: what a new one takes the place of.</summary>
    public IEnumerable<Guid> About(IEnumerable<string> lines) =>
        lines.SelectMany(l => speaking.GetValueOrDefault(l) ?? []).Select(c => c.Id).Distinct().Order();

    private List<Recorded<ScopeChange>> Latest(string line)
    {
        var changes = speaking[line];
        var latest = changes.Where(c => !changes.Exists(by => TakesThePlaceOf(by, c))).ToList();
        // Only changes written to name each other in a ring leave none; then no one of them counts before another.
        return latest.Count == 0 ? changes : latest;
    }

    // A change of before names were kept stands after whatever is earlier, by time and then id, and does not name it.
    private static bool TakesThePlaceOf(Recorded<ScopeChange> by, Recorded<ScopeChange> change)
    {
        if (by.Id == change.Id)
            return false;
        if (by.Thing!.Replaces is { } named)
            return named.Contains(change.Id);
        return change.Thing!.Replaces?.Contains(by.Id) != true
            && (change.Header.At, change.Id).CompareTo((by.Header.At, by.Id)) < 0;
    }
}
