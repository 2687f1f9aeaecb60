using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>
/// One entry: header and payload as the bytes received, and its place in the chain. The other columns are projections
/// of the header.
/// </summary>
public sealed class EntryRow
{
    /// <summary>
    /// The journal's key and the entry's number in one, so that a journal lies together and (journal, number) is unique.
    /// </summary>
    public long Key { get; init; }
    public required Guid Id { get; init; }
    public required string Kind { get; init; }
    public required Guid Member { get; init; }
    public required DateTimeOffset At { get; init; }
    public PayloadState State { get; init; }
    public required byte[] Header { get; init; }

    /// <summary>Null unless present.</summary>
    public byte[]? Payload { get; init; }

    /// <summary>SHA-256 of <see cref="Header"/> when it was accepted, 32 bytes.</summary>
    public required byte[] HeaderHash { get; init; }

    /// <summary>32 bytes.</summary>
    public required byte[] Link { get; init; }
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>16 bytes: an account's id, big-endian; 32 bytes: the SHA-256 of a file.</summary>
    public required byte[] Carrier { get; init; }

    public long Number => NumberOf(Key);

    public static long KeyOf(long journal, long number) => (journal << 32) | number;

    public static long NumberOf(long key) => key & uint.MaxValue;

    public static long JournalOf(long key) => key >> 32;

    public static byte[] CarrierBytes(Carrier carrier) => carrier.IsFile ? carrier.Id : carrier.Id[..16];

    public static Carrier CarrierOf(byte[] bytes) =>
        bytes.Length == 32
            ? Plumbline.Journal.Carrier.File(bytes)
            : Plumbline.Journal.Carrier.Account(new Guid(bytes, bigEndian: true));

    /// <summary>The entries of the journal with that key, in the order of the chain.</summary>
    public static IQueryable<EntryRow> Of(PlumblineContext context, long journal)
    {
        var (from, to) = (KeyOf(journal, 0), KeyOf(journal, uint.MaxValue));
        return context
            .Set<EntryRow>()
            .AsNoTracking()
            .Where(e => e.Key > from && e.Key <= to)
            .OrderBy(e => e.Key);
    }

    public Acceptance Acceptance() => new(Number, Link, AcceptedAt, CarrierOf(Carrier));

    public Entry Entry()
    {
        var entry = Plumbline.Journal.Entry.Stored(
            Header,
            Payload is null ? null : (ReadOnlyMemory<byte>?)Payload
        );
        return State == PayloadState.Withheld ? entry.WithoutPayload(State) : entry;
    }
}

internal sealed class EntryTable : IEntityTypeConfiguration<EntryRow>
{
    public void Configure(EntityTypeBuilder<EntryRow> table)
    {
        table.ToTable("Entries");
        table.HasKey(row => row.Key);
        table.Property(row => row.Key).ValueGeneratedNever();
        table.HasIndex(row => row.Id).IsUnique();
        table.Property(row => row.Kind).HasMaxLength(64);
        table.Ignore(row => row.Number);
    }
}
