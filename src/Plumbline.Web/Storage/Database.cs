using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Plumbline.Web.Storage;

/// <summary>Which database stands behind an installation, and how its tables come to be.</summary>
public static class Database
{
    /// <param name="connection">PostgreSQL's connection string; null is the SQLite file in the directory.</param>
    public static IDbContextFactory<PlumblineContext> Contexts(DataDirectory directory, string? connection) =>
        connection is null
            ? new Pool<SqlitePlumblineContext>(Sqlite(SqliteConnection(directory)))
            : new Pool<PostgresPlumblineContext>(Postgres(connection));

    /// <summary>For the one writer that speaks to SQLite without EF Core; apply <see cref="SqliteConnectionRules.Pragmas"/>.</summary>
    public static string SqliteConnection(DataDirectory directory) =>
        new SqliteConnectionStringBuilder { DataSource = directory.Database }.ToString();

    /// <summary>Brings the tables to the form that this release knows.</summary>
    /// <param name="alone">No other process has this database open.</param>
    /// <exception cref="ProblemException"><c>database-unreachable</c></exception>
    public static async Task PrepareAsync(PlumblineContext context, bool alone, CancellationToken stop)
    {
        try
        {
            // Readers and the writer do not wait for each other; the file remembers it.
            if (context.Database.IsSqlite())
                await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", stop);
            if (alone)
                await LetGoOfMigrationLockAsync(context, stop);
            await context.Database.MigrateAsync(stop);
        }
        catch (Exception e) when (Refusal(e) is { } refusal)
        {
            throw new ProblemException(StorageProblems.DatabaseUnreachable(refusal.Message));
        }
    }

    // EF Core wraps what a database says, sometimes twice.
    private static Exception? Refusal(Exception? e) =>
        e is null or DbException or System.Net.Sockets.SocketException ? e : Refusal(e.InnerException);

    internal static DbContextOptions<SqlitePlumblineContext> Sqlite(string connection) =>
        new DbContextOptionsBuilder<SqlitePlumblineContext>()
            .UseSqlite(connection)
            .AddInterceptors(new SqliteConnectionRules())
            .Options;

    internal static DbContextOptions<PostgresPlumblineContext> Postgres(string connection) =>
        new DbContextOptionsBuilder<PostgresPlumblineContext>().UseNpgsql(connection).Options;

    // A process killed while it migrates SQLite leaves this row, and the next start would wait for ever.
    private static async Task LetGoOfMigrationLockAsync(PlumblineContext context, CancellationToken stop)
    {
        var left = await context
            .Database.SqlQueryRaw<int>(
                "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'"
            )
            .SingleAsync(stop);
        if (left > 0)
            await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", stop);
    }

    // EF Core's own pool hands out the derived type, and its interface is not covariant.
    private sealed class Pool<T>(DbContextOptions<T> options) : IDbContextFactory<PlumblineContext>
        where T : PlumblineContext
    {
        private readonly PooledDbContextFactory<T> pool = new(options);

        public PlumblineContext CreateDbContext() => pool.CreateDbContext();

        public async Task<PlumblineContext> CreateDbContextAsync(CancellationToken stop = default) =>
            await pool.CreateDbContextAsync(stop);
    }
}
