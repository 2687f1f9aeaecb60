using Plumbline.Field.Outbox;
using Xunit;

namespace Plumbline.Tests.Outbox;

public class SyncStateTests
{
    private static readonly DateTimeOffset Then = new(2026, 6, 9, 10, 47, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(3, Reach.NoNetwork, "3 entries wait for the network.")]
    [InlineData(1, Reach.NoNetwork, "1 entry waits for the network.")]
    [InlineData(1, Reach.SignedOut, "1 entry waits until you sign in again.")]
    [InlineData(2, Reach.NotAsked, "2 entries wait to be sent.")]
    [InlineData(2, Reach.Reached, "2 entries wait to be sent.")]
    [InlineData(0, Reach.Reached, "Everything is at the installation too.")]
    [InlineData(0, Reach.NoNetwork, "Nothing waits to be sent.")]
    public void It_says_what_waits(int waiting, Reach reach, string words) =>
        Assert.Equal(words, new SyncState(waiting, Reach: reach).Words(TimeZoneInfo.Utc).Waits);

    [Theory]
    [InlineData(Reach.NotAsked)]
    [InlineData(Reach.NoNetwork)]
    [InlineData(Reach.Reached)]
    [InlineData(Reach.SignedOut)]
    public void It_does_not_say_that_nothing_waits_before_it_has_counted(Reach reach)
    {
        var waits = new SyncState(0, Reach: reach, Counted: false).Words(TimeZoneInfo.Utc).Waits;
        Assert.DoesNotContain("nothing", waits, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Everything", waits);
    }

    [Fact]
    public void It_says_where_and_when_it_was_saved() =>
        Assert.Equal(
            "Saved on this laptop, 10:47.",
            new SyncState(3, SavedAt: Then).Words(TimeZoneInfo.Utc).Saved
        );
}
