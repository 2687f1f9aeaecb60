using Plumbline.Inspections;

namespace Plumbline.Field.Checklist;

/// <summary>A standard on the walk: its lines in scope, who decides it, and how many lines are decided or given a reason.</summary>
public sealed class WalkedStandard(SliceStandard standard, IReadOnlyList<Line> lines, Guid holder)
{
    private readonly HashSet<string> answered = [];

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
