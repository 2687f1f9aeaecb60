using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Plumbline.Web.Journal;
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
    public async Task A_facilitys_journal_that_was_kept_as_an_inspections_is_known_as_a_facilitys_from_then_on()
    {
        var path = Path.Combine(Path.GetTempPath(), $"plumbline-{Guid.NewGuid():N}.db");
        await using (var context = new SqlitePlumblineContext(Database.Sqlite($"Data Source={path}")))
        {
            await context.GetService<IMigrator>().MigrateAsync("Initial");
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Journals" ("Key", "Id", "Kind", "Head", "Link")
                VALUES (1, x'00000000000070008000000000000001', 'Inspection', 1, x'00'),
                    (2, x'00000000000070008000000000000002', 'Inspection', 1, x'00');
                INSERT INTO "Entries" ("Key", "Id", "Kind", "Member", "At", "State", "Header", "HeaderHash", "Link",
                    "AcceptedAt", "Carrier")
                VALUES ((1 << 32) + 1, x'0000000000007000800000000000000A', 'note', x'00', 0, 0, x'', x'', x'', 0, x''),
                    ((2 << 32) + 1, x'0000000000007000800000000000000B', 'binding', x'00', 0, 0, x'', x'', x'', 0, x'')
                """
            );

            await context.Database.MigrateAsync();

            Assert.Equal(
                [JournalKind.Inspection, JournalKind.Facility],
                await context.Set<JournalRow>().OrderBy(j => j.Key).Select(j => j.Kind).ToListAsync()
            );
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(path);
    }

    [Fact]
    public async Task Entries_kept_by_journal_stay_what_they_were_and_lie_as_they_arrive_from_then_on()
    {
        var path = Path.Combine(Path.GetTempPath(), $"plumbline-{Guid.NewGuid():N}.db");
        await using (var context = new SqlitePlumblineContext(Database.Sqlite($"Data Source={path}")))
        {
            await context.GetService<IMigrator>().MigrateAsync("ErasedUntilScrubbed");
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Entries" ("Key", "Id", "Kind", "Member", "At", "State", "Header", "Payload", "HeaderHash", "Link",
                    "AcceptedAt", "Carrier")
                VALUES ((2 << 32) + 1, x'0000000000007000800000000000000B', 'note', x'01', 7, 0, x'02', x'03', x'04', x'05', 8, x'06'),
                    ((1 << 32) + 1, x'0000000000007000800000000000000A', 'note', x'01', 7, 2, x'02', NULL, x'04', x'05', 8, x'06');
                INSERT INTO "Determinations" ("Key", "Journal", "Requirement", "Verdict", "Entry", "Member", "At", "Replaced")
                VALUES ((2 << 32) + 1, 2, 'r', 'Unable', x'0000000000007000800000000000000B',
                    x'0000000000007000800000000000000C', 7, 1);
                INSERT INTO "Findings" ("Key", "Journal", "Type", "Entry", "Member", "At", "Replaced")
                VALUES ((1 << 32) + 1, 1, 'GoodPractice', x'0000000000007000800000000000000A',
                    x'0000000000007000800000000000000C', 7, 0)
                """
            );
            var tables = (string[])["Entries", "Determinations", "Findings"];
            var before = await All();

            await context.Database.MigrateAsync();

            Assert.Equal(before, await All());
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Entries" ("Key", "Id", "Kind", "Member", "At", "State", "Header", "HeaderHash", "Link",
                    "AcceptedAt", "Carrier")
                VALUES ((1 << 32) + 2, x'0000000000007000800000000000000C', 'note', x'', 0, 0, x'', x'', x'', 0, x'')
                """
            );
            Assert.Equal(
                ["1.1", "2.1", "1.2"],
                await Strings(
                    """SELECT ("Key" >> 32) || '.' || ("Key" & 4294967295) AS "Value" FROM "Entries" ORDER BY rowid"""
                )
            );
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() =>
                context.Database.ExecuteSqlRawAsync(
                    """
                    INSERT INTO "Entries" ("Key", "Id", "Kind", "Member", "At", "State", "Header", "HeaderHash", "Link",
                        "AcceptedAt", "Carrier")
                    VALUES ((1 << 32) + 2, x'0000000000007000800000000000000D', 'note', x'', 0, 0, x'', x'', x'', 0, x'')
                    """
                )
            );

            async Task<List<string>> All()
            {
                var all = new List<string>();
                foreach (var table in tables)
                    all.Add(await Rows(table));
                return all;
            }

            async Task<string> Rows(string table)
            {
                var columns = await Strings(
                    $"SELECT name AS Value FROM pragma_table_info('{table}') ORDER BY name"
                );
                var quoted = string.Join(" || ' ' || ", columns.Select(c => $"quote(\"{c}\")"));
                return string.Join(
                    '\n',
                    await Strings($"SELECT {quoted} AS Value FROM \"{table}\" ORDER BY \"Key\"")
                );
            }

            Task<List<string>> Strings(string sql) => context.Database.SqlQueryRaw<string>(sql).ToListAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(path);
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
