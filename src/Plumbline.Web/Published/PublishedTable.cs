using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Published;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Published;

/// <summary>A projection of published findings for questions across inspections: which line, where, when, by whom.</summary>
public sealed class PublishedFindingRow
{
    public required string Inspection { get; init; }

    public required int Number { get; init; }

    public Guid? Facility { get; init; }

    public required InspectingBody By { get; init; }

    public required DateOnly End { get; init; }

    /// <summary>The edition in the spelling of EditionNamed.Spelled.</summary>
    public string? Edition { get; init; }

    public string? Abbreviation { get; init; }

    public int? Component { get; init; }

    public required string Standard { get; init; }

    public required string Summary { get; init; }
}

internal sealed class PublishedInspectionTable : IEntityTypeConfiguration<PublishedInspection>
{
    public void Configure(EntityTypeBuilder<PublishedInspection> table)
    {
        table.ToTable("PublishedInspections");
        table.HasKey(i => i.Id);
        table.Property(i => i.Id).HasMaxLength(160).ValueGeneratedNever();
        table.Ignore(i => i.Editions);
        table.Ignore(i => i.Mismatches);
        table.Ignore(i => i.Counted);
        table.Property(i => i.By).HasConversion<string>().HasMaxLength(20);
        table.Property(i => i.Printed).AsJson();
        table.Property(i => i.ByStandard).AsJson();
        table.Property(i => i.Findings).AsJson();
        table.Property(i => i.AreasOfConcern).AsJson();
        table.Property(i => i.BestPractices).AsJson();
        table.Property(i => i.NotDeficiencies).AsJson();
        table.Property(i => i.Remarks).AsJson();
        table.HasIndex(i => new { i.Facility, i.End });
        table.HasIndex(i => new { i.End, i.Id });
        table.HasIndex(i => new
        {
            i.By,
            i.End,
            i.Id,
        });
    }
}

internal sealed class PublishedFindingTable : IEntityTypeConfiguration<PublishedFindingRow>
{
    public void Configure(EntityTypeBuilder<PublishedFindingRow> table)
    {
        table.ToTable("PublishedFindings");
        table.HasKey(f => new { f.Inspection, f.Number });
        table.Property(f => f.By).HasConversion<string>().HasMaxLength(20);
        table.HasIndex(f => new
        {
            f.Edition,
            f.Abbreviation,
            f.Component,
        });
        table.HasIndex(f => f.Facility);
    }
}
