using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Plumbline.Web.Storage;

/// <inheritdoc/>
internal sealed class SqlitePen : Pen
{
    private readonly sqlite3 database;
    private readonly HashSet<PenStatement> statements = [];
    private readonly string connectionString;
    private SqliteLog? log;

    public SqlitePen(string connectionString)
    {
        this.connectionString = connectionString;
        // One thread uses it at a time, so that it needs no lock of its own; Microsoft.Data.Sqlite always takes one.
        Batteries_V2.Init();
        var code = raw.sqlite3_open_v2(
            new SqliteConnectionStringBuilder(connectionString).DataSource,
            out database,
            raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX,
            null
        );
        if (code != raw.SQLITE_OK)
        {
            var message = raw.sqlite3_errmsg(database).utf8_to_string();
            database.Dispose();
            throw new SqliteException(message, code);
        }

        Run(SqliteConnectionRules.Pragmas);
        // A writer tends its log before it comes to this. What a savepoint needs to go back would else be written to a
        // file beside, for nothing once the transaction ends.
        Run("PRAGMA wal_autocheckpoint=16000; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;");
    }

    public override string ForUpdate => "";

    public override void Begin() => Run("BEGIN IMMEDIATE");

    public override PenStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        var prepared = new Statement(this, statement);
        statements.Add(prepared);
        return prepared;
    }

    public override void Run(string sql) => Check(raw.sqlite3_exec(database, sql));

    // A page that rows moved away from may keep a copy of them in its unused part, which secure_delete does not
    // reach: only rewriting the file does.
    // The copy that it makes on the way is as large as the database, too much for memory.
    public override void Rewrite()
    {
        Run("PRAGMA temp_store=FILE");
        try
        {
            Run("VACUUM");
        }
        finally
        {
            Run("PRAGMA temp_store=MEMORY");
        }
    }

    public override void TendLog()
    {
        const int pagesWritten = 9; // SQLITE_DBSTATUS_CACHE_WRITE
        raw.sqlite3_db_status(database, pagesWritten, out var pages, out _, 1);
        (log ??= new SqliteLog(connectionString)).Note(this, pages);
    }

    public override bool EmptyLog()
    {
        using var checkpoint = Prepare("PRAGMA wal_checkpoint(TRUNCATE)");
        var done = checkpoint.Read() && checkpoint.Long(0) == 0;
        checkpoint.Stop();
        return done;
    }

    public override void Dispose()
    {
        log?.Dispose();
        foreach (var statement in statements.ToList())
            statement.Dispose();
        database.Dispose();
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code);
    }

    private sealed class Statement(SqlitePen pen, sqlite3_stmt statement) : PenStatement
    {
        public override void Set(int parameter, long value) =>
            raw.sqlite3_bind_int64(statement, parameter, value);

        public override void Set(int parameter, bool value) =>
            raw.sqlite3_bind_int64(statement, parameter, value ? 1 : 0);

        public override void Set(int parameter, Guid value)
        {
            Span<byte> bytes = stackalloc byte[16];
            value.TryWriteBytes(bytes, bigEndian: true, out _);
            raw.sqlite3_bind_blob(statement, parameter, bytes);
        }

        public override void Set(int parameter, DateTimeOffset value) =>
            raw.sqlite3_bind_int64(statement, parameter, value.UtcTicks);

        public override void Set(int parameter, DateOnly value) =>
            raw.sqlite3_bind_text(statement, parameter, value.ToString("yyyy-MM-dd"));

        public override void Set(int parameter, string value)
        {
            if (value.Length > 200)
            {
                raw.sqlite3_bind_text(statement, parameter, value);
                return;
            }

            Span<byte> utf8 = stackalloc byte[600];
            raw.sqlite3_bind_text(
                statement,
                parameter,
                utf8[..System.Text.Encoding.UTF8.GetBytes(value, utf8)]
            );
        }

        public override void Set(int parameter, ReadOnlyMemory<byte> value) =>
            raw.sqlite3_bind_blob(statement, parameter, value.Span);

        public override void SetNull(int parameter) => raw.sqlite3_bind_null(statement, parameter);

        public override int Run()
        {
            var code = raw.sqlite3_step(statement);
            if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
                Fail(code);
            var changed = raw.sqlite3_changes(pen.database);
            Stop();
            return changed;
        }

        public override bool Read()
        {
            var code = raw.sqlite3_step(statement);
            if (code == raw.SQLITE_ROW)
                return true;
            if (code != raw.SQLITE_DONE)
                Fail(code);
            Stop();
            return false;
        }

        public override void Stop() => raw.sqlite3_reset(statement);

        public override bool IsNull(int column) =>
            raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        public override long Long(int column) => raw.sqlite3_column_int64(statement, column);

        public override Guid Guid(int column) => new(raw.sqlite3_column_blob(statement, column), true);

        public override DateTimeOffset Time(int column) => new(Long(column), TimeSpan.Zero);

        public override string Text(int column) =>
            raw.sqlite3_column_text(statement, column).utf8_to_string();

        public override ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);

        public override byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

        public override void Dispose()
        {
            pen.statements.Remove(this);
            statement.Dispose();
        }

        private void Fail(int code)
        {
            var message = raw.sqlite3_errmsg(pen.database).utf8_to_string();
            Stop();
            throw new SqliteException(message, code);
        }
    }
}
