using System.Text.Json;
using Microsoft.JSInterop;
using Plumbline.Journal;

namespace Plumbline.Field.Vault;

/// <summary>What comes into the vault and goes out of it by file.</summary>
public sealed partial class EntryVault
{
    private const string File = "file ";

    /// <summary>Takes in what a file brings: all of it, on the disk when it returns, or nothing.</summary>
    /// <param name="waits">Whether the person may bring an entry to their installation.</param>
    /// <returns>False where the vault changed since it was read for the merge: read it anew.</returns>
    /// <exception cref="ProblemException">not-saved: the browser refused, and nothing was kept.</exception>
    public async Task<bool> MergeAsync(
        Guid journal,
        Merge merge,
        Func<Entry, bool> waits,
        JournalFacts facts,
        FileRecord record
    )
    {
        var changed = merge.Changed.Select(c => c.After).ToList();
        var erases = merge.New.Any(e => e.Header.Kind == "erased");
        var kept = await SavingAsync(() =>
            browser.Ask<bool>(
                "merge",
                name,
                journal.ToString(),
                Ids(merge.New),
                merge.New.Select(e => waits(e) ? "1" : "").ToArray(),
                Lines(merge.New),
                Ids(changed),
                Lines(merge.Changed.Select(c => c.Before)),
                Lines(changed),
                Json(facts),
                $"{journal} {File}{record.Id}",
                JsonSerializer.Serialize(record, VaultJson.Default.FileRecord),
                erases ? halfTyped.Select(begin => $"{journal} {begin}").ToArray() : []
            )
        );
        if (!kept)
            return false;
        Came?.Invoke(journal, [.. merge.New, .. changed]);
        Answered?.Invoke();
        return true;
    }

    /// <summary>Notes that a file was saved.</summary>
    /// <param name="inFile">Entries that wait no longer, because the file holds them.</param>
    public async Task SavedAsync(Guid journal, IEnumerable<Entry> inFile, FileRecord record)
    {
        await SavingAsync(async () =>
        {
            await browser.Do(
                "savedToFile",
                name,
                journal.ToString(),
                Ids(inFile),
                $"{journal} {File}{record.Id}",
                JsonSerializer.Serialize(record, VaultJson.Default.FileRecord)
            );
            return true;
        });
        Answered?.Invoke();
    }

    /// <summary>Files of an inspection that were opened and saved here, the newest first.</summary>
    /// <param name="of">Of whose vault; null for the open one.</param>
    public async Task<IReadOnlyList<FileRecord>> FilesAsync(Guid journal, Person? of = null)
    {
        var files = new List<FileRecord>();
        var database = of?.Database ?? name;
        foreach (var key in await browser.Ask<string[]>("draftKeys", database, $"{journal} {File}"))
            if (
                await browser.Ask<string?>("draft", database, key) is { } json
                && JsonSerializer.Deserialize(json, VaultJson.Default.FileRecord) is { } file
            )
                files.Add(file);
        return [.. files.OrderByDescending(f => f.At).ThenByDescending(f => f.Id)];
    }

    public ValueTask PutFileAsync(Guid journal, FileRecord file) =>
        PutDraftAsync(
            $"{journal} {File}{file.Id}",
            JsonSerializer.Serialize(file, VaultJson.Default.FileRecord)
        );

    /// <summary>Whose vault it is that met no installation yet; null where there is none.</summary>
    public async Task<Person?> AloneAsync() =>
        await browser.Ask<string?>("alonePerson") is { } json
            ? JsonSerializer.Deserialize(json, VaultJson.Default.Person)
            : null;

    public async Task RememberAloneAsync(Person person) =>
        await browser.Do("rememberAlone", JsonSerializer.Serialize(person, VaultJson.Default.Person));

    /// <summary>Drops the vault that met no installation, when everything in it is in another one.</summary>
    public async Task DropAloneAsync(Person alone)
    {
        await browser.Do("rememberAlone", [null]);
        await browser.Do("drop", alone.Database);
    }

    /// <summary>Sends what was never sent of these entries: the person's rights to bring them became known.</summary>
    public async Task WaitUnsentAsync(Guid journal, IEnumerable<Guid> ids)
    {
        await browser.Do("waitUnsent", name, journal.ToString(), Texts(ids));
        Answered?.Invoke();
        Kept?.Invoke();
    }

    private static async Task<T> SavingAsync<T>(Func<ValueTask<T>> save)
    {
        try
        {
            return await save();
        }
        catch (JSException e)
        {
            throw new ProblemException(VaultProblems.NotSaved(e.Message.Split('\n')[0].TrimEnd('.') + "."));
        }
    }
}
