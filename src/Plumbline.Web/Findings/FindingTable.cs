using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Findings;

namespace Plumbline.Web.Findings;

/// <summary>A finding for queries across inspections: a projection, without its words.</summary>
public sealed class FindingRow
{
    /// <summary>Key of the entry.</summary>
    public long Key { get; init; }

    /// <summary>Key of the journal.</summary>
    public long Journal { get; init; }
    public FindingType Type { get; init; }

    /// <summary>The primary requirement; null where it cites none.</summary>
    public string? Requirement { get; init; }

    /// <summary>Id of the entry.</summary>
    public required Guid Entry { get; init; }
    public required Guid Member { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Another entry took its place, or it was withdrawn.</summary>
    public bool Replaced { get; init; }
}

internal sealed class FindingTable : IEntityTypeConfiguration<FindingRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> table)
    {
        table.ToTable("Findings");
        table.HasKey(row => row.Key);
        table.Property(row => row.Key).ValueGeneratedNever();
        table.HasIndex(row => new { row.Journal, row.Type });
        table.Property(row => row.Type).HasConversion<string>().HasMaxLength(20);
    }
}
