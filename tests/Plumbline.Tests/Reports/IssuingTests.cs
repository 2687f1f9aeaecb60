using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Journal;
using Plumbline.Review;
using Plumbline.Standards;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Storage;
using Plumbline.Web.Journal;
using Plumbline.Web.Reports;
using Xunit;

namespace Plumbline.Tests.Reports;

public sealed class IssuingTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_erasure_that_comes_while_a_report_is_issued_leaves_no_report_that_holds_what_it_erased()
    {
        var time = new InterruptedTime();
        await using var app = await PlumblineApp.StartAsync(time);
        var visit = ExampleFindings.Busy(2, 4, 4, signed: true);
        var lead = await app.SignInAsync("Inspector A");
        await lead.PushAsync(visit.Id, visit.Entries);
        var writer = app.Services.GetRequiredService<JournalWriter>();
        var bringer = new Bringer(Carrier.Account(Guid.CreateVersion7()), null, true, []);
        var erased = visit.Inspection.Erase(
            visit.Inspection.Findings.All.First().Id,
            "names a person",
            ExampleVisit.A,
            visit.Next()
        );
        var accepted = Arrival.Of(erased);
        time.Next = () => writer.AcceptAsync(visit.Id, [accepted], bringer).GetAwaiter().GetResult();

        var refused = await Assert.ThrowsAsync<ProblemException>(() => IssueAsync(app, visit, bringer));

        Assert.Equal("report-overtaken", Assert.Single(refused.Problems).Code);
        Assert.Equal(Outcome.Accepted, accepted.Outcome);
        await using var context = await app.Installation.Contexts.CreateDbContextAsync(Stop);
        Assert.Empty(await context.Set<IssuedReportRow>().ToListAsync(Stop));
        Assert.DoesNotContain(
            await context.Set<EntryRow>().Select(e => e.Kind).ToListAsync(Stop),
            kind => kind == ReviewKinds.ReportIssued.Name
        );
    }

    [Fact]
    public async Task A_version_that_somebody_issues_at_the_same_time_is_not_issued_twice()
    {
        await using var app = await PlumblineApp.StartAsync();
        var visit = ExampleFindings.Busy(2, 4, 4, signed: true);
        await (await app.SignInAsync("Inspector A")).PushAsync(visit.Id, visit.Entries);
        await using var context = await app.Installation.Contexts.CreateDbContextAsync(Stop);
        var journal = await context.Set<JournalRow>().SingleAsync(j => j.Id == visit.Id, Stop);
        context.Add(
            new IssuedReportRow
            {
                Id = Guid.CreateVersion7(),
                Journal = journal.Key,
                Head = journal.Head,
                Audience = Plumbline.Reports.ComplianceReport.Oversight,
                Version = 1,
                At = DateTimeOffset.UtcNow,
                Sha256 = new string('0', 64),
                Signature = "",
                File = [0],
            }
        );
        await context.SaveChangesAsync(Stop);

        var refused = await Assert.ThrowsAsync<ProblemException>(() =>
            IssueAsync(app, visit, new Bringer(Carrier.Account(Guid.CreateVersion7()), null, true, []))
        );

        Assert.Equal("report-version", Assert.Single(refused.Problems).Code);
    }

    private static Task<IssuedReportRow> IssueAsync(PlumblineApp app, ExampleVisit visit, Bringer bringer) =>
        ReportDesk.IssueAsync(
            app.Installation,
            app.Services.GetRequiredService<JournalWriter>(),
            app.Services.GetRequiredService<Catalog>(),
            visit.Id,
            ExampleVisit.A,
            bringer,
            Stop
        );

    /// <summary>The real time; who asks for it next, and is not the writer, is held up by something first.</summary>
    private sealed class InterruptedTime : TimeProvider
    {
        private Action? next;

        public Action Next
        {
            set => next = value;
        }

        public override DateTimeOffset GetUtcNow()
        {
            if (Thread.CurrentThread.Name != "journal writer")
                Interlocked.Exchange(ref next, null)?.Invoke();
            return base.GetUtcNow();
        }
    }
}
