using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Facilities;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Facilities;

/// <summary>A name that a public list gives a facility; replaced with the list.</summary>
public sealed class ListedAlias
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid Facility { get; init; }

    public required string Name { get; init; }

    /// <summary>Which list uses it.</summary>
    public required string Source { get; init; }
}

/// <summary>A DETLOC code of a facility, with the list that gives it; replaced with the list.</summary>
public sealed class ListedCode
{
    public required Guid Facility { get; init; }

    public required string Code { get; init; }

    public required string Source { get; init; }
}

/// <summary>A row of one public list for which nothing matches in another; listed, never guessed.</summary>
public sealed class Unmatched
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The list whose row it is.</summary>
    public required string List { get; init; }

    public required int Line { get; init; }

    public required string Name { get; init; }

    public required string City { get; init; }

    public required string State { get; init; }

    /// <summary>What was looked for and why it was not taken.</summary>
    public required string Why { get; init; }

    /// <summary>The facility that the row is of, where it is one of the newest list.</summary>
    public Guid? Facility { get; init; }
}

/// <summary>A public file as it was loaded: the same bytes again change nothing.</summary>
public sealed class LoadedList
{
    public required string Name { get; init; }

    /// <summary>SHA-256 of the files and of the rules by which they were read, in hex.</summary>
    public required string Hash { get; set; }

    public required int Rows { get; set; }

    public required int Matched { get; set; }

    public required DateTimeOffset LoadedAt { get; set; }

    internal static string HashOf(string rules, params IEnumerable<byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(rules));
        foreach (var file in files)
            hash.AppendData(SHA256.HashData(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

internal sealed class FacilityTable : IEntityTypeConfiguration<Facility>
{
    public void Configure(EntityTypeBuilder<Facility> table)
    {
        table.ToTable("Facilities");
        table.HasKey(f => f.Id);
        table.Property(f => f.Id).ValueGeneratedNever();
        table.Property(f => f.Name).HasMaxLength(200);
        table.Property(f => f.SortName).HasMaxLength(250).UsePropertyAccessMode(PropertyAccessMode.Property);
        table.Property(f => f.City).HasMaxLength(100);
        table.Property(f => f.State).HasMaxLength(40);
        table.Property(f => f.Population).AsJson();
        table.Property(f => f.LastInspection).AsJson();
        table.HasIndex(f => new { f.SortName, f.Id });
        table.HasIndex(f => new
        {
            f.Office,
            f.Name,
            f.Id,
        });
        table.HasIndex(f => new
        {
            f.Type,
            f.Name,
            f.Id,
        });
        table.HasIndex(f => new
        {
            f.Operator,
            f.Name,
            f.Id,
        });
    }
}

internal sealed class ListedAliasTable : IEntityTypeConfiguration<ListedAlias>
{
    public void Configure(EntityTypeBuilder<ListedAlias> table)
    {
        table.ToTable("FacilityListedAliases");
        table.Property(a => a.Id).ValueGeneratedNever();
        table.HasIndex(a => a.Facility);
    }
}

internal sealed class ListedCodeTable : IEntityTypeConfiguration<ListedCode>
{
    public void Configure(EntityTypeBuilder<ListedCode> table)
    {
        table.ToTable("FacilityCodes");
        table.HasKey(c => new
        {
            c.Facility,
            c.Code,
            c.Source,
        });
        table.HasIndex(c => c.Code);
    }
}

internal sealed class UnmatchedTable : IEntityTypeConfiguration<Unmatched>
{
    public void Configure(EntityTypeBuilder<Unmatched> table)
    {
        table.ToTable("FacilityUnmatched");
        table.Property(u => u.Id).ValueGeneratedNever();
        table.HasIndex(u => new { u.List, u.Line });
    }
}

internal sealed class LoadedListTable : IEntityTypeConfiguration<LoadedList>
{
    public void Configure(EntityTypeBuilder<LoadedList> table)
    {
        table.ToTable("LoadedLists");
        table.HasKey(l => l.Name);
    }
}

internal sealed class PublishedRatingTable : IEntityTypeConfiguration<PublishedRating>
{
    public void Configure(EntityTypeBuilder<PublishedRating> table)
    {
        table.ToTable("PublishedRatings");
        table.HasKey(r => r.Line);
        table.Property(r => r.Line).ValueGeneratedNever();
        table.HasIndex(r => new { r.Facility, r.End });
    }
}
