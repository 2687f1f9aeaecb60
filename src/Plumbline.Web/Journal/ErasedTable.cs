using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Web.Journal;

/// <summary>
/// An id whose payload must never come back, kept beside the journal so that it can be applied again after a restore.
/// </summary>
public sealed class ErasedRow
{
    public required Guid Id { get; init; }

    /// <summary>Key of the journal.</summary>
    public long Journal { get; init; }

    /// <summary>Id of the entry that erased it.</summary>
    public required Guid By { get; init; }

    /// <summary>
    /// When no byte of the payload was left on the disk; null from the commit until then, so that what a kill
    /// interrupts is finished at the next start.
    /// </summary>
    public DateTimeOffset? ScrubbedAt { get; init; }
}

internal sealed class ErasedTable : IEntityTypeConfiguration<ErasedRow>
{
    public void Configure(EntityTypeBuilder<ErasedRow> table)
    {
        table.ToTable("Erased");
        table.HasKey(row => row.Id);
    }
}
