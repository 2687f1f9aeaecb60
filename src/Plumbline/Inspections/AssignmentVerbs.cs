using Plumbline.Journal;

namespace Plumbline.Inspections;

/// <summary>What changes after the plan was signed who decides a standard and who walks a place.</summary>
public static class AssignmentVerbs
{
    /// <summary>The lead gives a standard to a member, in place of whoever held it.</summary>
    /// <exception cref="ProblemException">lead-only.</exception>
    /// <exception cref="ArgumentException">The member is not in the plan, or no line of the standard is.</exception>
    public static Entry Assign(
        this PlanRecord plan,
        Guid journal,
        string standard,
        Guid member,
        Guid by,
        DateTimeOffset at
    )
    {
        if (by != plan.Lead)
            throw new ProblemException(JournalProblems.OnlyLead("give a standard to somebody"));
        if (plan.Member(member) is null)
            throw new ArgumentException("The member is not in the plan.", nameof(member));
        if (plan.Standards.All(s => s.Id != standard))
            throw new ArgumentException("The plan holds no line of the standard.", nameof(standard));
        return InspectionKinds.Assignment.Record(journal, new Assignment(standard, member), by, at);
    }

    /// <summary>The lead says who walks a place, in place of whoever walked it; nobody is an answer.</summary>
    /// <exception cref="ProblemException">lead-only.</exception>
    /// <exception cref="ArgumentException">A member is not in the plan, or the place is not.</exception>
    public static Entry GiveToWalk(
        this PlanRecord plan,
        Guid journal,
        Guid place,
        IEnumerable<Guid> members,
        Guid by,
        DateTimeOffset at
    )
    {
        if (by != plan.Lead)
            throw new ProblemException(JournalProblems.OnlyLead("give a place to somebody"));
        Guid[] walkers = [.. members.Distinct()];
        if (walkers.Any(m => plan.Member(m) is null))
            throw new ArgumentException("A member is not in the plan.", nameof(members));
        if (plan.Places.All(p => p.Id != place))
            throw new ArgumentException("The inspection has no such place.", nameof(place));
        return InspectionKinds.Walkers.Record(journal, new PlaceWalkers(place, walkers), by, at);
    }
}
