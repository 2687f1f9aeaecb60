using Plumbline.Inspections;

namespace Plumbline.Evidence;

/// <summary>Finds the line that a number on paper means, and what was meant where there is none.</summary>
public sealed class SheetNumbers
{
    private readonly PlanRecord plan;
    private readonly ILookup<int, Line> byNumber;
    private readonly Dictionary<string, string> editionOf;

    /// <summary>The numbers of the plan as it is now.</summary>
    public SheetNumbers(PlanRecord plan)
    {
        this.plan = plan;
        byNumber = plan.Lines.Values.ToLookup(l => l.Number);
        editionOf = plan.Standards.ToDictionary(s => s.Id, s => s.Edition);
    }

    /// <summary>The line in scope with the number, or with the code, as typed.</summary>
    /// <param name="edition">The edition that the whole sheet is of; null where it may be any.</param>
    /// <exception cref="ProblemException">line-number-unknown, line-number-other-edition, line-number-out-of-scope, line-number-twice.</exception>
    public Line Find(string typed, string? edition = null)
    {
        var all = int.TryParse(typed, out var number)
            ? [.. byNumber[number]]
            : plan.Scope.Where(l => l.Code.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        var meant = all.Where(l => plan.InScope(l.Id) && IsOf(l, edition)).ToList();
        if (meant is [var only])
            return only;
        if (meant.Count > 1)
            throw new ProblemException(SheetProblems.NumberTwice(meant[0].Number));
        throw new ProblemException(
            all.Find(l => plan.InScope(l.Id)) is { } other
                ? SheetProblems.NumberOfOtherEdition(
                    other.Number,
                    other.Code,
                    Short(editionOf.GetValueOrDefault(other.Requirement.Standard)),
                    Short(edition)
                )
            : all is [var outside, ..]
                ? SheetProblems.NumberOutOfScope(
                    outside.Number,
                    outside.Code,
                    plan.Plan?.SetAside?.FirstOrDefault(s => s.Requirement == outside.Id)?.Reason
                )
            : SheetProblems.NumberUnknown(typed.Trim())
        );
    }

    /// <summary>Whether no longer number that begins so could be one: then it is refused while it is typed.</summary>
    public bool IsHopeless(string typed) =>
        int.TryParse(typed, out _)
        && !byNumber.Any(g => g.Key.ToString().StartsWith(typed, StringComparison.Ordinal));

    /// <summary>
    /// The lines in scope that somebody may have meant: one slip of the finger away first (a digit too many, too few,
    /// another, two swapped), then by how far the number is.
    /// </summary>
    public IReadOnlyList<Line> Nearest(string typed, string? edition = null, int most = 4)
    {
        typed = typed.Trim();
        if (!int.TryParse(typed, out var number))
            return [.. FoundLines.Among(plan.Scope.Where(l => IsOf(l, edition)), typed, most)];
        return
        [
            .. plan
                .Scope.Where(l => IsOf(l, edition))
                .OrderBy(l => !IsOneSlip(typed, l.Number.ToString()))
                .ThenBy(l => Math.Abs((long)l.Number - number))
                .Take(most),
        ];
    }

    private bool IsOf(Line line, string? edition) =>
        edition is null || editionOf.GetValueOrDefault(line.Requirement.Standard) == edition;

    private string Short(string? edition) =>
        plan.Editions.FirstOrDefault(e => e.Id == edition)?.Short ?? edition ?? "another edition";

    private static bool IsOneSlip(string typed, string meant)
    {
        if (typed.Length == meant.Length)
        {
            var apart = Enumerable.Range(0, typed.Length).Where(i => typed[i] != meant[i]).ToList();
            return apart.Count <= 1
                || apart is [var i, var j] && j == i + 1 && typed[i] == meant[j] && typed[j] == meant[i];
        }

        var (longer, shorter) = typed.Length > meant.Length ? (typed, meant) : (meant, typed);
        return longer.Length == shorter.Length + 1
            && Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);
    }
}
