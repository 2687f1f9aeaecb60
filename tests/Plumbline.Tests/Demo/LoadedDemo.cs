using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Plumbline.Tests.Commands;
using Xunit;

namespace Plumbline.Tests.Demo;

/// <summary>
/// <c>demo --no-serve</c> typed twice on a fresh directory, on a machine that has no browser. The environment says so to
/// the whole process, so these tests run beside no others.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LoadedDemo : ICollectionFixture<LoadedDemo>, IAsyncLifetime
{
    public const string Name = "the demo without a browser";
    private const string Variable = "PLUMBLINE_BROWSER";

    public string Data { get; } = Path.Combine(Path.GetTempPath(), $"plumbline-{Guid.NewGuid():N}");

    public string First { get; private set; } = "";

    public string Second { get; private set; } = "";

    /// <summary>Files and rows after the first run, by name.</summary>
    public IReadOnlyDictionary<string, string> Before { get; private set; } =
        new Dictionary<string, string>();

    /// <summary>The same after the second.</summary>
    public IReadOnlyDictionary<string, string> After { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, Path.Combine(Data, "no-such-browser"));
        try
        {
            First = await RunAsync();
            Before = Snapshot();
            Second = await RunAsync();
            After = Snapshot();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, named);
        }
    }

    /// <summary>What the verb printed; it must have succeeded.</summary>
    public async Task<string> RunAsync(params string[] more)
    {
        var (code, output, error) = await Typed.RunAsync(["demo", "--no-serve", "--data", Data, .. more]);
        Assert.True(code == 0, error);
        return output;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Data))
            Directory.Delete(Data, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Dictionary<string, string> Snapshot()
    {
        SqliteConnection.ClearAllPools();
        var found = Directory
            .EnumerateFiles(Data, "*", SearchOption.AllDirectories)
            .Where(path => !Path.GetFileName(path).StartsWith("plumbline.db", StringComparison.Ordinal))
            .ToDictionary(
                path => Path.GetRelativePath(Data, path),
                path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))
            );
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(Data, "plumbline.db")};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        foreach (var table in Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
            found[$"rows of {table}"] = Column(connection, $"SELECT COUNT(*) FROM \"{table}\"")[0];
        return found;
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var all = new List<string>();
        while (reader.Read())
            all.Add(reader.GetValue(0).ToString()!);
        return all;
    }
}
