using Plumbline.Web.Storage;

namespace Plumbline.Tests.Facilities;

/// <summary>An installation with real SQLite in a folder of its own; removed at the end.</summary>
public sealed class Register : IAsyncDisposable
{
    public static readonly DateTimeOffset Day = new(2026, 6, 9, 8, 0, 0, TimeSpan.Zero);

    private Register(Installation installation) => Installation = installation;

    public Installation Installation { get; }

    public static async Task<Register> OpenAsync() =>
        new(
            await Installation.OpenAsync(
                Path.Combine(Path.GetTempPath(), $"plumbline-{Guid.NewGuid():N}"),
                connection: null,
                TimeProvider.System,
                toServe: true
            )
        );

    public PlumblineContext Context() => Installation.Contexts.CreateDbContext();

    public ValueTask DisposeAsync()
    {
        Installation.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Installation.Directory.Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
