using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Web.Journal;

/// <summary>One journal at this installation, and where its chain stands.</summary>
public sealed class JournalRow
{
    /// <summary>Short, of this database only; 1 to 2^31.</summary>
    public long Key { get; init; }
    public required Guid Id { get; init; }
    public JournalKind Kind { get; init; }

    /// <summary>Number of the last entry accepted; 0 before the first.</summary>
    public long Head { get; init; }

    /// <summary>Link of that entry, 32 bytes.</summary>
    public required byte[] Link { get; init; }
}

/// <summary>What a journal is of.</summary>
public enum JournalKind
{
    Inspection,
    Facility,
    Installation,
}

internal sealed class JournalTable : IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> table)
    {
        table.ToTable("Journals");
        table.HasKey(row => row.Key);
        table.HasIndex(row => row.Id).IsUnique();
        table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
    }
}
