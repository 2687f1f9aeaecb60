using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Plumbline.Web.Storage;

/// <summary>
/// The model in one SQLite file. Times are UTC ticks (100 ns since year 1) and ids 16 bytes big-endian: both sort as
/// they should, which SQLite's own text forms do not promise.
/// </summary>
public sealed class SqlitePlumblineContext(DbContextOptions<SqlitePlumblineContext> options)
    : PlumblineContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configuration.Properties<Guid>().HaveConversion<BigEndian>();
    }

    // SQLite lays a table out by a key of type INTEGER. Journals grow side by side, so that rows by journal would split
    // pages in the middle, and each batch would write several times its size. By another type for the key of an
    // entry, rows lie as they arrived, and a small index finds them.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var table in builder.Model.GetEntityTypes())
            if (
                table.FindPrimaryKey() is
                { Properties: [{ Name: "Key", ValueGenerated: ValueGenerated.Never } key] }
            )
                key.SetColumnType("BIGINT");
    }

    private sealed class UtcTicks()
        : ValueConverter<DateTimeOffset, long>(
            time => time.UtcTicks,
            ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
        );

    private sealed class BigEndian()
        : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
}
