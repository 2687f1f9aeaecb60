using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Plumbline.Web.Storage;

/// <summary>
/// What every SQLite connection must do before its first statement: write through to the disk, overwrite what is
/// deleted, and wait for another writer instead of failing.
/// </summary>
public sealed class SqliteConnectionRules : DbConnectionInterceptor
{
    /// <summary>Also for connections opened without EF Core.</summary>
    public const string Pragmas =
        "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
