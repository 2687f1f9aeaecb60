using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Web.Journal;

/// <summary>A copy of a journal that has left the installation; erasing does not reach it.</summary>
public sealed class CopyRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of the journal.</summary>
    public long Journal { get; init; }

    /// <summary>Who took it; null where the command line wrote it.</summary>
    public Guid? Account { get; init; }

    /// <summary>"file", "report", "worksheets", "pocket page" or "determinations".</summary>
    public required string Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Number of the last entry in it.</summary>
    public long Head { get; init; }

    /// <summary>Of the copy, 32 bytes.</summary>
    public required byte[] Sha256 { get; init; }
}

internal sealed class CopyTable : IEntityTypeConfiguration<CopyRow>
{
    public void Configure(EntityTypeBuilder<CopyRow> table)
    {
        table.ToTable("Copies");
        table.HasKey(row => row.Id);
        table.HasIndex(row => row.Journal);
        table.Property(row => row.Kind).HasMaxLength(20);
    }
}
