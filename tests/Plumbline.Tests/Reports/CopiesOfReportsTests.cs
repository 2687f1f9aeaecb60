using System.Security.Cryptography;
using Plumbline.Evidence;
using Plumbline.Tests.Journal;
using Plumbline.Tests.Storage;
using Xunit;

namespace Plumbline.Tests.Reports;

public sealed class CopiesOfReportsTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_took_the_determinations_is_listed_in_each_inspection_that_they_are_of()
    {
        await using var app = await PlumblineApp.StartAsync();
        var visit = new ExampleVisit(1, 2);
        visit.Press(visit.Scope[0], Verdict.Compliant);
        var lead = await app.SignInAsync("Inspector A");
        await lead.PushAsync(visit.Id, visit.Entries);

        var bytes = await lead.GetByteArrayAsync("/inspections/determinations.csv", Stop);
        await lead.GetByteArrayAsync("/inspections/determinations.csv", Stop);

        var page = await lead.GetStringAsync($"/inspections/{visit.Id}/entries", Stop);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Equal(2, page.Split($"SHA-256 {hash}").Length);
        Assert.Contains($"taken by Inspector A, up to entry {visit.Entries.Count}", page);
    }

    [Fact]
    public async Task What_a_lead_brings_for_a_colleague_counts_as_brought_in_by_somebody_else()
    {
        await using var app = await PlumblineApp.StartAsync();
        var visit = ExampleFindings.Busy(2, 4, 4);
        var others = visit.Entries.Count(e => e.Header.Member != ExampleVisit.A);
        Assert.True(others > 1);
        var lead = await app.SignInAsync("Inspector A");
        await lead.PushAsync(visit.Id, visit.Entries);

        Assert.Contains(
            $"{others} entries were brought in by somebody other than the one named as its author",
            await lead.GetStringAsync($"/inspections/{visit.Id}/report.html?view=true", Stop)
        );
    }
}
