using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Web.Facilities;

/// <summary>
/// The names recorded for a facility here, beside those that public lists give it. A projection of the facility's journal:
/// there is one for each such journal, empty where it records no name.
/// </summary>
public sealed class RecordedNames
{
    public required Guid Facility { get; init; }

    /// <summary>Their normal forms: what a search looks in.</summary>
    public required string Text { get; init; }
}

internal sealed class RecordedNamesTable : IEntityTypeConfiguration<RecordedNames>
{
    public void Configure(EntityTypeBuilder<RecordedNames> table)
    {
        table.ToTable("FacilityNames");
        table.HasKey(n => n.Facility);
        table.Property(n => n.Facility).ValueGeneratedNever();
    }
}
