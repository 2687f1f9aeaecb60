using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Journal;

/// <summary>That an account may see a journal, and as which member of its plan it writes.</summary>
public sealed class AccessRow
{
    /// <summary>Key of the journal.</summary>
    public long Journal { get; init; }
    public required Guid Account { get; init; }

    /// <summary>All zeros for a reader, who is no member.</summary>
    public Guid Member { get; init; }
    public Rights Rights { get; init; }

    /// <summary>
    /// What came in by file before there was anybody to read it is the first owner's to read. Saved by the caller.
    /// </summary>
    public static async Task GiveUnreadAsync(PlumblineContext context, Guid owner)
    {
        var unread = await context
            .Set<JournalRow>()
            .Where(j =>
                j.Kind != JournalKind.Facility && !context.Set<AccessRow>().Any(a => a.Journal == j.Key)
            )
            .Select(j => j.Key)
            .ToListAsync();
        context.AddRange(unread.Select(journal => new AccessRow { Journal = journal, Account = owner }));
    }
}

/// <summary>What an account may do in one journal.</summary>
public enum Rights
{
    /// <summary>Reads.</summary>
    Reader,

    /// <summary>Also writes as the member it is.</summary>
    Member,

    /// <summary>Also carries the entries of others, signs off and erases.</summary>
    Lead,
}

internal sealed class AccessTable : IEntityTypeConfiguration<AccessRow>
{
    public void Configure(EntityTypeBuilder<AccessRow> table)
    {
        table.ToTable("Access");
        table.HasKey(row => new
        {
            row.Journal,
            row.Account,
            row.Member,
        });
        table.HasIndex(row => row.Account);
        table.Property(row => row.Rights).HasConversion<string>().HasMaxLength(20);
    }
}
