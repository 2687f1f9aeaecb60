using System.Text;
using Npgsql;

namespace Plumbline.Web.Storage;

/// <inheritdoc/>
internal sealed class PostgresPen : Pen
{
    private readonly NpgsqlConnection connection;

    public PostgresPen(string connectionString)
    {
        connection = new NpgsqlConnection(connectionString);
        connection.Open();
    }

    public override string ForUpdate => " FOR UPDATE";

    public override void Begin() => Run("BEGIN");

    public override PenStatement Prepare(string sql) => new Statement(connection, sql);

    public override void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public override void Rewrite() => Run("VACUUM");

    public override void TendLog() { }

    public override bool EmptyLog() => true;

    public override void Dispose() => connection.Dispose();

    private sealed class Statement(NpgsqlConnection connection, string sql) : PenStatement
    {
        private readonly NpgsqlCommand command = new(sql, connection);
        private NpgsqlDataReader? rows;

        public override void Set(int parameter, long value) => Put(parameter, value);

        public override void Set(int parameter, bool value) => Put(parameter, value);

        public override void Set(int parameter, Guid value) => Put(parameter, value);

        public override void Set(int parameter, DateTimeOffset value) =>
            Put(parameter, value.ToUniversalTime());

        public override void Set(int parameter, DateOnly value) => Put(parameter, value);

        public override void Set(int parameter, string value) => Put(parameter, value);

        public override void Set(int parameter, ReadOnlyMemory<byte> value) => Put(parameter, value);

        public override void SetNull(int parameter) => Put(parameter, DBNull.Value);

        public override int Run() => command.ExecuteNonQuery();

        public override bool Read()
        {
            rows ??= command.ExecuteReader();
            if (rows.Read())
                return true;
            Stop();
            return false;
        }

        public override void Stop()
        {
            rows?.Dispose();
            rows = null;
        }

        public override bool IsNull(int column) => rows!.IsDBNull(column);

        public override long Long(int column) => Convert.ToInt64(rows!.GetValue(column), null);

        public override Guid Guid(int column) => rows!.GetGuid(column);

        public override DateTimeOffset Time(int column) =>
            rows!.GetFieldValue<DateTimeOffset>(column).ToUniversalTime();

        public override string Text(int column) => rows!.GetString(column);

        public override ReadOnlySpan<byte> Utf8(int column) => Encoding.UTF8.GetBytes(Text(column));

        public override byte[] Bytes(int column) => rows!.GetFieldValue<byte[]>(column);

        public override void Dispose()
        {
            Stop();
            command.Dispose();
        }

        // ReadOnlyMemory is bytea to Npgsql; a null has no type of its own and takes the column's.
        private void Put(int parameter, object value)
        {
            while (command.Parameters.Count < parameter)
                command.Parameters.Add(new NpgsqlParameter());
            command.Parameters[parameter - 1] = new NpgsqlParameter { Value = value };
        }
    }
}
