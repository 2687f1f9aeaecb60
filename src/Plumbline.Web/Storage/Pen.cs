using Microsoft.EntityFrameworkCore;

namespace Plumbline.Web.Storage;

/// <summary>
/// One connection with statements prepared once and used a million times, for what EF Core's change tracker would slow
/// down: taking entries in, and reading whole journals. The same SQL on both databases, parameters as $1, $2 in order.
/// Not for two threads at a time.
/// </summary>
public abstract class Pen : IDisposable
{
    /// <summary>What ends a SELECT that must hold its row until the transaction ends.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Starts a transaction in which nobody else writes what this one reads.</summary>
    public abstract void Begin();

    public abstract PenStatement Prepare(string sql);

    /// <summary>Statements without parameters, such as COMMIT.</summary>
    public abstract void Run(string sql);

    /// <summary>After payloads were erased: writes anew what held them, so that no page keeps a copy.</summary>
    public abstract void Rewrite();

    /// <summary>After each commit of a connection that writes for long: sees to it that the log of writes stays small.</summary>
    public abstract void TendLog();

    /// <summary>Empties the log of writes. False: a reader still needs it; ask again.</summary>
    public abstract bool EmptyLog();

    public abstract void Dispose();

    public static Pen Open(Installation installation)
    {
        using var context = installation.Contexts.CreateDbContext();
        var connection = context.Database.GetConnectionString()!;
        return context.Database.IsSqlite() ? new SqlitePen(connection) : new PostgresPen(connection);
    }
}

/// <summary>A prepared statement. Set every parameter, then run it or read its rows; columns count from 0.</summary>
public abstract class PenStatement : IDisposable
{
    public abstract void Set(int parameter, long value);
    public abstract void Set(int parameter, bool value);
    public abstract void Set(int parameter, Guid value);
    public abstract void Set(int parameter, DateTimeOffset value);
    public abstract void Set(int parameter, DateOnly value);
    public abstract void Set(int parameter, string value);

    /// <summary>The memory may change hands as soon as the statement ran.</summary>
    public abstract void Set(int parameter, ReadOnlyMemory<byte> value);
    public abstract void SetNull(int parameter);

    /// <returns>How many rows changed.</returns>
    public abstract int Run();

    /// <summary>The next row; false after the last, and then the statement can be set anew.</summary>
    public abstract bool Read();

    /// <summary>Leaves rows unread.</summary>
    public abstract void Stop();
    public abstract bool IsNull(int column);
    public abstract long Long(int column);
    public abstract Guid Guid(int column);
    public abstract DateTimeOffset Time(int column);
    public abstract string Text(int column);

    /// <summary>Text as UTF-8; good until the next row.</summary>
    public abstract ReadOnlySpan<byte> Utf8(int column);
    public abstract byte[] Bytes(int column);
    public abstract void Dispose();
}
