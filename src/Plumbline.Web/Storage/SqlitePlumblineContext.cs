using Microsoft.EntityFrameworkCore;
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

    private sealed class UtcTicks()
        : ValueConverter<DateTimeOffset, long>(
            time => time.UtcTicks,
            ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
        );

    private sealed class BigEndian()
        : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
}
