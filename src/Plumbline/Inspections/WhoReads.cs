namespace Plumbline.Inspections;

/// <summary>What somebody is told who may read an inspection and not add to it.</summary>
public static class WhoReads
{
    /// <summary>Why somebody only reads the inspection, in a sentence that names its team; null for who may write.</summary>
    public static string? WhyReadOnly(this PlanRecord plan, Guid member)
    {
        if (plan.MayWrite(member))
            return null;
        string[] team = [.. (plan.Plan?.Team ?? []).Select(m => m.IsLead ? $"{m.Name} (lead)" : m.Name)];
        var names =
            team.Length > 1 ? $"{string.Join(", ", team[..^1])} and {team[^1]}" : team.FirstOrDefault();
        return $"You read this inspection; its team is {names ?? "not known here"}, and only its team adds to it.";
    }
}
