using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Web.Reports;

/// <summary>
/// A final report. Where a payload that it carries is erased, its bytes go and its hash and signature stay: it is
/// withdrawn.
/// </summary>
public sealed class IssuedReportRow
{
    /// <summary>Id of the entry that says it was issued.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key of the journal.</summary>
    public long Journal { get; init; }

    /// <summary>Number of the last entry that it is made from.</summary>
    public long Head { get; init; }
    public required string Audience { get; init; }
    public int Version { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Of the frozen JSON, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Base64 of the 64 bytes r then s.</summary>
    public required string Signature { get; init; }

    /// <summary>The frozen JSON with its seal; null once withdrawn.</summary>
    public byte[]? File { get; set; }

    public bool IsWithdrawn => File is null;
}

internal sealed class IssuedReportTable : IEntityTypeConfiguration<IssuedReportRow>
{
    public void Configure(EntityTypeBuilder<IssuedReportRow> table)
    {
        table.ToTable("IssuedReports");
        table.HasKey(row => row.Id);
        table
            .HasIndex(row => new
            {
                row.Journal,
                row.Audience,
                row.Version,
            })
            .IsUnique();
        table.Property(row => row.Audience).HasMaxLength(20);
        table.Property(row => row.Sha256).HasMaxLength(64);
        table.Property(row => row.Signature).HasMaxLength(100);
        table.Ignore(row => row.IsWithdrawn);
    }
}
