using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Evidence;

namespace Plumbline.Web.Evidence;

/// <summary>A determination for queries across inspections: a projection, without its words.</summary>
public sealed class DeterminationRow
{
    /// <summary>Key of the entry.</summary>
    public long Key { get; init; }

    /// <summary>Key of the journal.</summary>
    public long Journal { get; init; }
    public required string Requirement { get; init; }
    public Verdict Verdict { get; init; }

    /// <summary>Id of the entry.</summary>
    public required Guid Entry { get; init; }
    public required Guid Member { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Another entry took its place.</summary>
    public bool Replaced { get; init; }
}

internal sealed class DeterminationTable : IEntityTypeConfiguration<DeterminationRow>
{
    public void Configure(EntityTypeBuilder<DeterminationRow> table)
    {
        table.ToTable("Determinations");
        table.HasKey(row => row.Key);
        table.Property(row => row.Key).ValueGeneratedNever();
        table.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(20);
    }
}
