using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Journal;
using Plumbline.Standards;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Storage;
using Plumbline.Web;
using Plumbline.Web.Journal;
using Plumbline.Web.Reports;
using Xunit;

namespace Plumbline.Tests.Reports;

public sealed class KeptFilesTests
{
    [Fact]
    public async Task An_issued_report_is_counted_and_checked_and_one_that_was_altered_behind_the_door_is_named()
    {
        var stop = Xunit.TestContext.Current.CancellationToken;
        await using var app = await PlumblineApp.StartAsync();
        var visit = ExampleFindings.Busy(2, 4, 4, signed: true);
        await (await app.SignInAsync("Inspector A")).PushAsync(visit.Id, visit.Entries);
        Assert.Equal(0, (await KeptFiles.CheckAsync(app.Installation, stop)).Count);
        var issued = await ReportDesk.IssueAsync(
            app.Installation,
            app.Services.GetRequiredService<JournalWriter>(),
            app.Services.GetRequiredService<Catalog>(),
            visit.Id,
            ExampleVisit.A,
            new Bringer(Carrier.Account(Guid.CreateVersion7()), null, true, []),
            stop
        );

        var whole = await KeptFiles.CheckAsync(app.Installation, stop);
        Assert.Equal(1, whole.Count);
        Assert.Empty(whole.Problems);

        await using var context = await app.Installation.Contexts.CreateDbContextAsync(stop);
        await context
            .Set<IssuedReportRow>()
            .ExecuteUpdateAsync(r => r.SetProperty(row => row.Sha256, new string('0', 64)), stop);
        var problem = Assert.Single((await KeptFiles.CheckAsync(app.Installation, stop)).Problems);
        Assert.Equal("report-kept-altered", problem.Code);
        Assert.Contains(issued.Id.ToString(), problem.Sentence, StringComparison.Ordinal);

        // What was withdrawn is kept no more.
        await context
            .Set<IssuedReportRow>()
            .ExecuteUpdateAsync(r => r.SetProperty(row => row.File, (byte[]?)null), stop);
        Assert.Equal(0, (await KeptFiles.CheckAsync(app.Installation, stop)).Count);
    }
}
