using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Web.Inspections;

/// <summary>
/// What lists show of an inspection without folding it. A projection of its journal, written in the same transaction
/// as each entry, and rebuilt from it by <c>Projections.Rebuild</c>.
/// </summary>
public sealed class InspectionRow
{
    /// <summary>Key of the journal.</summary>
    public long Journal { get; init; }

    /// <summary>The journal's id.</summary>
    public required Guid Id { get; init; }
    public required Guid Facility { get; init; }
    public DateOnly FirstDay { get; init; }
    public DateOnly LastDay { get; init; }
    public bool Invented { get; init; }

    /// <summary>Key of the entry with the plan, which names the facility.</summary>
    public long Plan { get; init; }
    public InspectionState State { get; init; }

    /// <summary>Lines in scope.</summary>
    public int InScope { get; init; }

    /// <summary>Of these, compliant, deficient or not applicable, and not contested.</summary>
    public int Determined { get; init; }

    /// <summary>Standing findings of that type.</summary>
    public int Deficiencies { get; init; }
}

/// <summary>How far an inspection has come.</summary>
public enum InspectionState
{
    Open,
    SignedOff,

    /// <summary>A report was issued and not withdrawn.</summary>
    Reported,
}

internal sealed class InspectionTable : IEntityTypeConfiguration<InspectionRow>
{
    public void Configure(EntityTypeBuilder<InspectionRow> table)
    {
        table.ToTable("Inspections");
        table.HasKey(row => row.Journal);
        table.Property(row => row.Journal).ValueGeneratedNever();
        table.HasIndex(row => row.Id).IsUnique();
        table.HasIndex(row => new { row.Facility, row.LastDay });
        table.HasIndex(row => new { row.LastDay, row.Journal });
        table.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
    }
}
