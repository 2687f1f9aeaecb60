using Plumbline.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>Every statement by which the one door reads and writes journals.</summary>
internal sealed class EntryStatements(Pen pen) : IDisposable
{
    // Its entries say what it is of; until then it is an inspection's.
    private readonly PenStatement open = pen.Prepare(
        """
        INSERT INTO "Journals" ("Id", "Kind", "Head", "Link") VALUES ($1, 'Inspection', 0, $2)
        ON CONFLICT ("Id") DO NOTHING
        """
    );

    private readonly PenStatement head = pen.Prepare(
        $"""SELECT "Key", "Head", "Link" FROM "Journals" WHERE "Id" = $1{pen.ForUpdate}"""
    );

    private readonly PenStatement advance = pen.Prepare(
        """UPDATE "Journals" SET "Head" = $1, "Link" = $2 WHERE "Key" = $3"""
    );

    private readonly PenStatement insert = pen.Prepare(
        """
        INSERT INTO "Entries" ("Key", "Id", "Kind", "Member", "At", "State", "Header", "Payload", "HeaderHash", "Link",
            "AcceptedAt", "Carrier")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT ("Id") DO NOTHING
        """
    );

    private readonly PenStatement find = pen.Prepare(
        """SELECT "Key", "HeaderHash", "Link", "AcceptedAt", "Carrier", "State", "Kind" FROM "Entries" WHERE "Id" = $1"""
    );

    private readonly PenStatement fill = pen.Prepare(
        """UPDATE "Entries" SET "Payload" = $1, "State" = 0 WHERE "Key" = $2"""
    );

    private readonly PenStatement erase = pen.Prepare(
        """UPDATE "Entries" SET "Payload" = NULL, "State" = 2 WHERE "Key" = $1"""
    );

    private readonly PenStatement erased = pen.Prepare(
        """
        INSERT INTO "Erased" ("Id", "Journal", "By", "ScrubbedAt") VALUES ($1, $2, $3, $4)
        ON CONFLICT ("Id") DO NOTHING
        """
    );

    private readonly PenStatement erasedIn = pen.Prepare(
        """SELECT "Id" FROM "Erased" WHERE "Journal" = $1"""
    );

    private readonly PenStatement journals = pen.Prepare("""SELECT "Id" FROM "Journals" ORDER BY "Key" """);

    private readonly PenStatement unprojected = pen.Prepare(
        """
        SELECT "Id" FROM "Journals" WHERE "Kind" = 'Facility'
            AND NOT EXISTS (SELECT 1 FROM "FacilityNames" WHERE "Facility" = "Journals"."Id")
        """
    );

    private readonly PenStatement after = pen.Prepare(
        """
        SELECT "Key", "Header", "Payload", "Link" FROM "Entries"
        WHERE "Key" > $1 AND "Key" <= $2 ORDER BY "Key"
        """
    );

    /// <summary>Holds the journal's row until the transaction ends; makes it where there is none.</summary>
    public (long Key, ChainHead Head) Head(Guid journal)
    {
        if (FindHead(journal) is { } known)
            return known;
        open.Set(1, journal);
        open.Set(2, Chain.Start(journal));
        open.Run();
        return FindHead(journal)!.Value;
    }

    public void Advance(long journal, ChainHead to)
    {
        advance.Set(1, to.Number);
        advance.Set(2, to.Link);
        advance.Set(3, journal);
        advance.Run();
    }

    /// <returns>False where an entry with this id is here already.</returns>
    public bool Insert(long journal, Entry entry, PayloadState state, byte[] carrier, Acceptance acceptance)
    {
        insert.Set(1, EntryRow.KeyOf(journal, acceptance.Number));
        insert.Set(2, entry.Id);
        insert.Set(3, entry.Header.Kind);
        insert.Set(4, entry.Header.Member);
        insert.Set(5, entry.Header.At);
        insert.Set(6, (long)state);
        insert.Set(7, entry.HeaderBytes);
        if (state == PayloadState.Present)
            insert.Set(8, entry.Payload!.Value);
        else
            insert.SetNull(8);
        insert.Set(9, entry.HeaderHash);
        insert.Set(10, acceptance.Link);
        insert.Set(11, acceptance.At);
        insert.Set(12, carrier);
        return insert.Run() > 0;
    }

    public StoredEntry? Find(Guid id)
    {
        find.Set(1, id);
        if (!find.Read())
            return null;
        var stored = new StoredEntry(
            find.Long(0),
            find.Bytes(1),
            new Acceptance(
                EntryRow.NumberOf(find.Long(0)),
                find.Bytes(2),
                find.Time(3),
                EntryRow.CarrierOf(find.Bytes(4))
            ),
            (PayloadState)find.Long(5),
            find.Text(6)
        );
        find.Stop();
        return stored;
    }

    /// <summary>Gives a withheld entry its payload.</summary>
    public void Fill(long key, ReadOnlyMemory<byte> payload)
    {
        fill.Set(1, payload);
        fill.Set(2, key);
        fill.Run();
    }

    public void Erase(long key)
    {
        erase.Set(1, key);
        erase.Run();
    }

    /// <summary>Keeps the id on the list of those whose payload must not come back.</summary>
    /// <param name="scrubbed">Null: bytes of it are on the disk.</param>
    public void Remember(Guid id, long journal, Guid by, DateTimeOffset? scrubbed)
    {
        erased.Set(1, id);
        erased.Set(2, journal);
        erased.Set(3, by);
        if (scrubbed is { } at)
            erased.Set(4, at);
        else
            erased.SetNull(4);
        erased.Run();
    }

    public IEnumerable<Guid> Erased(long journal)
    {
        erasedIn.Set(1, journal);
        while (erasedIn.Read())
            yield return erasedIn.Guid(0);
    }

    public IEnumerable<Guid> Journals()
    {
        while (journals.Read())
            yield return journals.Guid(0);
    }

    public IEnumerable<Guid> UnprojectedFacilities()
    {
        while (unprojected.Read())
            yield return unprojected.Guid(0);
    }

    /// <summary>The entries numbered after <paramref name="number"/>, as they stand.</summary>
    public IEnumerable<(long Number, Entry Entry, byte[] Link)> After(long journal, long number)
    {
        after.Set(1, EntryRow.KeyOf(journal, number));
        after.Set(2, EntryRow.KeyOf(journal, uint.MaxValue));
        while (after.Read())
            yield return (
                EntryRow.NumberOf(after.Long(0)),
                Entry.Stored(after.Bytes(1), after.IsNull(2) ? null : (ReadOnlyMemory<byte>?)after.Bytes(2)),
                after.Bytes(3)
            );
    }

    public void Dispose()
    {
        foreach (
            var statement in (PenStatement[])
                [
                    open,
                    head,
                    advance,
                    insert,
                    find,
                    fill,
                    erase,
                    erased,
                    erasedIn,
                    journals,
                    unprojected,
                    after,
                ]
        )
            statement.Dispose();
    }

    private (long Key, ChainHead Head)? FindHead(Guid journal)
    {
        head.Set(1, journal);
        if (!head.Read())
            return null;
        var found = (head.Long(0), new ChainHead(head.Long(1), head.Bytes(2)));
        head.Stop();
        return found;
    }
}

/// <summary>What is known of an entry that is here already.</summary>
internal sealed record StoredEntry(
    long Key,
    byte[] HeaderHash,
    Acceptance Acceptance,
    PayloadState State,
    string Kind
);
