using Plumbline.Evidence;
using Plumbline.Findings;
using Plumbline.Standards;

namespace Plumbline.Review;

/// <summary>Why a line stands where it does in the matrix: what needs a look comes first.</summary>
public enum MatrixGroup
{
    Contested,
    Open,
    LookAgain,
    Contradicted,
    WithoutFinding,
    InstitutionAlone,
    ReportedOnly,
    NotMet,
    Unable,
    NotAssessed,
    NotApplicable,
    Compliant,
}

/// <summary>Marks in one cell: how often this origin says this, by this method.</summary>
public sealed record MatrixMark(Shows Shows, Origin Origin, int Times)
{
    /// <summary>I, P, M or T: whose word it is.</summary>
    public char Letter =>
        Origin switch
        {
            Origin.Institution => 'I',
            Origin.DetainedPerson => 'P',
            Origin.ThirdParty => 'T',
            _ => 'M',
        };
}

/// <summary>One line: how it is known, by which method and whose word, and what was decided on that.</summary>
public sealed record MatrixRow(LineState State, MatrixGroup Group)
{
    /// <summary>What was seen by one method, origins and answers apart.</summary>
    public IReadOnlyList<MatrixMark> Marks(Method method) =>
        [
            .. State
                .Seen.Select(o => o.Thing!)
                .Where(o => o.Method == method)
                .GroupBy(o => (o.Shows, o.Origin))
                .OrderBy(g => g.Key)
                .Select(g => new MatrixMark(g.Key.Shows, g.Key.Origin, g.Count())),
        ];
}

/// <summary>The matrix of a review: lines down, methods across, gaps and contradictions first.</summary>
public static class ReviewMatrix
{
    public static IReadOnlyList<IGrouping<MatrixGroup, MatrixRow>> Of(Inspection inspection) =>
        [
            .. inspection
                .Evidence.Lines.Select(l => new MatrixRow(l, GroupOf(inspection, l)))
                .OrderBy(r => r.Group)
                .ThenBy(r => r.State.Line.Number)
                .GroupBy(r => r.Group),
        ];

    /// <summary>Whether somebody should look at the lines of a group before sign-off.</summary>
    public static bool NeedsLook(MatrixGroup group) => group <= MatrixGroup.ReportedOnly;

    public static string Words(MatrixGroup group) =>
        group switch
        {
            MatrixGroup.Contested => "Decided differently by two people",
            MatrixGroup.Open => "Neither decided nor given a reason",
            MatrixGroup.LookAgain => "Look again",
            MatrixGroup.Contradicted => "Contradicted",
            MatrixGroup.WithoutFinding => "Deficient, and nothing is written up",
            MatrixGroup.InstitutionAlone => "Compliant on the institution’s word alone",
            MatrixGroup.ReportedOnly => "Reported, not corroborated",
            MatrixGroup.NotMet => "Not met",
            MatrixGroup.Unable => "Unable to determine",
            MatrixGroup.NotAssessed => "Not assessed, with a reason",
            MatrixGroup.NotApplicable => "Not applicable",
            _ => "No deficiency found",
        };

    private static MatrixGroup GroupOf(Inspection inspection, LineState line)
    {
        if (line.IsContested)
            return MatrixGroup.Contested;
        if (!line.IsAnswered)
            return MatrixGroup.Open;
        if (line.LookAgain || line.ByAnother || line.ErasedObservations > 0 || line.TypedApart.Any())
            return MatrixGroup.LookAgain;
        if (line.Corroboration.IsContradicted && line.Verdict is not Verdict.Unable and not null)
            return MatrixGroup.Contradicted;
        return line.Verdict switch
        {
            Verdict.Deficient when !inspection.Findings.DeficienciesUnder(line.Line.Id).Any() =>
                MatrixGroup.WithoutFinding,
            Verdict.Compliant when line.Corroboration.InstitutionAlone => MatrixGroup.InstitutionAlone,
            not Verdict.NotApplicable and not null when line.Corroboration.ReportedOnly =>
                MatrixGroup.ReportedOnly,
            Verdict.Deficient => MatrixGroup.NotMet,
            Verdict.Unable => MatrixGroup.Unable,
            Verdict.NotApplicable => MatrixGroup.NotApplicable,
            Verdict.Compliant => MatrixGroup.Compliant,
            _ => MatrixGroup.NotAssessed,
        };
    }
}
