using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Reports;

/// <summary>What goes from the reports once a payload was erased; hash and signature stay.</summary>
public static class ReportWithdrawal
{
    /// <summary>
    /// Takes away the bytes of issued reports that were withdrawn, and every file of the inspection's reports in the
    /// data directory: what is still true of them can be made again.
    /// </summary>
    public static async Task TakeAwayAsync(
        Installation installation,
        Guid inspection,
        IReadOnlyList<Guid> withdrawn,
        CancellationToken stop
    )
    {
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        await context
            .Set<IssuedReportRow>()
            .Where(r => withdrawn.Contains(r.Id))
            .ExecuteUpdateAsync(r => r.SetProperty(row => row.File, (byte[]?)null), stop);
        TakeFilesAway(installation, inspection);
    }

    /// <summary>Takes away every file of the inspection's reports in the data directory.</summary>
    public static void TakeFilesAway(Installation installation, Guid inspection)
    {
        if (!Directory.Exists(installation.Directory.Reports))
            return;
        foreach (
            var path in Directory.EnumerateFiles(
                installation.Directory.Reports,
                MadeReport.FileNames(inspection)
            )
        )
            File.Delete(path);
    }
}
