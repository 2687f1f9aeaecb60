using Plumbline.Web.Reports;
using Plumbline.Web.Storage;

namespace Plumbline.Web;

/// <summary>
/// What rooms above the journal do once a payload was erased: those that keep copies made from it take them away.
/// </summary>
public static class ErasureAftermath
{
    /// <summary>One room's part. Given are the ids of the <c>report-issued</c> entries that were withdrawn.</summary>
    public delegate Task Step(
        Installation installation,
        Guid inspection,
        IReadOnlyList<Guid> withdrawn,
        CancellationToken stop
    );

    /// <summary>What must go even where the process is killed after the erasure and before <see cref="OfAsync"/>.</summary>
    public static void Of(Installation installation, Guid inspection) =>
        ReportWithdrawal.TakeFilesAway(installation, inspection);

    /// <summary>Every room's part; each may be done twice.</summary>
    public static IReadOnlyList<Step> Steps { get; } = [ReportWithdrawal.TakeAwayAsync];

    public static async Task OfAsync(
        Installation installation,
        Guid inspection,
        IReadOnlyList<Guid> withdrawn,
        CancellationToken stop
    )
    {
        foreach (var step in Steps)
            await step(installation, inspection, withdrawn, stop);
    }
}
