using Plumbline.Evidence;
using Plumbline.Journal;
using Plumbline.Tests.Review;
using Plumbline.Tests.Storage;
using Plumbline.Web.Journal;
using Xunit;
using static Plumbline.Tests.Review.ExampleJail;

namespace Plumbline.Tests.Journal;

/// <summary>The door towards somebody who may see a journal and is not in its team.</summary>
public sealed class ReaderTests
{
    [Fact]
    public async Task A_reader_sees_everything_and_nothing_they_send_is_taken_in_whosever_name()
    {
        await using var app = await PlumblineApp.StartAsync();
        var jail = new ExampleJail();
        var reader = await app.AccountAsync("Inspector D");
        await ((JournalWriter)app.Services.GetService(typeof(JournalWriter))!).AcceptAsync(
            jail.Id,
            [.. jail.Entries.Select(Arrival.Of)],
            Bringer.File(new byte[32], reader)
        );
        var browser = await app.SignInAsync("Inspector D");

        Assert.Equal(jail.Entries.Count, (await browser.PullAsync(jail.Id)).Count);
        Assert.Contains("\"rights\":\"reader\"", await browser.GetStringAsync("/api/journals"));
        var entries = jail.Press(Showers, Verdict.Deficient, A)
            .Append(EvidenceVerbs.Jot(jail.Id, "as myself", null, reader, Morning))
            .Append(JournalKinds.Erased.Record(jail.Id, new Erased(jail.Entries[0].Id, "why"), A, Morning))
            .ToList();
        var push = await browser.PushAsync(jail.Id, entries);
        Assert.Equal(4, push.Entries.Count);
        Assert.All(push.Entries, e => Assert.Equal("journal-not-yours", e.Problem!.Code));
        Assert.Equal(2, (await browser.PullAsync(jail.Id)).Count);
    }
}
