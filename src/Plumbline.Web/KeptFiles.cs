using Microsoft.EntityFrameworkCore;
using Plumbline.Reports;
using Plumbline.Web.Reports;
using Plumbline.Web.Storage;

namespace Plumbline.Web;

/// <summary>What rooms keep beside their entries, checked against the hash and signature it was kept under: issued reports.</summary>
/// <param name="Count">How many there are; what was withdrawn is not.</param>
public sealed record KeptFiles(int Count, IReadOnlyList<Problem> Problems)
{
    /// <summary>Takes every hash and every signature anew.</summary>
    public static async Task<KeptFiles> CheckAsync(Installation installation, CancellationToken stop)
    {
        await using var context = await installation.Contexts.CreateDbContextAsync(stop);
        var count = 0;
        List<Problem> problems = [];
        var reports = context.Set<IssuedReportRow>().AsNoTracking().Where(r => r.File != null);
        await foreach (var row in reports.OrderBy(r => r.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            count++;
            var check = ReportCheck.Of(row.File!);
            if (!check.Valid || check.Sha256 != row.Sha256)
                problems.Add(ReportFileProblems.KeptAltered(row.Id, row.Version));
        }

        return new KeptFiles(count, problems);
    }
}
