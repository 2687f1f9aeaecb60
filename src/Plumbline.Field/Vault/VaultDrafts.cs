using Plumbline.Journal;

namespace Plumbline.Field.Vault;

/// <summary>What stands in the vault beside the entries: text that somebody is still writing. It is never sent.</summary>
public sealed partial class EntryVault
{
    /// <summary>How the keys of half-typed text of an inspection begin, after its id.</summary>
    private static readonly string[] halfTyped =
    [
        "note",
        "concern",
        "observation ",
        "statement ",
        "finding ",
    ];

    /// <summary>Text that somebody is still writing; null where there is none.</summary>
    public ValueTask<string?> DraftAsync(string key) => browser.Ask<string?>("draft", name, key);

    /// <summary>Keeps text that somebody is still writing; null forgets it.</summary>
    public ValueTask PutDraftAsync(string key, string? text) => browser.Do("putDraft", name, key, text);

    /// <summary>The keys of the half-typed text of an inspection, without its id.</summary>
    public async Task<IReadOnlyList<string>> HalfTypedAsync(Guid journal) =>
        [
            .. (await browser.Ask<string[]>("draftKeys", name, $"{journal} "))
                .Select(key => key[$"{journal} ".Length..])
                .Where(IsHalfTyped),
        ];

    /// <summary>Forgets every half-typed text of an inspection: it may say what was erased.</summary>
    public ValueTask ForgetHalfTypedAsync(Guid journal) =>
        browser.Do("dropDrafts", name, halfTyped.Select(begin => $"{journal} {begin}").ToArray());

    public static bool IsHalfTyped(string key) =>
        halfTyped.Any(begin => key.StartsWith(begin, StringComparison.Ordinal));

    /// <summary>Removes an inspection and everything half typed of it from this browser, in one transaction.</summary>
    /// <param name="alone">Whether entries leave this laptop by file alone.</param>
    /// <exception cref="ProblemException">not-sent, not-in-file: entries wait or were refused, and nothing was removed.</exception>
    public async Task RemoveAsync(Guid journal, bool alone = false)
    {
        if (await browser.Ask<int>("remove", name, journal.ToString()) is > 0 and var unsent)
            throw new ProblemException(
                alone ? VaultProblems.NotInFile(unsent) : VaultProblems.NotSent(unsent)
            );
        Answered?.Invoke();
    }

    // The payload of an erased entry goes from this laptop as soon as the erasure comes, and with it what is half typed:
    // nobody can tell whether that repeats it.
    private async Task DropErasedAsync(Guid journal, List<Entry> entries)
    {
        foreach (var erasure in entries.Where(e => e.Header.Kind == "erased"))
        {
            await ForgetHalfTypedAsync(journal);
            if (erasure.Payload is null || Kinds.Read(erasure) is not Erased erased)
                continue;
            var kept = Entries(await browser.Ask<byte[]>("read", name, new[] { erased.Entry.ToString() }));
            if (kept is [{ Payload: not null } target])
                await browser.Do(
                    "rewrite",
                    name,
                    journal.ToString(),
                    target.Id.ToString(),
                    new EntryLine(target.WithoutPayload(PayloadState.Erased)).ToBytes()
                );
        }
    }
}
