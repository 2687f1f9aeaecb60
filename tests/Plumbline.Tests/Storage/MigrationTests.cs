using Microsoft.EntityFrameworkCore;
using Plumbline.Web.Storage;
using Xunit;

namespace Plumbline.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_of_SQLite_make_the_tables_that_the_rooms_define()
    {
        using var context = new SqlitePlumblineContext(Database.Sqlite("Data Source=:memory:"));
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_of_PostgreSQL_make_the_tables_that_the_rooms_define()
    {
        using var context = new PostgresPlumblineContext(Database.Postgres("Host=localhost"));
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_migration_that_a_killed_process_left_locked_is_taken_up_again()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-migration-").FullName;
        using (await Installation.OpenAsync(folder, null, TimeProvider.System, toServe: true)) { }
        await using (
            var context = new SqlitePlumblineContext(
                Database.Sqlite($"Data Source={Path.Combine(folder, "plumbline.db")}")
            )
        )
            await context.Database.ExecuteSqlRawAsync(
                "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL);"
                    + "INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')"
            );

        var opened = Installation.OpenAsync(folder, null, TimeProvider.System, toServe: true);
        Assert.Same(opened, await Task.WhenAny(opened, Task.Delay(TimeSpan.FromSeconds(30))));
        (await opened).Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
