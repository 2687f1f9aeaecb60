using Plumbline.Inspections;

namespace Plumbline.Evidence;

public enum Reviewed
{
    NotReviewed,
    InPart,
    InFull,
}

/// <summary>How far a standard was reviewed. Only one reviewed in full can count as complied with.</summary>
/// <param name="Held">Lines that the catalog held of the standard on the day of the plan.</param>
/// <param name="InScope">Of these, in scope.</param>
/// <param name="Unassessed">In scope, and nobody decided.</param>
public sealed record Coverage(
    SliceStandard Standard,
    int Held,
    int InScope,
    int Compliant,
    int Deficient,
    int NotApplicable,
    int Unable,
    int Unassessed,
    Reviewed Reviewed
)
{
    /// <summary>Compliant, deficient or not applicable. Unable to determine does not count.</summary>
    public int Determined => Compliant + Deficient + NotApplicable;

    /// <summary>"in full", "in part, 37 of 62", "not reviewed"; in full says against what where our lines are not all duties.</summary>
    public string Words =>
        Reviewed switch
        {
            Reviewed.InFull when Standard.Complete => "in full",
            Reviewed.InFull => Held == 1
                ? "in full against the one duty held here"
                : $"in full against the {Held} duties held here",
            Reviewed.InPart => $"in part, {Determined} of {Held}",
            _ => "not reviewed",
        };

    public static Coverage Of(SliceStandard standard, IEnumerable<LineState> lines)
    {
        var of = lines.Where(l => l.Line.Requirement.Standard == standard.Id).ToList();
        int Count(Verdict verdict) => of.Count(l => l.Verdict == verdict);
        var coverage = new Coverage(
            standard,
            standard.Held,
            of.Count,
            Count(Verdict.Compliant),
            Count(Verdict.Deficient),
            Count(Verdict.NotApplicable),
            Count(Verdict.Unable),
            of.Count(l => l.Verdict is null),
            Reviewed.NotReviewed
        );
        return coverage with
        {
            Reviewed =
                coverage.Determined == 0 ? Reviewed.NotReviewed
                : coverage.Determined >= standard.Held ? Reviewed.InFull
                : Reviewed.InPart,
        };
    }
}
