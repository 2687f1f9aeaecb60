using Microsoft.EntityFrameworkCore;
using Plumbline.Facilities;
using Plumbline.Journal;
using Plumbline.Web.Evidence;
using Plumbline.Web.Facilities;
using Plumbline.Web.Findings;
using Plumbline.Web.Inspections;
using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Tests.Journal;

/// <summary>An installation with a writer and nothing else, in a directory that goes when it is disposed.</summary>
internal sealed class JournalStand : IAsyncDisposable
{
    private bool isClosed;

    private JournalStand(Installation installation, string? connection)
    {
        Installation = installation;
        Connection = connection;
        Writer = new JournalWriter(installation);
    }

    public Installation Installation { get; }

    /// <summary>Null: SQLite.</summary>
    public string? Connection { get; }

    public JournalWriter Writer { get; }

    /// <summary>Brings entries of anybody, as an import does.</summary>
    public Bringer Lead { get; } = new(Carrier.Account(Guid.CreateVersion7()), null, true, []);

    /// <param name="connection">Null: SQLite.</param>
    public static async Task<JournalStand> OpenAsync(string? connection = null) =>
        new(
            await Installation.OpenAsync(
                Path.Combine(Path.GetTempPath(), $"plumbline-{Guid.NewGuid():N}"),
                connection,
                TimeProvider.System,
                toServe: true
            ),
            connection
        );

    public async Task<IReadOnlyList<Arrival>> AcceptAsync(
        Guid journal,
        IEnumerable<Entry> entries,
        JournalWriter? writer = null
    )
    {
        var arrivals = entries.Select(Arrival.Of).ToList();
        await (writer ?? Writer).AcceptAsync(journal, arrivals, Lead);
        return arrivals;
    }

    /// <summary>Every projection in words, in the order of the journal.</summary>
    public Task<string> ProjectionsAsync() => ProjectionsAsync(Installation);

    public static async Task<string> ProjectionsAsync(Installation installation)
    {
        await using var context = await installation.Contexts.CreateDbContextAsync();
        var words = new List<string>();
        foreach (var i in await context.Set<InspectionRow>().OrderBy(i => i.Journal).ToListAsync())
            words.Add(
                $"{i.Journal} {i.Id} {i.Facility} {i.FirstDay} {i.LastDay} {i.Invented} {i.Plan} {i.State} Determined={i.Determined} of {i.InScope} {i.Deficiencies}"
            );
        foreach (var d in await context.Set<DeterminationRow>().OrderBy(d => d.Key).ToListAsync())
            words.Add(
                $"{d.Key} {d.Journal} {d.Requirement} {d.Verdict} {d.Entry} {d.Member} {d.At:O} Replaced={d.Replaced}"
            );
        foreach (var f in await context.Set<FindingRow>().OrderBy(f => f.Key).ToListAsync())
            words.Add(
                $"{f.Key} {f.Journal} {f.Type} {f.Requirement} {f.Entry} {f.Member} {f.At:O} Replaced={f.Replaced}"
            );
        foreach (var j in await context.Set<JournalRow>().OrderBy(j => j.Key).ToListAsync())
            words.Add($"{j.Key} {j.Id} is of Kind={j.Kind}");
        foreach (
            var f in await context
                .Set<Facility>()
                .Where(f => f.ListedIn == null)
                .OrderBy(f => f.Id)
                .ToListAsync()
        )
            words.Add($"{f.Id} {f.Name} {f.SortName} {f.City} {f.State} {f.Type} {f.SearchText}");
        foreach (var n in await context.Set<RecordedNames>().OrderBy(n => n.Facility).ToListAsync())
            words.Add($"{n.Facility} Names={n.Text}");
        return string.Join('\n', words);
    }

    /// <summary>Stops; the directory stays.</summary>
    public void Close()
    {
        if (isClosed)
            return;
        isClosed = true;
        Writer.Dispose();
        Installation.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public ValueTask DisposeAsync()
    {
        Close();
        Directory.Delete(Installation.Directory.Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
