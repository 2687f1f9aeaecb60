using Microsoft.EntityFrameworkCore.Design;

namespace Plumbline.Web.Storage;

/// <summary>For <c>dotnet ef ... --context SqlitePlumblineContext</c>: only the shape is asked for, nothing is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePlumblineContext>
{
    public SqlitePlumblineContext CreateDbContext(string[] args) =>
        new(Database.Sqlite("Data Source=:memory:"));
}

/// <summary>For <c>dotnet ef ... --context PostgresPlumblineContext</c>.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresPlumblineContext>
{
    public PostgresPlumblineContext CreateDbContext(string[] args) =>
        new(Database.Postgres("Host=localhost"));
}
