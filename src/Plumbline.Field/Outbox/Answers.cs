using Plumbline.Field.Vault;
using Plumbline.Journal;

namespace Plumbline.Field.Outbox;

/// <summary>What an answer of the installation says of each entry sent, and of how far the journal is known.</summary>
internal static class Answers
{
    /// <summary>How one entry fared, as the vault takes it down.</summary>
    public static (Guid Id, Acceptance? Accepted, Problem? Refused) Of(Guid id, EntryAnswer answer) =>
        answer.Status == "refused"
            ? (
                id,
                null,
                new Problem(
                    answer.Problem?.Code ?? "entry-refused",
                    answer.Problem?.Sentence ?? "The installation refused the entry and did not say why."
                )
            )
            : (
                id,
                new Acceptance(
                    answer.Number ?? 0,
                    Convert.FromHexString(answer.Link ?? ""),
                    DateTimeOffset.FromUnixTimeMilliseconds(answer.At ?? 0),
                    Carrier.Parse(answer.Carrier ?? "") ?? Carrier.Account(Guid.Empty)
                ),
                null
            );

    /// <summary>Where nothing of anybody else lies between, what was just sent need not be fetched again.</summary>
    public static JournalFacts Advanced(JournalFacts facts, PushAnswer answer)
    {
        var numbers = answer.Entries.Where(e => e.Status == "accepted").Select(e => e.Number ?? 0).Order();
        var unbroken = numbers.SequenceEqual(
            Enumerable.Range(1, (int)Math.Max(0, answer.Head - facts.Head)).Select(i => facts.Head + i)
        );
        return unbroken ? facts with { Head = answer.Head, Link = answer.Link } : facts;
    }
}
