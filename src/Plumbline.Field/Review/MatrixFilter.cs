using Plumbline.Evidence;
using Plumbline.Review;

namespace Plumbline.Field.Review;

/// <summary>Which lines of the matrix are shown; its name in lower case stands in the address.</summary>
public enum MatrixFilter
{
    Look,
    All,
    Compliant,
    Deficient,
    NotApplicable,
    Unable,
    Open,
    Alone,
}

/// <summary>What each filter takes.</summary>
public static class MatrixFilters
{
    public static MatrixFilter Of(string? word) =>
        Enum.TryParse<MatrixFilter>(word, ignoreCase: true, out var filter) ? filter : MatrixFilter.Look;

    public static bool Takes(MatrixFilter filter, MatrixRow row) =>
        filter switch
        {
            MatrixFilter.All => true,
            MatrixFilter.Compliant => row.State.Verdict == Verdict.Compliant,
            MatrixFilter.Deficient => row.State.Verdict == Verdict.Deficient,
            MatrixFilter.NotApplicable => row.State.Verdict == Verdict.NotApplicable,
            MatrixFilter.Unable => row.State.Verdict == Verdict.Unable,
            MatrixFilter.Open => row.State.Verdict is null,
            MatrixFilter.Alone => row.State.Verdict == Verdict.Compliant
                && row.State.Corroboration.InstitutionAlone,
            _ => ReviewMatrix.NeedsLook(row.Group),
        };

    public static string Words(MatrixFilter filter) =>
        filter switch
        {
            MatrixFilter.All => "every line in scope",
            MatrixFilter.Compliant => "lines where no deficiency was found",
            MatrixFilter.Deficient => "lines that are not met",
            MatrixFilter.NotApplicable => "lines that do not apply",
            MatrixFilter.Unable => "lines that could not be determined",
            MatrixFilter.Open => "lines that are not decided",
            MatrixFilter.Alone => "lines that are compliant on the institution’s word alone",
            _ => "lines that need a look",
        };
}
