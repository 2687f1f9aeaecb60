using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Web.Storage;

/// <summary>The one row that says which installation this database is, and the key it signs with.</summary>
[Table("Installation")]
public sealed class InstallationRow
{
    public required Guid Id { get; init; }

    /// <summary>Always 1: there is one row, also when two processes start at once.</summary>
    public int Only { get; init; } = 1;
    public required DateTimeOffset Since { get; init; }

    /// <summary>ECDSA P-256, PKCS #8.</summary>
    public required byte[] SigningKey { get; init; }
}

internal sealed class InstallationTable : IEntityTypeConfiguration<InstallationRow>
{
    public void Configure(EntityTypeBuilder<InstallationRow> table)
    {
        table.HasKey(row => row.Only);
        table.Property(row => row.Only).ValueGeneratedNever();
    }
}
