namespace Plumbline.Field.Outbox;

/// <summary>Whether the installation was reached when it was last asked.</summary>
public enum Reach
{
    NotAsked,
    Reached,
    NoNetwork,
    SignedOut,

    /// <summary>It answered, and will not take what is sent: another person is signed in, or it is another installation.</summary>
    Refused,

    /// <summary>No installation was ever met on this laptop: what is recorded leaves it by file.</summary>
    Alone,
}

/// <summary>What is saved where, and how much is unsent.</summary>
/// <param name="SavedAt">When something was last saved on this laptop in this sitting; null before that.</param>
/// <param name="Why">Why nothing is sent, where that is so.</param>
/// <param name="Counted">False until the vault was asked what waits: before that nobody knows that nothing does.</param>
public sealed record SyncState(
    int Waiting = 0,
    int Refused = 0,
    DateTimeOffset? SavedAt = null,
    Reach Reach = Reach.NotAsked,
    bool Sending = false,
    Problem? Why = null,
    bool Counted = true
)
{
    /// <summary>"Saved on this laptop, 10:47. 3 entries wait for the network.", in two parts: where, and what waits.</summary>
    public (string Saved, string Waits) Words(TimeZoneInfo zone)
    {
        var saved = SavedAt is { } at
            ? $"Saved on this laptop, {TimeZoneInfo.ConvertTime(at, zone):H:mm}."
            : "Everything recorded here is saved on this laptop.";
        var entries = Waiting == 1 ? "1 entry" : $"{Waiting:N0} entries";
        var waits = (Waiting, Reach) switch
        {
            (0, Reach.Alone) when Counted => "Nothing is here that is in no file.",
            (> 0, Reach.Alone) =>
                $"{entries} {Verb("is", "are")} in no file yet: save one to carry {Verb("it", "them")}.",
            (0, Reach.SignedOut) when Counted => "You are signed out; nothing waits to be sent.",
            (0, Reach.SignedOut) => "You are signed out.",
            (0, _) when !Counted => "What waits to be sent is being counted.",
            (0, Reach.Reached) => "Everything is at the installation too.",
            (0, _) => "Nothing waits to be sent.",
            (_, Reach.SignedOut) => $"{entries} {Verb("waits", "wait")} until you sign in again.",
            (_, Reach.Refused) => $"{entries} {Verb("waits", "wait")}: {Why?.Sentence}",
            (_, Reach.Reached) when Sending => $"{entries} {Verb("is", "are")} being sent.",
            (_, Reach.Reached or Reach.NotAsked) => $"{entries} {Verb("waits", "wait")} to be sent.",
            _ => $"{entries} {Verb("waits", "wait")} for the network.",
        };
        return (saved, waits);
    }

    /// <summary>What a refusal says of whether the installation was reached.</summary>
    internal static Reach ReachOf(Problem problem) =>
        problem.Code switch
        {
            "no-network" => Reach.NoNetwork,
            "signed-out" => Reach.SignedOut,
            _ => Reach.Refused,
        };

    private string Verb(string one, string many) => Waiting == 1 ? one : many;
}
