using Plumbline.Field.Inspections;
using Plumbline.Inspections;

namespace Plumbline.Field.Checklist;

/// <summary>A standard on the walk: its lines in scope, who decides it, and how many lines are decided or given a reason.</summary>
public sealed class WalkedStandard(SliceStandard standard, IReadOnlyList<Line> lines, Guid holder)
{
    private readonly HashSet<string> answered = [];

    /// <summary>The standards with lines in scope, in the order of the plan's slice.</summary>
    internal static IEnumerable<WalkedStandard> In(OpenInspection open)
    {
        var lines = open.Plan.Scope.ToLookup(l => l.Requirement.Standard);
        foreach (var standard in open.Plan.Standards.Where(s => lines[s.Id].Any()))
        {
            var walked = new WalkedStandard(
                standard,
                [.. lines[standard.Id]],
                open.Plan.HolderOf(standard.Id)
            );
            foreach (var line in walked.Lines)
                walked.Answer(line.Id, open.Evidence.IsAnswered(line));
            yield return walked;
        }
    }

    public SliceStandard Standard => standard;

    public IReadOnlyList<Line> Lines => lines;

    /// <summary>The member who decides it.</summary>
    public Guid Holder => holder;

    public int Answered => answered.Count;

    public string Title => $"{standard.Number} {standard.Title}";

    internal void Answer(string requirement, bool isAnswered)
    {
        if (isAnswered)
            answered.Add(requirement);
        else
            answered.Remove(requirement);
    }
}
