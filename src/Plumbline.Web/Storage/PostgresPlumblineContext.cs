using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Plumbline.Web.Storage;

/// <summary>The model in PostgreSQL. Times are kept in UTC to the microsecond, which is all that timestamptz holds.</summary>
public sealed class PostgresPlumblineContext(DbContextOptions<PostgresPlumblineContext> options)
    : PlumblineContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTimeOffset>().HaveConversion<Utc>();

    private sealed class Utc()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
}
