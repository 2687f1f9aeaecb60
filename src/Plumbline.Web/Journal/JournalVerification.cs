using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Plumbline.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>What checking every journal of the installation found.</summary>
/// <param name="Head">SHA-256 over the id (16 bytes, big-endian), head number (8, big-endian) and link of each journal, by id.</param>
/// <param name="Journals">How many journals were looked at, by what they are of.</param>
/// <param name="Problems">The first entry that does not fit in each journal.</param>
public sealed record JournalVerification(
    long Entries,
    byte[] Head,
    IReadOnlyDictionary<JournalKind, int> Journals,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>Takes every hash and every link anew.</summary>
    public static JournalVerification Of(Installation installation)
    {
        List<(Guid Id, long Key, ChainHead Head)> journals = [];
        var kinds = Enum.GetValues<JournalKind>().ToDictionary(k => k, _ => 0);
        HashSet<Guid> erased = [];
        using (var pen = Pen.Open(installation))
        {
            using var all = pen.Prepare("""SELECT "Id", "Key", "Head", "Link", "Kind" FROM "Journals" """);
            while (all.Read())
            {
                kinds[Enum.Parse<JournalKind>(all.Text(4))]++;
                journals.Add((all.Guid(0), all.Long(1), new ChainHead(all.Long(2), all.Bytes(3))));
            }

            using var gone = pen.Prepare("""SELECT "Id" FROM "Erased" """);
            while (gone.Read())
                erased.Add(gone.Guid(0));
        }

        var problems = new ConcurrentBag<Problem>();
        var entries = 0L;
        Parallel.ForEach(
            journals,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, 4) },
            () => new ChainCheck(Pen.Open(installation), erased),
            (journal, _, check) =>
            {
                var (count, problem) = check.Of(journal.Id, journal.Key, journal.Head);
                Interlocked.Add(ref entries, count);
                if (problem is not null)
                    problems.Add(problem);
                return check;
            },
            check => check.Dispose()
        );
        return new JournalVerification(
            entries,
            HeadOf(journals),
            kinds,
            [.. problems.OrderBy(p => p.Sentence, StringComparer.Ordinal)]
        );
    }

    private static byte[] HeadOf(List<(Guid Id, long Key, ChainHead Head)> journals)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var number = new byte[8];
        foreach (var (id, _, head) in journals.OrderBy(j => j.Id.ToString(), StringComparer.Ordinal))
        {
            BinaryPrimitives.WriteInt64BigEndian(number, head.Number);
            hash.AppendData(id.ToByteArray(bigEndian: true));
            hash.AppendData(number);
            hash.AppendData(head.Link);
        }

        return hash.GetHashAndReset();
    }
}

/// <summary>Checks one journal at a time.</summary>
internal sealed class ChainCheck(Pen pen, HashSet<Guid> erased) : IDisposable
{
    private readonly PenStatement rows = pen.Prepare(
        """
        SELECT "Key", "Id", "Header", "Payload", "State", "HeaderHash", "Link", "AcceptedAt", "Carrier" FROM "Entries"
        WHERE "Key" > $1 AND "Key" <= $2 ORDER BY "Key"
        """
    );

    /// <summary>How many entries were looked at, and the first that does not fit.</summary>
    public (long Count, Problem? Problem) Of(Guid journal, long key, ChainHead head)
    {
        rows.Set(1, EntryRow.KeyOf(key, 0));
        rows.Set(2, EntryRow.KeyOf(key, uint.MaxValue));
        var last = new ChainHead(0, Chain.Start(journal));
        while (rows.Read())
        {
            if (Check(journal, last) is { } problem)
            {
                rows.Stop();
                return (last.Number + 1, problem);
            }

            last = new ChainHead(last.Number + 1, rows.Bytes(6));
        }

        return (
            last.Number,
            last.Number == head.Number && last.Link.AsSpan().SequenceEqual(head.Link)
                ? null
                : ChainProblems.Head(journal, head.Number, last.Number)
        );
    }

    public void Dispose()
    {
        rows.Dispose();
        pen.Dispose();
    }

    private Problem? Check(Guid journal, ChainHead last)
    {
        var number = EntryRow.NumberOf(rows.Long(0));
        var id = rows.Guid(1);
        if (number != last.Number + 1)
            return ChainProblems.Gap(journal, last.Number + 1, number, id);
        var header = rows.Bytes(2);
        var headerHash = SHA256.HashData(header);
        if (!headerHash.AsSpan().SequenceEqual(rows.Bytes(5)))
            return ChainProblems.Header(journal, number, id);
        var read = EntryHeader.Read(header);
        if (read.Id != id)
            return ChainProblems.Header(journal, number, id);
        if (Payload(read, id) is { } what)
            return what(journal, number, id);
        var link = Chain.Link(
            last.Link,
            number,
            id,
            headerHash,
            read.PayloadHash,
            rows.Time(7),
            EntryRow.CarrierOf(rows.Bytes(8))
        );
        return link.AsSpan().SequenceEqual(rows.Bytes(6)) ? null : ChainProblems.Link(journal, number, id);
    }

    private Func<Guid, long, Guid, Problem>? Payload(EntryHeader header, Guid id)
    {
        if (!rows.IsNull(3))
            return SHA256.HashData(rows.Bytes(3)).AsSpan().SequenceEqual(header.PayloadHash)
                ? null
                : ChainProblems.Payload;
        return rows.Long(4) == (long)PayloadState.Withheld || erased.Contains(id)
            ? null
            : ChainProblems.Missing;
    }
}
